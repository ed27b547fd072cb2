import type { ComponentChildren } from 'preact';
import { bodyName } from '../dataset';
import { cellName, oneCell, rangeName } from '../workbook/addresses';
import type { CitableCell } from '../workbook/citing/cited-figure';
import type { Workbook } from '../workbook/port';
import { shortened } from '../workbook/shortened';
import { Opener } from './opener';
import { type ReadCell, useCellFigures } from './use-cell-figures';
import { useTitleFocus } from './use-screens';
import { titleOf } from './words';

/** Most cells name none of our functions; what reads those that do comes with the screens beyond this one. */
const readIfOurs: ReadCell = async (workbook, cell) => {
  const [rows] = await workbook.readRanges([oneCell(cell)]);
  if (!rows?.[0]?.[0]?.formula?.toUpperCase().includes('ICS_')) return null;
  const { figuresInCell } = await import('./later');
  return figuresInCell(workbook, cell);
};

/** The one figure, or how many there are. */
const Shown = ({ found: { block, choices } }: { found: CitableCell }) => {
  const { kind, offers } = choices[0]!;
  const { figure, call } = offers[0]!;
  if (kind === 'range') return <strong>Figures in {rangeName(block)}</strong>;
  if (kind === 'figures') return <strong>{offers.length} figures</strong>;
  if (figure === null) return <code>{shortened(call)}</code>;
  return (
    <>
      <strong>{titleOf(figure)}</strong>, {bodyName(figure.odsCode)}
    </>
  );
};

interface Props {
  readonly workbook: Workbook;
  /** What is shown where the selected cell shows no figure of ours. */
  readonly children: ComponentChildren;
}

/** Offers to cite what the selected cell shows. */
export const CiteOffer = ({ workbook, children }: Props) => {
  const { read } = useCellFigures(workbook, readIfOurs);
  const found = read?.found ?? null;
  // Its button may have the focus when another cell is selected, or when the way back led to it.
  useTitleFocus(found === null);
  if (found === null) return <>{children}</>;
  const isOne = found.choices[0]!.kind === 'figure';
  return (
    <section class="ics-example" aria-label="Selected cell">
      <p class="ics-hint">
        {cellName(found.cell)} shows {isOne ? 'a figure' : 'several figures'}:
      </p>
      <p>
        <Shown found={found} />
      </p>
      <div class="ics-buttons">
        <Opener id="ics-cite" class="ics-button ics-primary" screen={{ name: 'cite' }}>
          {isOne ? 'Cite this figure' : 'Cite these figures'}
        </Opener>
      </div>
    </section>
  );
};
