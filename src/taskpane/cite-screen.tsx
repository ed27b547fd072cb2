import { cellName } from '../workbook/addresses';
import { figureInCell } from '../workbook/cited-figure';
import type { Workbook } from '../workbook/port';
import { FigureScreen } from './figure-screen';
import { ScreenFrame } from './screen-frame';
import { screenTitle } from './screens';
import { useCellFigure } from './use-cell-figure';
import { useTitleFocus } from './use-screens';

/** Cites the figure that the selected cell shows already, and says why it cannot where it does not. */
export const CiteScreen = ({ workbook }: { workbook: Workbook }) => {
  const { cell, found, problem } = useCellFigure(workbook, figureInCell);
  const where = cell === null ? '' : cellName(cell);

  useTitleFocus(found?.figure);

  if (found !== null && found.figure !== null) {
    return (
      <FigureScreen
        key={`${where} ${found.figure.id}`}
        figure={found.figure}
        workbook={workbook}
        shownBy={`In ${where}: ${found.formula}`}
      />
    );
  }
  return (
    <ScreenFrame title={screenTitle({ name: 'cite' })}>
      <p role="status" class="ics-message">
        {problem ?? found?.sentence ?? 'Reading the selected cell …'}
      </p>
      <p class="ics-hint">Select another cell at any time: this screen follows.</p>
    </ScreenFrame>
  );
};
