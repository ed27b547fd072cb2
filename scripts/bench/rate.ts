import { runApart } from './apart';
import type { Budget } from './result';

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
    const results = [];
    for (const [form, formInWords] of Object.entries(forms)) {
      for (const [kind, kindInWords] of Object.entries(amounts)) {
        const { ratio, wrong } = await runApart<{ ratio: number; wrong: number }>(
          'scripts/bench/rate-apart.ts',
          form,
          kind,
          String(rounds),
        );
        const what = `${formInWords}, ${kindInWords}`;
        results.push(
          { what, measured: ratio, limit: 2, unit: '×' as const },
          { what: `${what}: cells that differ from 40-digit decimals`, measured: wrong, limit: 0, unit: '' as const },
        );
      }
    }
    return results;
  },
};
