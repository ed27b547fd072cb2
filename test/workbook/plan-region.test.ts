import { regions } from '../../src/dataset';
import { insert } from '../../src/workbook/insertion/insert';
import {
  planRegion,
  type RegionFigure,
  regionColumns,
  regionFigures,
  regionPeriods,
} from '../../src/workbook/insertion/plan-region';
import { MemoryWorkbook } from './memory-workbook';

const b4 = { sheet: 'Sheet1', row: 3, column: 1, rows: 1, columns: 1 };
const northWest = { region: 'North West', figure: 'ICS_DEFICIT', period: '2023/24' } as const;
const figures = Object.keys(regionFigures) as RegionFigure[];

describe('the systems of a region in a column', () => {
  it('are a formula, with one formula over their cells beside it, each under its heading', async () => {
    const workbook = new MemoryWorkbook();
    const plan = planRegion(northWest, { ...b4, rows: 9, columns: 9 });
    // The North West has three boards: Cheshire and Merseyside, Greater Manchester, Lancashire and South Cumbria.
    expect(plan.fills).toEqual({ ...b4, rows: 4, columns: 2 });
    expect(await insert(workbook, plan)).toEqual({ outcome: 'inserted' });
    const [rows] = await workbook.readRanges([{ ...b4, rows: 4, columns: 2 }]);
    expect(rows!.map((row) => row.map(({ formula, value }) => formula ?? value))).toEqual([
      ['System', 'Deficit 2023/24, £ million'],
      ['=ICS_LIST("North West","2024-03-31")', '=ICS_DEFICIT(B5:B7,"2023/24")'],
      [null, null],
      [null, null],
    ]);
  });

  it('show every decimal of their figures in one format', () => {
    const { cells, formats } = planRegion({ ...northWest, figure: 'ICS_ALLOCATION', period: '2025/26' }, b4);
    // NHS England's workbook gives thousands of pounds, of which two decimals of a million are shown.
    expect(formats).toEqual([null, '#,##0.00']);
    expect(cells.at(-1)!.write).toEqual({ formula: '=ICS_ALLOCATION(B5:B7,"2025/26")', numberFormat: '#,##0.00' });
  });

  it('are those that there were at the end of the year', () => {
    const named = (period: string) => regionColumns({ region: 'South East', figure: 'ICS_ALLOCATION', period }).names;
    // The register: Frimley's board ended with March 2026, when Thames Valley's began in April.
    expect(named('2025/26')).toContain('Frimley');
    expect(named('2025/26')).not.toContain('Thames Valley');
    // A year that has not ended goes by the day of the data.
    expect(named('2026/27')).toContain('Thames Valley');
  });

  it.each(regions().flatMap((region) => figures.map((figure) => [region, figure] as const)))(
    'of %s have years with a figure of %s, newest first',
    (region, figure) => {
      const periods = regionPeriods(region, figure);
      expect(periods.length).toBeGreaterThan(0);
      expect(periods).toEqual([...periods].sort().reverse());
      for (const period of periods) {
        const { names, amounts } = regionColumns({ region, figure, period });
        expect(amounts).toHaveLength(names.length);
        expect(amounts.some((amount) => amount !== null)).toBe(true);
      }
    },
  );

  it('tell of how many there is none, and of bases that differ', () => {
    // data/figures.csv has deficits of all three boards for 2023/24, and of one for 2024/25.
    expect(regionColumns(northWest).amounts).not.toContain(null);
    const later = regionColumns({ ...northWest, period: '2024/25' });
    expect(later.amounts.filter((amount) => amount === null)).toHaveLength(2);
    expect(later.bases).toHaveLength(1);
  });
});
