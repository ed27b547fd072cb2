import { runApart } from './apart';
import type { Budget, Result } from './result';

const forms = {
  typed: 'typed arrays',
  lists: 'lists',
  rows: 'spreadsheet rows in, rows out',
  call: 'the whole call, SAVINGS_RATE over three ranges',
};
const amounts = { pence: 'amounts in pence', sums: 'sums of them, a tenth off by a bit' };

export const rate: Budget = {
  name: 'rate',
  title: 'Exact savings rate, a cell of 100,000, to the same loop in doubles',
  async measure(rounds) {
    const results: Result[] = [];
    let differing = 0;
    for (const [form, formInWords] of Object.entries(forms)) {
      for (const [kind, kindInWords] of Object.entries(amounts)) {
        const { ratio, wrong } = await runApart<{ ratio: number; wrong: number }>(
          'scripts/bench/rate-apart.ts',
          form,
          kind,
          String(rounds),
        );
        results.push({ what: `${formInWords}, ${kindInWords}`, measured: ratio, limit: 2, unit: '×' });
        differing += wrong;
      }
    }
    const what = 'cells of all these that differ from 40-digit decimals in any bit';
    return [...results, { what, measured: differing, limit: 0, unit: '' }];
  },
};
