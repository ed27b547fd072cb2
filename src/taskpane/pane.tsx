import { useMemo, useState } from 'preact/hooks';
import { figureById } from '../dataset';
import { findFunction } from '../functions/catalogue';
import type { Workbook } from '../workbook/port';
import { BodyScreen } from './body-screen';
import { FigureScreen } from './figure-screen';
import { FunctionScreen } from './function-screen';
import { FunctionsScreen } from './functions-screen';
import { StartScreen } from './start-screen';
import { useScreens } from './use-screens';
import { SelectionContext, useSelection } from './use-selection';

const Screens = ({ workbook }: { workbook: Workbook }) => {
  const { screen, previous, open, back } = useScreens();
  const [search, setSearch] = useState('');
  const [openRegions, setOpenRegions] = useState<readonly string[]>([]);

  switch (screen.name) {
    case 'start':
      return (
        <StartScreen
          search={search}
          onSearch={setSearch}
          openRegions={openRegions}
          onOpenRegions={setOpenRegions}
          open={open}
        />
      );
    case 'body':
      return <BodyScreen key={screen.odsCode} odsCode={screen.odsCode} open={open} back={back} />;
    case 'figure':
      return (
        <FigureScreen
          key={screen.id}
          figure={figureById(screen.id)!}
          workbook={workbook}
          previous={previous}
          back={back}
        />
      );
    case 'functions':
      return <FunctionsScreen open={open} back={back} />;
    case 'function':
      return (
        <FunctionScreen
          key={screen.function}
          definition={findFunction(screen.function)!}
          workbook={workbook}
          back={back}
        />
      );
  }
};

const comesFromOutside = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  !(relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget));

export const Pane = ({ workbook }: { workbook: Workbook }) => {
  const { refresh, ...selected } = useSelection(workbook);
  // The same element each time: a change of the selection concerns only those who ask for it.
  const screens = useMemo(() => <Screens workbook={workbook} />, [workbook]);
  return (
    <div
      class="ics-pane"
      onPointerEnter={refresh}
      onFocusIn={(event) => {
        if (comesFromOutside(event)) refresh();
      }}
    >
      <SelectionContext.Provider value={selected}>{screens}</SelectionContext.Provider>
    </div>
  );
};
