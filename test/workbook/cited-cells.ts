import { type CitableCell, figuresInCell } from '../../src/workbook/citing/cited-figure';
import { followedFormula } from '../../src/workbook/citing/followed-citation';
import { MemoryWorkbook } from './memory-workbook';

export const cell = (row: number, column: number, sheet = 'Sheet1') => ({ sheet, row, column, rows: 1, columns: 1 });
export const b4 = cell(3, 1);

/** A workbook with texts by their cells in column A, from A1 down, and a formula in B4. */
export const holding = async (formula: string, down: readonly string[] = []): Promise<MemoryWorkbook> => {
  const workbook = new MemoryWorkbook();
  for (const [row, value] of down.entries()) await workbook.write(cell(row, 0), [[{ value }]]);
  await workbook.write(b4, [[{ formula }]]);
  return workbook;
};

export const foundIn = async (workbook: MemoryWorkbook, at = b4): Promise<CitableCell> => {
  const read = await figuresInCell(workbook, at);
  if (read.found === null) throw new Error(read.sentence);
  return read.found;
};
export const sentenceIn = async (workbook: MemoryWorkbook, at = b4): Promise<string> => {
  const read = await figuresInCell(workbook, at);
  return read.found === null ? read.sentence : 'There is a figure.';
};

/** What the first choice cites: the figure's id and the formula of each citation. */
export const cited = ({ choices }: CitableCell, at = 0): (readonly [string | null, string])[] =>
  choices[at]!.offers.map((offer) => [offer.figure?.id ?? null, followedFormula(offer, 'harvard')]);
