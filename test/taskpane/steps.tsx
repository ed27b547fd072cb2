import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { Pane } from '../../src/taskpane/pane';
import { MemoryWorkbook } from '../workbook/memory-workbook';

/** What a user of the pane does, step by step. */

// A screen's first opening compiles its modules, which a busy machine takes its time for.
configure({ asyncUtilTimeout: 60_000 });

export const b4 = { sheet: 'Sheet1', row: 3, column: 1, rows: 1, columns: 1 };
export const c4 = { ...b4, column: 2 };

export const start = async (workbook = new MemoryWorkbook()): Promise<MemoryWorkbook> => {
  await workbook.select(b4);
  render(<Pane workbook={workbook} />);
  await act(async () => undefined);
  return workbook;
};

export const type = (label: string, text: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });
};
export const click = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
/** Opens a screen, which comes a moment later when it is the first of its kind. */
export const open = async (name: string | RegExp): Promise<void> => {
  const before = screen.getByRole('heading', { level: 1 });
  click(name);
  await waitFor(() => {
    const title = screen.getByRole('heading', { level: 1 });
    if (title === before || title.textContent === 'Opening …') throw new Error('It is not open yet.');
  });
};
export const key = (name: string): void => {
  fireEvent.keyDown(screen.getByRole('combobox', { name: 'Find a system' }), { key: name });
};
export const choose = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
export const openFigure = async (workbook?: MemoryWorkbook): Promise<MemoryWorkbook> => {
  const started = await start(workbook);
  await open('Use this figure');
  return started;
};
export const said = (sentence: string | RegExp) => waitFor(() => screen.getByText(sentence));
export const formulaIn = async (workbook: MemoryWorkbook, cell: typeof b4): Promise<string | null> =>
  (await workbook.read(cell))[0]![0]!.formula;
