import type { Page } from 'playwright-core';
import { type ExcelPages, microsoftsOwn, startExcelPages } from './excel-page';
import { expectSoon } from './soon';
import { arrive } from './steps';

let excel: ExcelPages;

beforeAll(async () => {
  excel = await startExcelPages();
});
afterAll(() => excel?.close());

const saysWhy = async (page: Page): Promise<string | null> => {
  const alert = page.getByRole('alert');
  await alert.waitFor();
  return alert.textContent();
};

const library = 'https://appsforoffice.microsoft.com/';

describe('the pane without Excel says so', () => {
  test('where Microsoft’s address is blocked', async () => {
    const { page, complaints } = await excel.open({}, (route) => route.abort());
    expect(await saysWhy(page)).toMatch(/^Excel’s add-in library has not loaded from appsforoffice\.microsoft\.com\./);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('where Microsoft’s address never answers', async () => {
    const { page, complaints } = await excel.open({}, () => undefined);
    expect(await page.locator('#pane').textContent()).toBe('Starting ICS Figures …');
    expect(await saysWhy(page)).toMatch(/^Excel’s add-in library has not loaded/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(['functions', 'taskpane'])('where our own %s.js does not arrive', async (name) => {
    const { page } = await excel.open({}, undefined, new RegExp(`/assets/${name}-`));
    expect(await saysWhy(page)).toMatch(/^A file of ICS Figures has not loaded from localhost:\d+\./);
    await page.close();
  });

  test('where Microsoft’s own office.js finds no Excel around it, whose reports the policy refuses', async () => {
    const { page, outside } = await excel.open({}, microsoftsOwn);
    expect(await saysWhy(page)).toMatch(/^ICS Figures works inside Excel\./);
    // Three seconds after its start the library opens a hidden frame, by which it would report how it is used.
    const refused = ['style-src-attr inline', 'frame-src https://telemetryservice.firstpartyapps.oaspapps.com'];
    await expectSoon(() => page.evaluate(() => policyViolations), refused);
    expect(outside.filter((url) => !url.startsWith(library))).toEqual([]);
    await page.close();
  });
});

describe('the pane in Excel', () => {
  it('inserts a figure with its citation in one step of undo, and asks for nothing but Microsoft’s library', async () => {
    const { page, outside, complaints } = await excel.open();
    await page.getByRole('button', { name: 'Use this figure' }).click();
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Inserted' }).waitFor();
    const written = await page.evaluate(() => ({
      formulas: [...fakeExcel.sheet('Sheet1').cells.values()].map(({ formula }) => formula),
      undoSteps: fakeExcel.undoSteps,
    }));
    expect(written).toEqual({ formulas: ['=ICS_DEFICIT("LSC")', '=ICS_CITE("LSC")'], undoSteps: 1 });
    expect(outside).toEqual([`${library}lib/1/hosted/office.js`]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => policyViolations)).toEqual([]);
    await page.close();
  });

  it('starts with one file beside the functions, and fetches what other screens need when they are opened', async () => {
    const { page } = await excel.open();
    const fetched = (): Promise<string[]> =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => /([a-z]+)[^/]*\.js$/.exec(name)?.[1] ?? '')
          .filter(Boolean)
          .sort(),
      );
    const atStart = ['functions', 'office', 'start', 'taskpane'];
    await page.getByRole('button', { name: 'Use this figure' }).waitFor();
    expect(await fetched()).toEqual(atStart);
    await page.getByRole('button', { name: 'Use this figure' }).click();
    await page.getByRole('button', { name: 'Insert', exact: true }).waitFor();
    expect(await fetched()).toEqual(expect.arrayContaining([...atStart, 'later']));
    await page.close();
  });

  it('says so where a screen cannot be fetched, and fetches it when asked again', async () => {
    const { page, complaints } = await excel.open();
    const problem = page.getByRole('alert').filter({ hasText: 'This screen could not be fetched.' });
    for (const name of ['later', 'tools']) {
      await page.route(new RegExp(`/assets/${name}-`), (route) => route.abort(), { times: 1 });
    }
    await page.getByRole('button', { name: 'Use this figure' }).click();
    await problem.waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Insert', exact: true }).waitFor();
    await page.evaluate(() => clickCommand('refreshFigures'));
    await problem.waitFor();
    await page.evaluate(() => clickCommand('refreshFigures'));
    await page.getByText(/formulas? read|no formulas/i).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('keeps the focus of who clicks on what is not there any more while a screen is being fetched', async () => {
    const { page } = await excel.open();
    let send = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route(/\/assets\/later-/, async (route) => {
      await asked;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Use this figure' }).click();
    await arrive(page, 'Opening …');
    // What a double click's second one finds: nothing, which takes the focus away.
    await page.mouse.click(175, 300);
    await expectSoon(() => page.evaluate(() => document.activeElement === document.body), true);
    send();
    await arrive(page, 'Deficit: about £300m');
    await expectSoon(() => page.evaluate(() => document.activeElement?.textContent), 'Deficit: about £300m');
    await page.close();
  });

  it('lets nothing run that was not loaded from us or from Microsoft', async () => {
    const { page } = await excel.open();
    await page.getByRole('button', { name: 'Use this figure' }).waitFor();
    await page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'document.title = "inline";';
      document.head.append(inline);
      // A text in a timer's place is evaluated like eval.
      setTimeout('document.title = "evaluated";');
      const foreign = document.createElement('script');
      const settled = new Promise((resolve) => {
        foreign.onload = foreign.onerror = resolve;
      });
      foreign.src = 'https://elsewhere.example/script.js';
      document.head.append(foreign);
      await settled;
    });
    // One for each of the three ways: until it is told, the last of them may still be under way.
    const refused = (): Promise<number> =>
      page.evaluate(() => policyViolations.filter((each) => each.startsWith('script-src')).length);
    await expectSoon(async () => (await refused()) >= 3, true);
    expect(await page.title()).toBe('ICS Figures');
    await page.close();
  });

  it('sends nothing anywhere', async () => {
    const { page, outside } = await excel.open();
    await page.getByRole('button', { name: 'Use this figure' }).waitFor();
    const outcomes = await page.evaluate(() =>
      Promise.all(
        ['https://elsewhere.example/', 'https://appsforoffice.microsoft.com/'].map((url) =>
          fetch(url, { method: 'POST', body: 'cell' }).then(
            () => 'sent',
            () => 'refused',
          ),
        ),
      ),
    );
    expect(outcomes).toEqual(['refused', 'refused']);
    expect(outside).toEqual([`${library}lib/1/hosted/office.js`]);
    await page.close();
  });
});
