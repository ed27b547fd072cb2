import { figuresOf, isFinancialYear, resolveBody, systems } from '../../dataset';
import type { Figure, System } from '../../dataset/types';
import { requestFigure } from '../../functions/figure-request';

const means = (name: string, odsCode: string): boolean => {
  try {
    return resolveBody(name) === odsCode;
  } catch {
    return false;
  }
};

const deficitsOf = ({ odsCode }: System): Figure[] => figuresOf(odsCode).filter(({ measure }) => measure === 'deficit');

const withDeficits = (): System[] =>
  systems().filter((system) => deficitsOf(system).length > 0 && means(system.name, system.odsCode));

const periodsOf = (system: System): string[] => [...new Set(deficitsOf(system).map(({ period }) => period))];

/** The systems whose deficit there is for any period, by their common names, in the order of these. */
export const systemChoices = (): string[] => withDeficits().map(({ name }) => name);

/** Whether there is a deficit of this system for this period. */
export const hasDeficit = (system: string, period: string): boolean => {
  try {
    return requestFigure({ system, measure: 'deficit', period }).period === period;
  } catch {
    return false;
  }
};

/** The periods of a system's deficits, newest first. */
export const periodChoices = (system: string): string[] => {
  const odsCode = resolveBody(system);
  const found = withDeficits().find((each) => each.odsCode === odsCode);
  return found === undefined
    ? []
    : periodsOf(found)
        .filter((period) => hasDeficit(found.name, period))
        .sort()
        .reverse();
};

/** The financial years for which at least two systems have a deficit to compare, newest first. */
export const comparablePeriods = (): string[] => {
  const counts = new Map<string, number>();
  for (const period of withDeficits().flatMap(periodsOf)) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts]
    .flatMap(([period, count]) => (count > 1 && isFinancialYear(period) ? [period] : []))
    .sort()
    .reverse();
};
