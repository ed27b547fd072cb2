import { figureById } from '../../../src/dataset';
import { catalogue } from '../../../src/functions/catalogue';
import { inNamespace, namesIn } from '../../../src/hosts/excel/namespace';
import { createExcelWorkbook } from '../../../src/hosts/excel/workbook';
import { countOurCalls } from '../../../src/workbook/calls/calls';
import { insert } from '../../../src/workbook/insertion/insert';
import { planFigure } from '../../../src/workbook/insertion/plan';
import type { Workbook } from '../../../src/workbook/port';
import { repairWorkbook } from '../../../src/workbook/repair/repair-workbook';
import { behaviours } from '../../workbook/behaviour';
import { withFakeExcel } from './excel-stage';
import { key } from './fake-cells';
import type { FakeExcel } from './fake-excel';

const naming = namesIn(
  'ICSDEV',
  catalogue.map(({ name }) => name),
);
let excel: FakeExcel;
let workbook: Workbook;

withFakeExcel((fake) => {
  excel = fake;
  workbook = inNamespace(createExcelWorkbook(), naming);
});

const formulas = (): string[] => [...excel.sheet('Sheet1').cells.values()].map(({ formula }) => String(formula));

const fill = (typed: readonly string[], value: string | number): void => {
  typed.forEach((formula, row) => {
    excel.sheet('Sheet1').cells.set(key(row, 0), { formula, value });
  });
};

describe('a formula in a copy', () => {
  it.each([
    ['=ICS_DEFICIT("LSC")', '=ICSDEV.ICS_DEFICIT("LSC")'],
    [
      '=SUM(ICS_DEFICIT(A1:A3),SAVINGS_RATE(300,3,3700))',
      '=SUM(ICSDEV.ICS_DEFICIT(A1:A3),ICSDEV.SAVINGS_RATE(300,3,3700))',
    ],
    ['=ICS_CITE("=ICS_DEFICIT(1)") & Sheet1!A1', '=ICSDEV.ICS_CITE("=ICS_DEFICIT(1)") & Sheet1!A1'],
  ])('%s has the prefix before each of our names', (plain, typed) => {
    expect(naming.typed(plain)).toBe(typed);
    expect(naming.plain(typed)).toBe(plain);
  });

  it.each(['=SUM(A1:A9)', '=ICS_DEFICIT', '=OTHER.ICS_DEFICIT("LSC")', '="ICS_DEFICIT(1)"', "='ICS_DEFICIT(1)'!A1"])(
    '%s is none of ours and stays as it is',
    (formula) => {
      expect(naming.typed(formula)).toBe(formula);
      expect(naming.plain(formula)).toBe(formula);
    },
  );
});

describe('the workbook of a copy', () => {
  it.each(behaviours.map((behaviour) => [behaviour.name, behaviour] as const))('%s', async (_, behaviour) => {
    await behaviour.run({ workbook, select: (range) => excel.select(range) });
  });

  it('takes figures under the prefix, and knows them again', async () => {
    const figure = figureById('qe1-deficit-2021-02-estimate')!;
    const request = {
      figure,
      estimate: 'central',
      content: 'formula',
      placement: 'next cell',
      style: 'harvard',
    } as const;
    const plan = planFigure(request, { sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 });
    expect(await insert(workbook, plan)).toEqual({ outcome: 'inserted' });
    expect(formulas()).toEqual(['=ICSDEV.ICS_DEFICIT("LSC")', '=ICSDEV.ICS_CITE("LSC")']);
    // The same again is no conflict, since the same stands there.
    expect(await insert(workbook, plan)).toEqual({ outcome: 'inserted' });
  });

  it('counts its own calls and offers one under the prefix for a column of them', async () => {
    fill(['=ICSDEV.ICS_DEFICIT(B1)', '=ICSDEV.ICS_DEFICIT(B2)'], 300);
    const report = await countOurCalls(workbook);
    expect([...report!.calls]).toEqual([['ICS_DEFICIT', 2]]);
    const [offer] = report!.offers;
    expect(naming.typed(offer!.formula)).toBe('=ICSDEV.ICS_DEFICIT(B1:B2)');
  });

  it('repairs what the copy left in a file, and what shows #NAME?, to names that the copy has', async () => {
    fill(['=_xldudf_ICSDEV_ICS_DEFICIT("LSC")', '=ICSDEV.ICS_NAME("LSC")', '=SUM(1)', '=ICS_NAME("LSC")'], '#NAME?');
    expect(await repairWorkbook(workbook)).toMatchObject({ ours: 3, repaired: 3 });
    expect(formulas()).toEqual([
      '=ICSDEV.ICS_DEFICIT("LSC")',
      '=ICSDEV.ICS_NAME("LSC")',
      '=SUM(1)',
      '=ICSDEV.ICS_NAME("LSC")',
    ]);
  });

  it('leaves what works, its own and the real add-in’s', async () => {
    const typed = ['=ICSDEV.ICS_DEFICIT("LSC")', '=ICS_DEFICIT("LSC")'];
    fill(typed, 300);
    expect(await repairWorkbook(workbook)).toMatchObject({ ours: 2, repaired: 0 });
    expect(formulas()).toEqual(typed);
  });
});
