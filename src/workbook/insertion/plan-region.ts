import { edition, figuresOf, isFinancialYear, systems, systemsOn } from '../../dataset';
import type { Basis, System } from '../../dataset/types';
import { callFunction } from '../../functions/call';
import { findFunction } from '../../functions/catalogue';
import { requestFigure } from '../../functions/figure-request';
import { cellName, oneCell, topLeft } from '../addresses';
import { quote } from '../formulas/formula';
import type { CellAddress, CellWrite, RangeAddress } from '../port';
import { numberFormat } from './number-format';
import type { InsertPlan, PlannedCell } from './plan';
import { finestFormat } from './plan-table';

/** What can stand beside the systems of a region: by its function, what heads its column, and a measure that tells its years. */
export const regionFigures = {
  ICS_DEFICIT: { title: 'Deficit', measure: 'deficit' },
  ICS_ALLOCATION: { title: 'NHS England’s allocation', measure: 'allocation_core' },
} as const;
export type RegionFigure = keyof typeof regionFigures;

export interface RegionRequest {
  readonly region: string;
  readonly figure: RegionFigure;
  /** A financial year, said in the formula: what is compared has one period, and no new edition changes it. */
  readonly period: string;
}

/** What the columns will show. */
export interface RegionColumns {
  readonly names: readonly string[];
  /** One a system, £ million; `null` where there is none, which its cell then says. */
  readonly amounts: readonly (number | null)[];
  /** The bases of the figures there are. */
  readonly bases: readonly Basis[];
}

/** The last day of a financial year, or that of the data where it comes first. */
const lastDay = (period: string): string => {
  const end = `${Number(period.slice(0, 4)) + 1}-03-31`;
  return end < edition().date ? end : edition().date;
};

const systemsIn = (region: string, period: string): System[] =>
  systemsOn(lastDay(period)).filter((system) => system.region === region);

const amountOf = (figure: RegionFigure, system: string, period: string): number | null => {
  const amount = callFunction(findFunction(figure)!, [system, period]);
  return typeof amount === 'number' ? amount : null;
};

export const regionColumns = ({ region, figure, period }: RegionRequest): RegionColumns => {
  const names = systemsIn(region, period).map(({ name }) => name);
  const amounts = names.map((name) => amountOf(figure, name, period));
  const { measure } = regionFigures[figure];
  const bases = names.flatMap((system, at) =>
    amounts[at] === null ? [] : [requestFigure({ system, measure, period }).basis],
  );
  return { names, amounts, bases: [...new Set(bases)] };
};

/** The financial years of which at least one system of a region has such a figure, newest first. */
export const regionPeriods = (region: string, figure: RegionFigure): string[] => {
  const { measure } = regionFigures[figure];
  const periods = systems()
    .filter((system) => system.region === region)
    .flatMap(({ odsCode }) => figuresOf(odsCode))
    .flatMap((each) => (each.measure === measure && isFinancialYear(each.period) ? [each.period] : []));
  return [...new Set(periods)]
    .filter((period) => regionColumns({ region, figure, period }).amounts.some((amount) => amount !== null))
    .sort()
    .reverse();
};

/**
 * What the systems of a region with a figure of one year beside each will write and fill at this selection: a heading
 * each, below it one formula each. The second names the cells of the first by their addresses, which every host takes.
 */
export const planRegion = (request: RegionRequest, selection: RangeAddress): InsertPlan => {
  const { region, figure, period } = request;
  const { names, amounts } = regionColumns(request);
  const head = topLeft(selection);
  const at = (down: number, right: number): CellAddress => ({
    ...head,
    row: head.row + down,
    column: head.column + right,
  });
  const planned = (cell: CellAddress, holds: PlannedCell['holds'], write: CellWrite): PlannedCell => ({
    cell,
    holds,
    write,
  });
  const format = finestFormat(amounts.flatMap((amount) => (amount === null ? [] : [numberFormat(amount, '£m')])));
  const listed = `${cellName(at(1, 0))}:${cellName(at(names.length, 0))}`;
  const amount = { formula: `=${figure}(${listed},${quote(period)})` };
  return {
    cells: [
      planned(head, 'heading', { value: 'System' }),
      planned(at(0, 1), 'heading', { value: `${regionFigures[figure].title} ${period}, £ million` }),
      planned(at(1, 0), 'formula', { formula: `=ICS_LIST(${quote(region)},${quote(lastDay(period))})` }),
      planned(at(1, 1), 'formula', format === null ? amount : { ...amount, numberFormat: format }),
    ],
    note: null,
    comment: null,
    fills: { ...oneCell(head), rows: names.length + 1, columns: 2 },
    formats: [null, format],
  };
};
