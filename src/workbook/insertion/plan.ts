import { citeFigure } from '../../dataset';
import type { CitationStyle, Estimate, Figure } from '../../dataset/types';
import type { ResultFormat } from '../../functions/definition';
import { nextCell, oneCell, topLeft } from '../addresses';
import { filledByConstants } from '../calls/filled-cells';
import type { CellAddress, CellWrite, RangeAddress } from '../port';
import { citationFormula, figureFormula } from './figure-formula';
import type { FootnoteRequest } from './footnotes';
import { numberFormat } from './number-format';

/** What goes into the chosen cell: a live formula, the bare value, or nothing, where only the citation is wanted. */
export const contents = ['formula', 'value', 'citation only'] as const;
export type Content = (typeof contents)[number];

export const placements = ['next cell', 'note', 'both', 'comment', 'none'] as const;
/** Where the citation goes: a note and a comment belong to the figure's cell, `both` is a note and the next cell. */
export type Placement = (typeof placements)[number];

export interface InsertRequest {
  readonly figure: Figure;
  /** One that the source gives of the figure. */
  readonly estimate: Estimate;
  readonly content: Content;
  readonly placement: Placement;
  readonly style: CitationStyle;
}

export interface PlannedCell {
  readonly cell: CellAddress;
  readonly holds: 'figure' | 'citation' | 'formula' | 'heading';
  readonly write: CellWrite;
}

export interface PlannedNote {
  readonly cell: CellAddress;
  readonly text: string;
}

/** All that an insertion will write, and nothing else. The cells stand in one row, side by side, where `fills` is left out. */
export interface InsertPlan {
  readonly cells: readonly PlannedCell[];
  readonly note: PlannedNote | null;
  readonly comment: PlannedNote | null;
  /** The cells that their formulas fill, those of the plan among them, where these are more. */
  readonly fills?: RangeAddress;
  /** The number format of each column that is filled; `null` leaves a column as it is. */
  readonly formats?: readonly (string | null)[];
}

const figureWrite = ({ figure, estimate, content }: Omit<InsertRequest, 'placement'>): CellWrite => {
  const value = figure[estimate];
  if (value === null) throw new Error(`The source gives no ${estimate} value. Choose another estimate.`);
  const format = { numberFormat: numberFormat(value, figure.unit) };
  return content === 'value' ? { value, ...format } : { formula: figureFormula(figure, estimate), ...format };
};

/** A bare value is to stand without us, so its citation is text; beside a formula the citation is a formula too. */
const citationWrite = ({ figure, style, content }: InsertRequest): CellWrite =>
  content === 'value' ? { value: citeFigure(figure, style) } : { formula: citationFormula(figure, style) };

/** What to do where the sheet ends at the chosen cell. */
const chooseAnother = 'Choose a cell further to the left, or another place for the citation.';

/**
 * What inserting this figure at this selection will write; of several cells the top left counts. The citation goes into
 * the next cell to the right, into the figure's note, or both.
 * @throws Error with a sentence where it cannot be: no such estimate, no cell to the right, no citation of that style.
 */
export const planFigure = (request: InsertRequest, selection: RangeAddress): InsertPlan => {
  const { figure, content, placement, style } = request;
  const chosen = topLeft(selection);
  const cells: PlannedCell[] = [];
  if (content !== 'citation only') cells.push({ cell: chosen, holds: 'figure', write: figureWrite(request) });
  if (placement === 'next cell' || placement === 'both') {
    cells.push({
      cell: nextCell(chosen, 'the citation', chooseAnother),
      holds: 'citation',
      write: citationWrite(request),
    });
  }
  const attached = { cell: chosen, text: citeFigure(figure, style) };
  return {
    cells,
    note: placement === 'note' || placement === 'both' ? attached : null,
    comment: placement === 'comment' ? attached : null,
  };
};

/**
 * What inserting a formula as it stands will write; without its leading `=`, as the catalogue gives it. A rate is shown
 * as a percentage; a table needs its cells empty.
 */
export const planFormula = (formula: string, result: ResultFormat, selection: RangeAddress): InsertPlan => {
  const format = result === 'percentage' ? { numberFormat: '0.0%' } : {};
  const cell = topLeft(selection);
  const block = filledByConstants(cell, `=${formula}`);
  return {
    cells: [{ cell, holds: 'formula', write: { formula: `=${formula}`, ...format } }],
    note: null,
    comment: null,
    ...(block === null ? {} : { fills: block }),
  };
};

/**
 * What citing this figure by a numbered footnote asks for: the number goes into the next cell to the right.
 * @throws Error with a sentence where it cannot be: no such estimate, no cell to the right.
 */
export const planFootnote = (request: Omit<InsertRequest, 'placement'>, selection: RangeAddress): FootnoteRequest => {
  const { figure, style, content } = request;
  const cell = topLeft(selection);
  const write = content === 'citation only' ? {} : { write: figureWrite(request) };
  return { figure, style, cell, marker: nextCell(cell, 'the footnote’s number', chooseAnother), ...write };
};

/** The cells of a plan as one range, to be written in one step. */
export const rangeOf = ({ cells }: InsertPlan): RangeAddress | null => {
  const first = cells[0];
  return first === undefined ? null : { ...oneCell(first.cell), columns: cells.length };
};
