import { cellName } from '../workbook/addresses';
import { figuresInCell } from '../workbook/citing/cited-figure';
import type { Workbook } from '../workbook/port';
import { CitedCell } from './cited-cell';
import { ScreenFrame } from './screen-frame';
import { screenTitle } from './screens';
import { useCellFigures } from './use-cell-figures';
import { useTitleFocus } from './use-screens';

/** Cites what the selected cell shows already, and says why it cannot where it does not. */
export const CiteScreen = ({ workbook }: { workbook: Workbook }) => {
  const { read, problem } = useCellFigures(workbook, figuresInCell);
  const found = read?.found ?? null;

  useTitleFocus(found);

  if (found !== null) {
    const { sheet } = found.cell;
    return <CitedCell key={`${sheet} ${cellName(found.cell)} ${found.formula}`} found={found} workbook={workbook} />;
  }
  const sentence = problem ?? (read?.found === null ? read.sentence : null);
  return (
    <ScreenFrame title={screenTitle({ name: 'cite' })}>
      <p role="status" class="ics-message">
        {sentence ?? 'Reading the selected cell …'}
      </p>
      <p class="ics-hint">Select another cell at any time: this screen follows.</p>
    </ScreenFrame>
  );
};
