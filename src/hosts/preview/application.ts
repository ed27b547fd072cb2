import { catalogue } from '../../functions/catalogue';
import { mountPane } from '../../taskpane';
import { createGrid, followColourScheme } from './grid';
import { goBetween, undoFromPane } from './keys';
import { nameControls } from './names';
import { showCellTable, showSelectedCell } from './readout';
import { seedWorkbook } from './seed';
import { createPreviewWorkbook, type PreviewWorkbook } from './workbook';

/** The page's places, as `index.html` has them. */
export interface Places {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  readonly cell: HTMLElement;
  readonly cells: HTMLDetailsElement;
  readonly table: HTMLElement;
}

/** Starts the grid and the pane; resolves at the first computed cell. */
export const startApplication = async (places: Places): Promise<PreviewWorkbook> => {
  const univer = createGrid(places.grid, catalogue, seedWorkbook);
  followColourScheme(univer);
  const workbook = createPreviewWorkbook(univer);
  const computed = new Promise<void>((resolve) => {
    const stop = workbook.watchValues(() => {
      stop();
      resolve();
    });
  });
  mountPane(places.pane, workbook);
  await computed;
  nameControls(places.grid);
  goBetween(places.grid, places.pane);
  undoFromPane(places.pane, workbook);
  showSelectedCell(places.cell, workbook);
  showCellTable(places.cells, places.table, workbook);
  return workbook;
};
