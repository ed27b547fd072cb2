import { acting, cite, held, toFigure, withExcel } from './excel-steps';
import { button, choose, says } from './steps';

withExcel();

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
      'Cell and note',
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
    acting(async ({ page, look }) => {
      await toFigure(page);
      await cite(page, place);
      await says(page, /^Inserted/);
      await look(place.toLowerCase().replaceAll(' ', '-'));
      const { undoSteps, ...workbook } = await held(page);
      expect(workbook).toEqual(expected);
      expect(undoSteps).toBeGreaterThan(0);
    }),
  );

  test('as a footnote, with its row on a sheet of sources', () =>
    acting(async ({ page, look }) => {
      await toFigure(page);
      await cite(page, 'As a footnote');
      await says(page, /^Inserted .* takes it back, in 2 steps\.$/);
      expect((await held(page)).undoSteps).toBe(2);
      await look('footnote');
      // What is said now is what another click would write: the sheet is there.
      await page.getByText('The sheet is made for it.').waitFor({ state: 'detached' });
      await page.getByText('Sources, row 2', { exact: true }).waitFor();
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
      await says(page, /^Inserted/);
      const { notes } = await held(page);
      expect(notes['Sheet1!0,0']).toMatch(/^Ask Priya/);
    }));
});

describe('what is inserted of a figure', () => {
  const paperNote = { 'Sheet1!0,0': expect.stringMatching(paper) };

  test('the value alone, with its citation as text', () =>
    acting(async ({ page }) => {
      await toFigure(page);
      await page.getByLabel('Value', { exact: true }).check();
      await cite(page, 'Cell and note');
      await says(page, /^Inserted/);
      const { cells, notes } = await held(page);
      // The central value of the board paper's page 41.
      expect(cells).toEqual({ 'Sheet1!0,0': 300, 'Sheet1!0,1': expect.stringMatching(paper) });
      expect(notes).toEqual(paperNote);
    }));

  test('the citation alone', () =>
    acting(async ({ page }) => {
      await toFigure(page);
      await page.getByLabel('Citation only', { exact: true }).check();
      await cite(page, 'In a note');
      await says(page, /^Inserted/);
      const { cells, notes } = await held(page);
      expect([cells, notes]).toEqual([{}, paperNote]);
    }));

  test('the low end of its range', () =>
    acting(async ({ page }) => {
      await toFigure(page);
      await choose(page, 'Estimate', 'Low, £240m');
      await cite(page, 'None');
      await says(page, /^Inserted/);
      expect((await held(page)).cells).toEqual({ 'Sheet1!0,0': '=ICS_DEFICIT("LSC",,"low")' });
    }));

  test('over what stood there, where the user says so', () =>
    acting(async ({ page }) => {
      await page.evaluate(() => fakeExcel.sheet('Sheet1').cells.set('0,0', { value: 'mine' }));
      await toFigure(page);
      await cite(page, 'None');
      await button(page, 'Overwrite').click();
      await says(page, /^Inserted/);
      expect((await held(page)).cells).toEqual({ 'Sheet1!0,0': '=ICS_DEFICIT("LSC")' });
    }));
});
