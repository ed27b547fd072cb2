import { codes } from 'peer-codes';
import { mapValues } from '../../src/core/columns';
import { savingsRates } from '../../src/core/rate-column';
import { savingsRate } from '../../src/core/savings';
import { foldName } from '../../src/dataset/fold';
import { createRandom } from './random';

/** Our look-up and our savings rate as the peers' harness asks for them, over the table that its seed gives. */
const random = createRandom();
const deficits = new Map(
  codes.map((code) => {
    const deficit = Math.round(random() * 30_000) / 100;
    random();
    return [foldName(code), deficit];
  }),
);

const deficitOf = (code: string): number => deficits.get(foldName(code)) ?? Number.NaN;

export const lookupColumn = (column: readonly string[]): number[] => mapValues(column, deficitOf);

// Kept from call to call: the harness makes the plain loop's array, too, before its clock starts.
let rates = new Float64Array(0);

export const rateColumn = (deficit: readonly number[], years: readonly number[], budget: readonly number[]) => {
  if (rates.length !== deficit.length) rates = new Float64Array(deficit.length);
  const left = savingsRates(deficit, years, budget, rates);
  for (let row = 0; left > 0 && row < rates.length; row++) {
    if (Number.isNaN(rates[row]!)) rates[row] = savingsRate(deficit[row]!, years[row]!, budget[row]!, 'flat');
  }
  return rates;
};
