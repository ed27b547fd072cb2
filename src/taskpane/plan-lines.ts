import { cellName, rangeName } from '../workbook/addresses';
import type { FootnotePlan } from '../workbook/insertion/footnotes';
import type { PickerPlan } from '../workbook/insertion/picker';
import type { InsertPlan } from '../workbook/insertion/plan';
import type { CellWrite } from '../workbook/port';
import type { CellToWrite } from '../workbook/runs';

/** One thing that will be written: where, what, and what a formula will show. */
export interface PlanLine {
  readonly where: string;
  readonly what: string;
  /** Whether it is cell content, to be shown as it is typed. */
  readonly isContent: boolean;
  readonly shows?: string | null | undefined;
}

const contentOf = (write: CellWrite): string => ('formula' in write ? write.formula : String(write.value));

const line = ({ cell, write }: CellToWrite, shows?: string | null): PlanLine => ({
  where: cellName(cell),
  what: contentOf(write),
  isContent: true,
  shows: 'formula' in write ? shows : null,
});

/** `shows` has what the cells will show, one by one. */
export const linesOfInsertion = (
  { cells, note, comment, fills }: InsertPlan,
  shows: readonly (string | null)[],
): PlanLine[] => [
  ...cells.map((planned, at) => line(planned, shows[at])),
  ...(fills === undefined
    ? []
    : [
        {
          where: rangeName(fills),
          what: `filled by the formula${cells.filter(({ write }) => 'formula' in write).length > 1 ? 's' : ''}; these cells have to be empty`,
          isContent: false,
        },
      ]),
  ...(note === null ? [] : [{ where: `Note on ${cellName(note.cell)}`, what: note.text, isContent: false }]),
  ...(comment === null
    ? []
    : [{ where: `Comment on ${cellName(comment.cell)}`, what: comment.text, isContent: false }]),
];

export const linesOfFootnotes = ({ cells, sources, sheet, makesSheet }: FootnotePlan, shows: string): PlanLine[] => [
  ...cells.map((planned) => line(planned, shows)),
  ...sources.map(({ row, citation }, index) => ({
    where: `${sheet}, row ${row + 1}`,
    what: `${citation}${makesSheet && index === sources.length - 1 ? ' The sheet is made for it.' : ''}`,
    isContent: false,
  })),
];

export const linesOfPicker = ({ cells, choices, list }: PickerPlan): PlanLine[] => {
  const [picker, ...beside] = cells.map((planned) => line(planned));
  return [
    { ...picker!, what: `${picker!.what}, in a drop-down of ${choices.length}`, isContent: false },
    ...beside,
    ...(list === null
      ? []
      : [
          {
            where: list.range.sheet,
            what: `The ${choices.length} choices, on a sheet of their own.`,
            isContent: false,
          },
        ]),
  ];
};
