import { arrive, back, button, choose, goTo, type PanePage, says } from './steps';

/** What a walk over all screens needs of the workbook around it. */
export interface WalkedWorkbook {
  /** Puts formulas into column B of the first sheet, from a row on, counted from one. */
  put(row: number, formulas: readonly string[]): Promise<unknown>;
  /** Selects a cell of the first sheet, such as `D4`, and comes back to the pane. */
  select(address: string): Promise<unknown>;
}

const search = (pane: PanePage) => pane.getByLabel('Find a system');

type Step = (pane: PanePage, workbook: WalkedWorkbook) => Promise<unknown>;

/**
 * Every screen of the pane and every state of it that looks different, each with the way to it from the one before. Each
 * step ends when its screen stands. It begins over an empty sheet, with A1 selected.
 */
export const walk: readonly (readonly [where: string, step: Step])[] = [
  ['start', (pane) => button(pane, 'Use this figure').waitFor()],
  [
    'a region open',
    async (pane) => {
      await pane.getByRole('button', { name: 'South East' }).click();
      await pane.locator('.ics-fold').getByRole('listitem').first().waitFor();
    },
  ],
  [
    'suggestions',
    async (pane) => {
      await search(pane).fill('lon');
      await pane.getByRole('option').first().waitFor();
    },
  ],
  [
    'no suggestion',
    async (pane) => {
      await search(pane).fill('W'.repeat(300));
      await pane.getByText(/Try another spelling/).waitFor();
    },
  ],
  [
    'a system',
    async (pane) => {
      await search(pane).fill('LSC');
      await pane.getByRole('option').first().waitFor();
      await search(pane).press('Enter');
      await arrive(pane, 'Lancashire and South Cumbria');
    },
  ],
  ['a figure', (pane) => goTo(pane, /about £300m/, 'Deficit: about £300m')],
  [
    'inserted',
    async (pane) => {
      await button(pane, 'Insert').click();
      await says(pane, /^Inserted/);
    },
  ],
  [
    'a conflict',
    async (pane) => {
      await choose(pane, 'Citation style', 'APA');
      await choose(pane, 'Citation', 'Cell and note');
      await pane.getByText('Note on A1').waitFor();
      await button(pane, 'Insert').click();
      await pane.getByRole('dialog').waitFor();
    },
  ],
  [
    'left',
    async (pane) => {
      await button(pane, 'Choose another cell').click();
      await pane.getByRole('dialog').waitFor({ state: 'detached' });
      await says(pane, /^Nothing was written/);
    },
  ],
  ['vintages and sums', (pane) => pane.locator('.ics-content').evaluate((content) => content.scrollTo(0, 9999))],
  [
    'found',
    async (pane) => {
      await back(pane, 'Lancashire and South Cumbria');
      await pane.getByLabel('Find a figure').fill('2024/25');
      await says(pane, /^\d+ figures?\.$/);
    },
  ],
  [
    'nothing found',
    async (pane) => {
      await pane.getByLabel('Find a figure').fill('W'.repeat(300));
      await says(pane, /^No figure has all these words/);
    },
  ],
  [
    'a table',
    async (pane) => {
      await pane.getByLabel('Find a figure').fill('');
      await goTo(pane, 'All figures as a table', /a table$/);
      await pane.getByText(/^A1 to J\d+$/).waitFor();
    },
  ],
  [
    'the functions',
    async (pane) => {
      await back(pane, 'Lancashire and South Cumbria');
      await back(pane, 'ICS Figures');
      await goTo(pane, 'All functions');
    },
  ],
  ['a function', (pane) => goTo(pane, /^SAVINGS_RATE/, 'SAVINGS_RATE')],
  [
    'a region as columns',
    async (pane) => {
      await back(pane, 'All functions');
      await back(pane, 'ICS Figures');
      await search(pane).fill('');
      await pane.getByRole('button', { name: 'North West' }).click();
      await goTo(pane, /^As columns/, 'North West');
      await pane.getByText(/^=ICS_DEFICIT\(A2:A/).waitFor();
    },
  ],
  [
    'the tools',
    async (pane) => {
      await back(pane, 'ICS Figures');
      await goTo(pane, 'Tools');
    },
  ],
  [
    'repaired',
    async (pane, workbook) => {
      await workbook.put(9, ['=_xldudf_ICS_NAME("LSC")']);
      await goTo(pane, 'Refresh and repair');
      await button(pane, 'Repair').click();
      await says(pane, /1 repaired\./);
    },
  ],
  [
    'calls checked',
    async (pane, workbook) => {
      await workbook.put(5, ['=ICS_DEFICIT(A5)', '=ICS_DEFICIT(A6)', '=ICS_DEFICIT("LSC",TODAY())']);
      await back(pane, 'Tools');
      await goTo(pane, 'Check the calls');
      await button(pane, 'Check').click();
      await button(pane, 'Replace').click();
      await says(pane, /^One call stands in B5/);
    },
  ],
  [
    'a picker',
    async (pane) => {
      await back(pane, 'Tools');
      await goTo(pane, 'Insert a picker');
      await pane.getByText(/in a drop-down of/).waitFor();
    },
  ],
  [
    'a cell cited',
    async (pane, workbook) => {
      await workbook.select('A1');
      await back(pane, 'Tools');
      await button(pane, 'Cite a cell').click();
      await choose(pane, 'Citation', 'As a footnote');
      await pane.getByText('Sources, row 2').waitFor();
    },
  ],
  [
    'a cell that shows none',
    async (pane, workbook) => {
      await workbook.select('D4');
      await says(pane, /^D4 /);
    },
  ],
  [
    'the start beside a figure',
    async (pane, workbook) => {
      await back(pane, 'Tools');
      await back(pane, 'ICS Figures');
      await workbook.select('A1');
      await button(pane, 'Cite this figure').waitFor();
    },
  ],
];
