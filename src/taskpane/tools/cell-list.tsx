import { cellName, oneCell } from '../../workbook/addresses';
import type { CellAddress, Workbook } from '../../workbook/port';
import { Fold } from '../fold';

export interface CellWords {
  readonly cell: CellAddress;
  readonly sentence: string;
}

interface Props {
  readonly name: string;
  readonly items: readonly CellWords[];
  readonly workbook: Workbook;
}

const mostShown = 5;

/** Cells with what is to be said of each; a click shows the cell in the sheet. */
export const CellList = ({ name, items, workbook }: Props) => {
  const list = (shown: readonly CellWords[]) => (
    <ul class="ics-list">
      {shown.map(({ cell, sentence }) => (
        <li key={`${cell.sheet} ${cellName(cell)} ${sentence}`} class="ics-claim">
          <button
            type="button"
            class="ics-link"
            // A sheet that has gone since then cannot be shown; nothing is lost.
            onClick={() => workbook.select(oneCell(cell)).catch(() => undefined)}
          >
            {cell.sheet}, {cellName(cell)}
          </button>{' '}
          {sentence}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(items.slice(0, mostShown))}
      {items.length > mostShown && (
        <Fold name={name} summary={`${items.length - mostShown} more`}>
          {() => list(items.slice(mostShown))}
        </Fold>
      )}
    </>
  );
};
