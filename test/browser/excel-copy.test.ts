import { type ExcelPages, startExcelPages } from './excel-page';

let excel: ExcelPages;

beforeAll(async () => {
  excel = await startExcelPages('ICSDEV');
});
afterAll(() => excel?.close());

describe('the pane of a copy beside the real add-in', () => {
  it('shows and inserts its functions with their prefix, under a policy that it does not break', async () => {
    const { page, complaints } = await excel.open();
    await page.getByRole('button', { name: 'Use this figure' }).click();
    await page.getByText('=ICSDEV.ICS_DEFICIT("LSC")', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Inserted' }).waitFor();
    const written = await page.evaluate(() =>
      [...fakeExcel.sheet('Sheet1').cells.values()].map(({ formula }) => formula),
    );
    expect(written).toEqual(['=ICSDEV.ICS_DEFICIT("LSC")', '=ICSDEV.ICS_CITE("LSC")']);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => policyViolations)).toEqual([]);
    await page.close();
  });

  it('says so where the file that knows its prefix does not arrive', async () => {
    const { page, complaints } = await excel.open({}, undefined, /\/assets\/namespace-/);
    await page.getByRole('alert').filter({ hasText: 'A file of ICS Figures has not loaded' }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('refreshes what shows #NAME? to names that the copy has', async () => {
    const { page } = await excel.open();
    await page.getByRole('button', { name: 'Use this figure' }).waitFor();
    await page.evaluate(() => {
      fakeExcel.sheet('Sheet1').cells.set('0,0', { formula: '=_xldudf_ICSDEV_ICS_DEFICIT("LSC")', value: '#NAME?' });
    });
    await page.evaluate(() => clickCommand('refreshFigures'));
    await page.getByText(/1 repaired/).waitFor();
    expect(await page.evaluate(() => fakeExcel.sheet('Sheet1').cells.get('0,0')?.formula)).toBe(
      '=ICSDEV.ICS_DEFICIT("LSC")',
    );
    await page.close();
  });
});
