import { figureFields } from '../../src/dataset/figure-fields';
import type { Figure } from '../../src/dataset/types';

// Tables of an invented country, in the shape that the build writes, for rules that the real data give no case for yet.

const columns = <Row extends object>(rows: readonly Row[]): string =>
  JSON.stringify(
    Object.fromEntries(Object.keys(rows[0] ?? {}).map((field) => [field, rows.map((row) => row[field as keyof Row])])),
  );

/** A body's table without figures in a series. */
const ownFigures = (figures: readonly Omit<Figure, 'odsCode'>[]): string =>
  JSON.stringify([figures.map((each) => figureFields.map((field) => each[field])), [], []]);

const system = (odsCode: string, name: string, start: string, end: string | null) => ({
  odsCode,
  name,
  legalName: name,
  acronym: null,
  region: 'North',
  start,
  end,
  firstAuthorised: start.slice(0, 7),
});

const source = (id: string, published: string | null, accessed: string | null) => ({ id, published, accessed });

const place = (code: string, name: string, kind: string, odsCode: string) => ({
  code,
  name,
  kind,
  odsCode,
  share: 1,
  main: true,
  start: '2023-04-01',
  end: null,
});

const figure = (id: string, over: Partial<Figure>): Omit<Figure, 'odsCode'> => ({
  id,
  measure: 'deficit',
  period: '2023/24',
  basis: 'plan',
  low: null,
  central: 1,
  high: null,
  unit: '£m',
  qualifier: null,
  asOf: '2023-05-01',
  source: 'paper',
  locator: 'p. 1',
  saidBy: 'the board',
  trust: 'B',
  headline: false,
  supersedes: null,
  note: null,
  ...over,
});

export const edition = { version: '1.0.0', date: '2025-01-01', licence: 'none' };
export const systemTable = () =>
  JSON.stringify([system('AAA', 'Avonlea', '2022-07-01', null), system('BBB', 'Barchester', '2022-07-01', null)]);
export const systemDetailTable = () => columns([]);
export const successionTable = () => columns([]);
export const codeTable = () => columns([{ odsCode: 'AAA', code: 'E54999999', start: '2022-07-01', end: null }]);
export const aliasTable = () => columns([]);
export const placeTable = () =>
  columns([place('E10999991', 'Barset', 'county', 'BBB'), place('E07999992', 'Barset', 'district', 'AAA')]);
export const measureTable = () =>
  columns(
    ['deficit', 'budget', 'allocation_core', 'savings_target'].map((code) => ({
      code,
      name: code.replace('_', ': '),
      unit: '£m',
      definition: code,
      programme: null,
      area: null,
      stream: null,
    })),
  );
export const sourceTable = () =>
  columns([source('paper', null, null), source('later paper', '2024-09', null), source('undated', null, '2024-10-05')]);
export const deflatorTable = () => columns([]);
export const eventTable = () => columns([]);
export const figureWordTable = () => JSON.stringify({});
export const figureSeriesTable = () => JSON.stringify([]);

export const figureTables: Record<string, () => string> = {
  AAA: () =>
    ownFigures([
      figure('aaa-draft', { basis: 'draft plan', central: 90, asOf: '2023-03-01' }),
      figure('aaa-plan-first', { central: 80, asOf: '2023-05-01' }),
      figure('aaa-plan-second', { central: 70, asOf: '2023-09-01', supersedes: 'aaa-plan-first' }),
      figure('aaa-forecast', { basis: 'forecast', central: 60, asOf: '2024-01-31', trust: 'C' }),
      figure('aaa-outturn', { basis: 'outturn', central: 50, asOf: '2024-06', headline: true }),
      figure('aaa-next-plan-press', { period: '2024/25', central: 41, asOf: '2024-07-01', trust: 'C' }),
      figure('aaa-next-plan-older', { period: '2024/25', central: 42, asOf: '2024-05-01', trust: 'A' }),
      figure('aaa-next-plan-newer', { period: '2024/25', central: 43, asOf: '2024-06-01', trust: 'A' }),
      figure('aaa-last-draft', { period: '2025/26', basis: 'draft plan', central: 30, asOf: '2024-12-01' }),
      figure('aaa-last-claim', { period: '2025/26', basis: 'claim', central: 99, asOf: '2024-12-01' }),
      figure('aaa-month', { period: '2025-01', basis: 'estimate', central: 20, asOf: '2025-01-01' }),
      figure('aaa-november', { period: '2010-11', basis: 'estimate', central: 11, asOf: '2010-11-05' }),
      figure('aaa-year-of-november', { period: '2010/11', basis: 'outturn', central: 12, asOf: '2011-06-01' }),
      figure('aaa-old-year', { period: '2011/12', basis: 'outturn', central: 13, asOf: '2012-06-01' }),
      figure('aaa-counted', { measure: 'savings_target', central: 5, asOf: '2024-08-31', source: 'later paper' }),
      figure('aaa-stated', { measure: 'savings_target', central: 4, asOf: '2024-07', source: 'later paper' }),
      figure('aaa-undated', { measure: 'savings_target', period: '2024/25', asOf: '2024-08-31', source: 'undated' }),
      figure('aaa-allocation', { measure: 'allocation_core', basis: 'allocation', period: '2023/24', central: 900 }),
    ]),
  // Not to be parsed unless something of this body is asked for.
  BBB: () => 'no table',
};
