import { cellName } from '../../workbook/addresses';
import type { EngineCell } from './cells';
import { engineErrorSentence } from './sentences';
import type { PreviewWorkbook } from './workbook';

// More would make the page slow, and nobody reads on so far.
const mostRows = 200;
const mostColumns = 26;

const span = (className: string, content: string): HTMLSpanElement => {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = content;
  return made;
};

/** What is wrong with a cell, in a sentence: ours, or the meaning of the engine's own code. */
const errorSentence = ({ value, sentence }: EngineCell): string | null => {
  if (sentence !== null) return sentence;
  return typeof value === 'string' && /^#[A-Z_/0]+[!?]?$/.test(value) ? engineErrorSentence(value) : null;
};

const describe = (address: string, cell: EngineCell): Node[] => {
  const error = errorSentence(cell);
  return [
    span('ics-page-cell-name', address),
    ...(cell.formula === null ? [] : [' ', span('ics-page-formula', cell.formula)]),
    cell.formula === null ? ' ' : ' gives ',
    cell.text === '' ? 'blank' : cell.text,
    ...(error === null ? [] : [' — ', span('ics-page-error', error)]),
    ...(cell.note === null ? [] : [` Note: ${cell.note}`]),
  ].map((part) => (typeof part === 'string' ? document.createTextNode(part) : part));
};

/** Keeps a live line that says the selected cell's address, formula, value and error, for the grid is a picture. */
export const showSelectedCell = (line: HTMLElement, workbook: PreviewWorkbook): void => {
  let shown = '';
  const show = async (): Promise<void> => {
    const { sheet, row, column } = await workbook.selection();
    const [[cell] = []] = await workbook.inspect({ sheet, row, column, rows: 1, columns: 1 });
    if (cell === undefined) return;
    const parts = describe(cellName({ row, column }), cell);
    const text = parts.map((part) => part.textContent).join('');
    // A line that is the same is not said again.
    if (text !== shown) line.replaceChildren(...parts);
    shown = text;
  };
  workbook.watchSelection(() => void show());
  workbook.watchValues(() => void show());
  void show();
};

const tableCell = (cell: EngineCell): HTMLTableCellElement => {
  const made = document.createElement('td');
  made.className = 'ics-page-data';
  made.append(cell.text);
  const error = errorSentence(cell);
  if (error !== null) made.append(span('ics-page-error', error));
  if (cell.formula !== null) made.append(span('ics-page-formula', cell.formula));
  return made;
};

const headCell = (scope: 'col' | 'row', label: string): HTMLTableCellElement => {
  const made = document.createElement('th');
  made.className = 'ics-page-head';
  made.scope = scope;
  made.textContent = label;
  return made;
};

const cellTable = async (workbook: PreviewWorkbook): Promise<HTMLTableElement> => {
  const used = workbook.usedRange();
  const range = { ...used, rows: Math.min(used.rows, mostRows), columns: Math.min(used.columns, mostColumns) };
  const cells = await workbook.inspect(range);
  const table = document.createElement('table');
  table.className = 'ics-page-cells';
  const caption = table.createCaption();
  caption.className = 'ics-page-caption';
  caption.textContent =
    range.rows < used.rows || range.columns < used.columns
      ? `Sheet “${used.sheet}”, its first ${range.rows} rows and ${range.columns} columns`
      : `Sheet “${used.sheet}”`;
  const letters = Array.from({ length: range.columns }, (_, column) => cellName({ row: 0, column }).replace('1', ''));
  const head = table.createTHead().insertRow();
  head.append(document.createElement('td'), ...letters.map((letter) => headCell('col', letter)));
  const body = table.createTBody();
  cells.forEach((row, index) => {
    body.insertRow().append(headCell('row', String(index + 1)), ...row.map(tableCell));
  });
  return table;
};

/** Fills the expandable part with a real table of all cells, kept up to date while it is open. */
export const showCellTable = (details: HTMLDetailsElement, place: HTMLElement, workbook: PreviewWorkbook): void => {
  // A part that scrolls must be reachable by keyboard.
  place.tabIndex = 0;
  const show = async (): Promise<void> => {
    if (details.open) place.replaceChildren(await cellTable(workbook));
  };
  details.addEventListener('toggle', () => void show());
  workbook.watchValues(() => void show());
};
