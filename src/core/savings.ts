import { requireFinite, requirePositive } from './checks';
import { compoundRate } from './compound';
import { invalidValue } from './errors';
import { exactQuotient } from './exact';

/** `flat`: the same amount every year, as the published rates are. `compound`: the same share of what is left. */
export type SavingsMethod = 'flat' | 'compound';

/**
 * What must be saved in each year to close a deficit: `deficit / years`, in the deficit's unit (£m).
 * A surplus is a negative deficit; years need not be whole. Throws `#VALUE!` unless years is more than 0.
 */
export const savingsPerYear = (deficit: number, years: number): number => {
  requireFinite(deficit, 'deficit');
  requirePositive(years, 'years');
  return exactQuotient(deficit, years, 1, 'saving per year');
};

/** A deficit as a fraction of the budget, both in one unit (£m). Throws `#VALUE!` unless budget is more than 0. */
export const deficitShare = (deficit: number, budget: number): number => {
  requireFinite(deficit, 'deficit');
  requirePositive(budget, 'budget');
  return exactQuotient(deficit, budget, 1, 'share of the budget');
};

/**
 * The yearly saving as a fraction of the budget. Flat: `deficit / (years × budget)`. Compound: the rate that, taken
 * off the budget every year, ends at budget less deficit: `1 − (1 − deficit / budget)^(1 / years)`.
 * Throws `#VALUE!` unless years and budget are more than 0, and for a compound rate of more than the whole budget.
 */
export const savingsRate = (deficit: number, years: number, budget: number, method: SavingsMethod): number => {
  requireFinite(deficit, 'deficit');
  requirePositive(years, 'years');
  requirePositive(budget, 'budget');
  if (method === 'flat') return exactQuotient(deficit, years, budget, 'savings rate');
  if (deficit > budget) {
    throw invalidValue(
      `The argument deficit is ${deficit}, more than the budget of ${budget}; a compound rate needs a deficit of at most the budget.`,
    );
  }
  return compoundRate(deficit, years, budget);
};
