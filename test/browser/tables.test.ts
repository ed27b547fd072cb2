import type { ScriptProject } from '../hosts/sheets/script-project';
import { acting, held, withExcel } from './excel-steps';
import { select, startBrowser, untilSelected, untilShows } from './preview';
import { clipped, picture, violations } from './seen';
import { withSheets } from './sheets-stage';
import { expectSoon } from './soon';
import { arrive, back, button, choose, goTo, type PanePage, says, shows } from './steps';

/** One formula for many cells, from a system's screen and from a region's list, over both hosts' fakes. */
const toSystem = async (pane: PanePage): Promise<void> => {
  await pane.getByLabel('Find a system').fill('LSC');
  await pane.getByRole('option').first().waitFor();
  await pane.getByLabel('Find a system').press('Enter');
  await arrive(pane, 'Lancashire and South Cumbria');
};

const toRegion = async (pane: PanePage): Promise<void> => {
  await pane.getByRole('button', { name: 'North West' }).click();
  await button(pane, 'As columns, with a year’s figures').click();
  await arrive(pane, 'North West');
};

const looks = async (pane: PanePage): Promise<void> => {
  expect([await violations(pane), await clipped(pane)]).toEqual([[], []]);
};

const insertTable = async (pane: PanePage): Promise<void> => {
  await toSystem(pane);
  await pane
    .getByRole('button', { name: /more for Deficit/ })
    .first()
    .click();
  await looks(pane);
  await button(pane, 'All 5 as a table').click();
  await arrive(pane, 'Deficit: a table');
  await shows(pane, 'A1 to J6');
  await looks(pane);
};

const insertRegion = async (pane: PanePage): Promise<void> => {
  await toRegion(pane);
  await choose(pane, 'Year', '2023/24');
  await shows(pane, '=ICS_DEFICIT(A2:A4,"2023/24")');
  await looks(pane);
  await button(pane, 'Insert').click();
  await says(pane, /^Inserted A1 to B4\./);
  await looks(pane);
};

const regionCells = [
  'System',
  'Deficit 2023/24, £ million',
  '=ICS_LIST("North West","2024-03-31")',
  '=ICS_DEFICIT(A2:A4,"2023/24")',
];

describe('in Excel', () => {
  withExcel();

  test('a measure’s table asks before it fills over something, and is inserted in one step of undo', () =>
    acting(async ({ page, look }) => {
      await page.evaluate(() => {
        fakeExcel.sheet('Sheet1').cells.set('3,2', { formula: 'mine', value: 'mine' });
      });
      await insertTable(page);
      await look('table');
      await button(page, 'Insert').click();
      await page
        .getByRole('dialog')
        .getByText(/C4 holds/)
        .waitFor();
      await page.keyboard.press('Escape');
      await says(page, /^Nothing was written/);
      expect((await held(page)).undoSteps).toBe(0);
      await button(page, 'Insert').click();
      await button(page, 'Overwrite').click();
      await says(page, /^Inserted A1 to J6\./);
      const { cells, undoSteps } = await held(page);
      const filled = Object.entries(cells).filter(([, content]) => content !== '');
      expect([filled, undoSteps]).toEqual([[['Sheet1!0,0', '=ICS_TABLE("LSC","deficit")']], 1]);
      await back(page, 'Lancashire and South Cumbria');
      await expectSoon(() => page.evaluate(() => document.activeElement?.textContent), 'All 5 as a table');
    }));

  test('all figures of a system are one formula', () =>
    acting(async ({ page, look }) => {
      await toSystem(page);
      await goTo(page, 'All figures as a table');
      await button(page, 'Insert').click();
      await says(page, /^Inserted A1 to J85\./);
      await look('whole-table');
      expect(Object.values((await held(page)).cells)).toEqual(['=ICS_TABLE("LSC")']);
    }));

  test('a region’s systems and their figures are a formula each', () =>
    acting(async ({ page, look }) => {
      await insertRegion(page);
      await look('region');
      const { cells, undoSteps } = await held(page);
      const filled = Object.values(cells).filter((content) => content !== '');
      expect([filled.sort(), undoSteps]).toEqual([[...regionCells].sort(), 1]);
    }));
});

describe('in Google Sheets', () => {
  const stage = withSheets();

  const cell = (project: ScriptProject, row: number, column: number): string => {
    const { formula, value } = project.spreadsheet.sheet('Sheet1').cellAt(row, column);
    return formula || String(value);
  };

  test('a measure’s table and a region’s columns are a formula each', async () => {
    const project = stage.newProject();
    const { page, frame, complaints, outside } = await stage.open(project);
    await insertRegion(frame);
    await picture(page, 'sheets-region');
    expect([cell(project, 1, 1), cell(project, 1, 2), cell(project, 2, 1), cell(project, 2, 2)]).toEqual(regionCells);
    expect(cell(project, 3, 2)).toBe('');
    await back(frame, 'ICS Figures');
    await insertTable(frame);
    await picture(page, 'sheets-table');
    await button(frame, 'Insert').click();
    await frame
      .getByRole('dialog')
      .getByText(/A1 holds/)
      .waitFor();
    await button(frame, 'Overwrite').click();
    await says(frame, /^Inserted A1 to J6\./);
    expect([cell(project, 1, 1), cell(project, 1, 2), cell(project, 2, 2)]).toEqual([
      '=ICS_TABLE("LSC","deficit")',
      '',
      '',
    ]);
    expect([complaints, outside]).toEqual([[], []]);
    await page.close();
  });
});

test('the preview’s grid spills a region’s columns, and again over themselves', async () => {
  const preview = await startBrowser();
  const { page, complaints } = await preview.open();
  await select(page, 'L5');
  await untilSelected(page, 'L5');
  await toRegion(page);
  await shows(page, '=ICS_DEFICIT(L6:L8,"2023/24")');
  for (let times = 0; times < 2; times += 1) {
    await button(page, 'Insert').click();
    await says(page, /^Inserted L5 to M8\./);
    await untilShows(page, 'L6', 'Cheshire and Merseyside');
    await untilShows(page, 'L8', 'Lancashire and South Cumbria');
    // data/figures.csv: a planned deficit and two outturns.
    await untilShows(page, 'M6', '51.2');
    await untilShows(page, 'M7', '180.0');
    await untilShows(page, 'M8', '148.6');
    // Another choice and back forgets what was said of the insertion.
    await choose(page, 'Year', '2024/25');
    await choose(page, 'Year', '2023/24');
  }
  expect(complaints).toEqual([]);
  await preview.close();
});
