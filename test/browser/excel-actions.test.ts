import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type ExcelPages, type Look, type OpenedPane, startExcelPages } from './excel-page';

let excel: ExcelPages;

beforeAll(async () => {
  excel = await startExcelPages();
});
afterAll(() => excel?.close());

/** A folder for looking at what the tests saw; without it nothing is kept. */
const pictures = process.env.PICTURES;

const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/excel-${name}.png` });
};

/** Opens the pane, acts, and holds it to its policy. */
const acting = async (act: (opened: OpenedPane) => Promise<void>, look: Look = {}): Promise<void> => {
  const opened = await excel.open(look);
  await opened.page.getByLabel('Find a system').waitFor();
  await act(opened);
  expect(opened.complaints).toEqual([]);
  expect(opened.outside).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
  expect(await opened.page.evaluate(() => policyViolations)).toEqual([]);
  await opened.page.close();
};

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

const says = (page: Page, words: RegExp) => page.getByText(words).first().waitFor();

/** What the workbook holds: cells by `Sheet!row,column`, notes and comments by the same. */
const held = (page: Page) =>
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

const toFigure = async (page: Page): Promise<void> => button(page, 'Use this figure').click();

const cite = async (page: Page, place: string, style = 'Short'): Promise<void> => {
  await page.getByLabel('Citation', { exact: true }).selectOption({ label: place });
  await page.getByLabel('Citation style').selectOption({ label: style });
  await button(page, /^(Insert|Cite)$/).click();
};

const paper = /board paper, 3 February 2021, p\. 41/;

describe('each kind of citation in Excel', () => {
  test.each([
    [
      'In the next cell',
      {
        cells: { 'Sheet1!0,0': '=ICS_DEFICIT("LSC")', 'Sheet1!0,1': '=ICS_CITE("LSC",,,"short")' },
        notes: {},
        comments: {},
      },
    ],
    [
      'In a note',
      {
        cells: { 'Sheet1!0,0': '=ICS_DEFICIT("LSC")' },
        notes: { 'Sheet1!0,0': expect.stringMatching(paper) },
        comments: {},
      },
    ],
    [
      'In cell and note',
      {
        cells: { 'Sheet1!0,0': '=ICS_DEFICIT("LSC")', 'Sheet1!0,1': '=ICS_CITE("LSC",,,"short")' },
        notes: { 'Sheet1!0,0': expect.stringMatching(paper) },
        comments: {},
      },
    ],
    [
      'In a comment',
      {
        cells: { 'Sheet1!0,0': '=ICS_DEFICIT("LSC")' },
        notes: {},
        comments: { 'Sheet1!0,0': [expect.stringMatching(paper)] },
      },
    ],
    ['None', { cells: { 'Sheet1!0,0': '=ICS_DEFICIT("LSC")' }, notes: {}, comments: {} }],
  ])('%s', (place, expected) =>
    acting(async ({ page }) => {
      await toFigure(page);
      await cite(page, place);
      await says(page, /^Inserted/);
      await picture(page, place.toLowerCase().replaceAll(' ', '-'));
      const { undoSteps, ...workbook } = await held(page);
      expect(workbook).toEqual(expected);
      expect(undoSteps).toBeGreaterThan(0);
    }),
  );

  test('as a footnote, with its row on a sheet of sources', () =>
    acting(async ({ page }) => {
      await toFigure(page);
      await cite(page, 'As a footnote');
      await says(page, /^Inserted/);
      await picture(page, 'footnote');
      const { cells } = await held(page);
      expect(cells).toMatchObject({
        'Sheet1!0,0': '=ICS_DEFICIT("LSC")',
        'Sheet1!0,1': '[1]',
        'Sources!0,0': 'Number',
        'Sources!1,0': 1,
        'Sources!1,1': expect.stringMatching(paper),
      });
    }));

  test('below a note of the user’s own, which stays', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => fakeExcel.sheet('Sheet1').notes.set('0,0', 'Ask Priya'));
      await toFigure(page);
      await cite(page, 'In a note');
      await page.getByRole('dialog').getByRole('button').first().click();
      const { notes } = await held(page);
      expect(notes['Sheet1!0,0']).toMatch(/^Ask Priya/);
    }));
});

describe('the ribbon, the context menu and the keys', () => {
  test('Cite leads to the citation of the figure that the selected cell shows, wherever the pane is', () =>
    acting(async ({ page }) => {
      await page.evaluate(() =>
        fakeExcel.sheet('Sheet1').cells.set('0,0', { formula: '=ICS_DEFICIT("LSC")', value: 300 }),
      );
      await button(page, 'All functions').click();
      expect(await page.evaluate(() => clickCommand('citeSelection'))).toBe(1);
      await says(page, /In A1: =ICS_DEFICIT\("LSC"\)/);
      await picture(page, 'cite');
      await cite(page, 'In the next cell');
      await says(page, /^(Inserted|Cited)/);
      expect((await held(page)).cells).toEqual({
        'Sheet1!0,0': '=ICS_DEFICIT("LSC")',
        'Sheet1!0,1': '=ICS_CITE("LSC",,,"short")',
      });
    }));

  test('Cite says so where the cell shows no figure of ours', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => clickCommand('citeSelection'));
      await says(page, /A1/);
      await button(page, /All systems/).waitFor();
    }));

  test('Cite offers a column beside the cells that one call fills, and asks about what stands there', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => {
        const { cells } = fakeExcel.sheet('Sheet1');
        for (const row of [0, 1, 2]) cells.set(`${row},0`, { value: 'LSC' });
        cells.set('0,1', { formula: '=ICS_DEFICIT(A1:A3,"2020-02")', value: 277 });
        for (const row of [1, 2]) cells.set(`${row},1`, { value: 277 });
        cells.set('1,2', { value: 'mine' });
        fakeExcel.selected = { sheet: 'Sheet1', row: 2, column: 1, rows: 1, columns: 1 };
      });
      await page.evaluate(() => clickCommand('citeSelection'));
      await says(page, /B3 is filled from B1/);
      await picture(page, 'cite-column');
      await cite(page, 'In the next cell', 'Harvard');
      await page.getByRole('dialog').getByRole('button', { name: 'Overwrite' }).click();
      await says(page, /^Inserted the citations in C1 to C3\./);
      const { cells } = await held(page);
      expect([cells['Sheet1!0,2'], cells['Sheet1!1,2']]).toEqual(['=ICS_CITE(A1:A3,,"2020-02")', undefined]);
    }));

  test('Cite offers both figures of a formula', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => {
        const { cells } = fakeExcel.sheet('Sheet1');
        cells.set('0,0', { formula: '=ICS_DEFICIT(F1,"latest")/ICS_BUDGET("LSC")', value: 0.1 });
        cells.set('0,5', { value: 'LSC' });
      });
      await page.evaluate(() => clickCommand('citeSelection'));
      await says(page, /follows the figure when F1 changes or a newer year is there/);
      await picture(page, 'cite-two');
      await cite(page, 'In the next cell', 'Harvard');
      await says(page, /^Inserted the citations in B1 and C1\./);
      expect((await held(page)).cells).toMatchObject({
        'Sheet1!0,1': '=ICS_CITE(F1,,"latest")',
        'Sheet1!0,2': '=ICS_CITE("LSC","budget")',
      });
    }));

  test('Refresh repairs what is broken and says what it did', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => {
        const { cells } = fakeExcel.sheet('Sheet1');
        cells.set('0,0', { formula: '=_xldudf_ICS_DEFICIT("LSC")', value: '#NAME?' });
        cells.set('1,0', { formula: '=IFERROR(__xludf.DUMMYFUNCTION("ICS_NAME(""LSC"")"),"L")', value: 'L' });
        cells.set('2,0', { formula: '=SUM(A1:A2)', value: 0 });
      });
      expect(await page.evaluate(() => clickCommand('refreshFigures'))).toBe(1);
      await says(page, /3 formulas read, 2 of them ours; 2 repaired\. Undo in Excel takes it back\./);
      await picture(page, 'refresh');
      expect((await held(page)).cells).toEqual({
        'Sheet1!0,0': '=ICS_DEFICIT("LSC")',
        'Sheet1!1,0': '=ICS_NAME("LSC")',
        'Sheet1!2,0': '=SUM(A1:A2)',
      });
    }));

  test('Refresh does it again when it is pressed again', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => clickCommand('refreshFigures'));
      await says(page, /0 formulas read/);
      await page.evaluate(() =>
        fakeExcel.sheet('Sheet1').cells.set('4,0', { formula: '=_xldudf_ICS_NAME("LSC")', value: '#NAME?' }),
      );
      await page.evaluate(() => clickCommand('refreshFigures'));
      await says(page, /1 formula read, 1 of them ours; 1 repaired/);
      expect((await held(page)).cells).toEqual({ 'Sheet1!4,0': '=ICS_NAME("LSC")' });
    }));

  test('Cite goes by the cell that is selected when it is pressed, and by what stands there then', () =>
    acting(async ({ page }) => {
      const put = (place: string, formula: string) =>
        page.evaluate(
          ([at, text]) => fakeExcel.sheet('Sheet1').cells.set(at!, { formula: text!, value: 300 }),
          [place, formula],
        );
      await put('0,0', '=ICS_DEFICIT("LSC")');
      await page.evaluate(() => clickCommand('citeSelection'));
      await says(page, /In A1: =ICS_DEFICIT\("LSC"\)/);
      // Another formula in the same cell, and then another cell of which Excel has told nothing.
      await put('0,0', '=ICS_BUDGET("LSC")');
      await page.evaluate(() => clickCommand('citeSelection'));
      await says(page, /In A1: =ICS_BUDGET\("LSC"\)/);
      await put('5,0', '=ICS_CARD("LSC","control_total")');
      await page.evaluate(() => {
        fakeExcel.selected = { sheet: 'Sheet1', row: 5, column: 0, rows: 1, columns: 1 };
      });
      await page.evaluate(() => clickCommand('citeSelection'));
      await says(page, /In A6: =ICS_CARD/);
    }));

  test('Figures leads back to the search', () =>
    acting(async ({ page }) => {
      await button(page, 'All functions').click();
      await page.evaluate(() => clickCommand('openFigures'));
      await page.getByLabel('Find a system').waitFor();
    }));
});

describe('the tools', () => {
  test('start with this workbook only where the user asks for it', () =>
    acting(async ({ page }) => {
      await button(page, 'Tools').click();
      const box = page.getByRole('checkbox', { name: /Start ICS Figures/ });
      expect(await box.isChecked()).toBe(false);
      expect(await page.evaluate(() => Office.addin.getStartupBehavior())).toBe('None');
      await box.check();
      await picture(page, 'tools');
      expect(await page.evaluate(() => Office.addin.getStartupBehavior())).toBe('Load');
      await box.uncheck();
      expect(await page.evaluate(() => Office.addin.getStartupBehavior())).toBe('None');
    }));

  test('a drop-down of systems goes into the grid with formulas beside it', () =>
    acting(async ({ page }) => {
      await button(page, 'Tools').click();
      await button(page, 'Insert a picker').click();
      await button(page, 'Insert').click();
      await says(page, /^Inserted the drop-down/);
      await picture(page, 'picker');
      expect(await page.evaluate(() => [...fakeExcel.sheet('Sheet1').pickers.keys()])).toEqual(['0,0']);
      const { cells } = await held(page);
      expect(Object.values(cells)).toEqual(expect.arrayContaining([expect.stringMatching(/^=ICS_NAME\(A1\)/)]));
    }));
});

describe('what stands in the way is told plainly, and nothing is half-written', () => {
  const refused = (name: string, prepare: (page: Page) => Promise<unknown>, sentence: RegExp, look: Look = {}) =>
    test(name, () =>
      acting(async ({ page }) => {
        await toFigure(page);
        const before = await held(page);
        await prepare(page);
        await cite(page, 'In the next cell');
        await says(page, sentence);
        await picture(page, `refused-${name.replaceAll(/\W+/g, '-')}`);
        const { cells, undoSteps } = await held(page);
        expect([cells, undoSteps]).toEqual([before.cells, before.undoSteps]);
      }, look),
    );

  refused(
    'a protected sheet',
    (page) =>
      page.evaluate(() => {
        fakeExcel.writeError = 'AccessDenied';
      }),
    /protected/,
  );
  refused(
    'merged cells',
    (page) => page.evaluate(() => fakeExcel.merged.push({ sheet: 'Sheet1', row: 0, column: 0, rows: 2, columns: 2 })),
    /A1 to B2 are merged/,
  );
  refused(
    'a cell that is being edited',
    (page) =>
      page.evaluate(() => {
        fakeExcel.writeError = 'InvalidOperationInCellEditMode';
      }),
    /being edited/,
  );

  test('a selection of several areas', () =>
    acting(async ({ page }) => {
      await toFigure(page);
      await page.evaluate(() => {
        fakeExcel.selectionError = 'InvalidSelection';
      });
      // The pane asks anew when the user comes over from the sheet.
      await page.mouse.move(10, 10);
      await page.mouse.move(400, 400);
      await page.mouse.move(100, 100);
      await page.evaluate(() => clickCommand('citeSelection'));
      await says(page, /Select one cell or one block of cells/);
      expect((await held(page)).cells).toEqual({});
    }));

  test('a whole column: its first cell counts', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => fakeExcel.select({ sheet: 'Sheet1', row: 0, column: 2, rows: 1_048_576, columns: 1 }));
      await toFigure(page);
      await cite(page, 'In the next cell');
      await says(page, /^Inserted/);
      expect(Object.keys((await held(page)).cells)).toEqual(['Sheet1!0,2', 'Sheet1!0,3']);
    }));

  test('a filled cell: asked first, kept where the user says so', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => fakeExcel.sheet('Sheet1').cells.set('0,1', { value: 'mine' }));
      await toFigure(page);
      await cite(page, 'In the next cell');
      await page.getByRole('dialog').waitFor();
      await picture(page, 'filled');
      await page.keyboard.press('Escape');
      expect((await held(page)).cells).toEqual({ 'Sheet1!0,1': 'mine' });
    }));

  test('an old Excel: no notes, comments or drop-downs are offered', () =>
    acting(
      async ({ page }) => {
        await toFigure(page);
        await page.getByLabel('Citation', { exact: true }).waitFor();
        const places = await page.getByLabel('Citation', { exact: true }).locator('option').allTextContents();
        expect(places).toEqual(['In the next cell', 'As a footnote', 'None']);
        await cite(page, 'In the next cell');
        await says(page, /^Inserted/);
        await page.evaluate(() => clickCommand('openFigures'));
        await button(page, 'Tools').click();
        expect(await button(page, 'Insert a picker').count()).toBe(0);
      },
      { settings: { supported: [] } },
    ));
});
