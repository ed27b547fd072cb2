import type { Page } from 'playwright-core';
import { type ExcelPages, type Look, type OpenedPane, startExcelPages } from './excel-page';
import { picture } from './seen';
import { button, choose } from './steps';

let excel: ExcelPages;

/** To be called at the top of a test file: builds and serves the add-in for its tests. */
export const withExcel = (): void => {
  beforeAll(async () => {
    excel = await startExcelPages();
  });
  afterAll(() => excel?.close());
};

export interface ExcelStage extends OpenedPane {
  /** Keeps a picture, by the name of the action. */
  readonly look: (name: string) => Promise<void>;
}

/** Opens the pane, acts, and holds it to its policy. */
export const acting = async (act: (stage: ExcelStage) => Promise<void>, look: Look = {}): Promise<void> => {
  const opened = await excel.open(look);
  await opened.page.getByLabel('Find a system').waitFor();
  await act({ ...opened, look: (name) => picture(opened.page, `excel-${name}`) });
  expect(opened.complaints).toEqual([]);
  // Once for each time that the page was loaded.
  expect([...new Set(opened.outside)]).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
  expect(await opened.page.evaluate(() => policyViolations)).toEqual([]);
  await opened.page.close();
};

/** What the workbook holds: cells by `Sheet!row,column`, notes and comments by the same. */
export const held = (page: Page) =>
  page.evaluate(() => {
    const of = (
      read: (sheet: typeof fakeExcel.sheets extends Map<string, infer Sheet> ? Sheet : never) => Map<string, unknown>,
    ) =>
      Object.fromEntries(
        [...fakeExcel.sheets].flatMap(([name, sheet]) =>
          [...read(sheet)].map(([place, value]): [string, unknown] => [`${name}!${place}`, value]),
        ),
      );
    return {
      cells: of(({ cells }) => new Map([...cells].map(([place, { formula, value }]) => [place, formula ?? value]))),
      notes: of(({ notes }) => notes),
      comments: of(({ comments }) => comments),
      undoSteps: fakeExcel.undoSteps,
    };
  });

/** Waits for the screen of the example's figure, with its plan. */
export const toFigure = async (page: Page): Promise<void> => {
  await button(page, 'Use this figure').click();
  await page.getByLabel('Citation', { exact: true }).waitFor();
};

export const cite = async (page: Page, place: string, style = 'Short'): Promise<void> => {
  await choose(page, 'Citation', place);
  await choose(page, 'Citation style', style);
  await button(page, /^(Insert|Cite)$/).click();
};
