import type { ComponentChildren } from 'preact';
import { bodyName } from '../dataset';
import { cellName, oneCell } from '../workbook/addresses';
import type { Workbook } from '../workbook/port';
import { Opener } from './opener';
import { type ReadCell, useCellFigure } from './use-cell-figure';
import { titleOf } from './words';

/** Most cells name none of our functions; what reads those that do comes with the screens beyond this one. */
const readIfOurs: ReadCell = async (workbook, cell) => {
  const [rows] = await workbook.readRanges([oneCell(cell)]);
  if (!rows?.[0]?.[0]?.formula?.toUpperCase().includes('ICS_')) return null;
  const { figureInCell } = await import('./later');
  return figureInCell(workbook, cell);
};

interface Props {
  readonly workbook: Workbook;
  /** What is shown where the selected cell shows no figure of ours. */
  readonly children: ComponentChildren;
}

/** Offers to cite the figure that the selected cell shows. */
export const CiteOffer = ({ workbook, children }: Props) => {
  const { cell, found } = useCellFigure(workbook, readIfOurs);
  if (cell === null || found === null || found.figure === null) return <>{children}</>;
  const { figure } = found;
  return (
    <section class="ics-example" aria-label="Selected cell">
      <p class="ics-hint">{cellName(cell)} shows a figure:</p>
      <p>
        <strong>{titleOf(figure)}</strong>, {bodyName(figure.odsCode)}
      </p>
      <div class="ics-buttons">
        <Opener id="ics-cite" class="ics-button ics-primary" screen={{ name: 'cite' }}>
          Cite this figure
        </Opener>
      </div>
    </section>
  );
};
