import { createExcelWorkbook } from '../../../src/hosts/excel/workbook';
import { repairWorkbook } from '../../../src/workbook/repair/repair-workbook';
import { withFakeExcel } from './excel-stage';
import { key } from './fake-cells';
import type { FakeExcel } from './fake-excel';

let excel: FakeExcel;

withFakeExcel((fake) => {
  excel = fake;
});

/** The forms in which Excel and Google Sheets leave our functions, and what each must become. */
const broken: readonly (readonly [formula: string, repaired: string])[] = [
  ['=ICS_DEFICIT("LSC")', '=ICS_DEFICIT("LSC")'],
  ['=_xldudf_ICS_DEFICIT("LSC",,"low")', '=ICS_DEFICIT("LSC",,"low")'],
  ['=SUM(_xldudf_ICS_DEFICIT("LSC"),1)', '=SUM(ICS_DEFICIT("LSC"),1)'],
  ['=IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")"),300)', '=ICS_DEFICIT("LSC")'],
  ['=_xldudf_ICSDEV_ICS_NAME("LSC")', '=ICS_NAME("LSC")'],
];

const others = [
  '=SUM(A1:A9)',
  '=NOSUCH(1)',
  '="_xldudf_ICS_DEFICIT(1)"',
  '=IFERROR(1/0,"")',
  '=_xldudf_OTHER_ADDIN(1)',
];

/** Fills sheets with formulas in columns of 1,000 cells; every tenth to `share` of ten is one of ours. */
const fill = (sheets: number, formulas: number, share: number): Map<string, string> => {
  const expected = new Map<string, string>();
  for (let index = 0; index < formulas; index += 1) {
    const name = `Sheet${(index % sheets) + 1}`;
    if (!excel.sheets.has(name)) excel.addSheet(name);
    const place = Math.floor(index / sheets);
    const at = key(place % 1000, Math.floor(place / 1000));
    const turn = Math.floor(index / 10);
    const [formula, repaired] =
      index % 10 < share
        ? broken[turn % broken.length]!
        : [others[turn % others.length]!, others[turn % others.length]!];
    excel.sheet(name).cells.set(at, { formula, value: '#NAME?' });
    expected.set(`${name}!${at}`, repaired);
  }
  return expected;
};

const formulasNow = (): Map<string, string> =>
  new Map(
    [...excel.sheets].flatMap(([name, { cells }]) =>
      [...cells].map(([at, { formula }]): [string, string] => [`${name}!${at}`, formula ?? '']),
    ),
  );

describe('refreshing a workbook in Excel', () => {
  it('repairs 3,000 of ours among 10,000 formulas, changes no other, in few round trips', async () => {
    const expected = fill(3, 10_000, 3);
    const report = await repairWorkbook(createExcelWorkbook());
    expect(report).toMatchObject({ outcome: 'finished', formulas: 10_000, ours: 3000, repaired: 3000, refused: [] });
    expect(formulasNow()).toEqual(expected);
    // Two to find the sheets and their used ranges, one to read; a look, a write and a look again for each of three sheets.
    expect(excel.roundTrips).toBeLessThanOrEqual(12);
  });

  it('reads 100,000 formulas in pieces, tells how far it is, and stops when asked, with nothing half-written', async () => {
    fill(1, 100_000, 0);
    const before = formulasNow();
    const stop = new AbortController();
    const told: number[] = [];
    const report = await repairWorkbook(
      createExcelWorkbook(),
      ({ done, total }) => {
        told.push(done / total);
        if (told.length === 2) stop.abort();
      },
      stop.signal,
    );
    expect(told).toEqual([0.2, 0.4]);
    expect(report).toMatchObject({ outcome: 'stopped', repaired: 0 });
    expect(formulasNow()).toEqual(before);
    expect(excel.undoSteps).toBe(0);
  });

  it('repairs the other sheets where one is protected, and says which was not', async () => {
    fill(2, 40, 3);
    excel.locked.add('Sheet2!0,0');
    const report = await repairWorkbook(createExcelWorkbook());
    // Of each ten formulas the first and third stand on Sheet1, the second on Sheet2.
    expect(report.refused).toEqual([{ sheet: 'Sheet2', formulas: 4, sentence: expect.stringMatching(/protected/) }]);
    expect(report.repaired).toBe(8);
    expect(formulasNow().get('Sheet2!0,0')).toBe(broken[0]![0]);
  });
});
