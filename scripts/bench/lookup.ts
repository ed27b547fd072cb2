import { runApart } from './apart';
import type { Budget } from './result';

export const lookup: Budget = {
  name: 'lookup',
  title: 'Looking up a figure, a cell of a column of 100,000, to a bare Map.get',
  async measure(rounds) {
    const ratios = await runApart<{ values: number; call: number }>('scripts/bench/lookup-apart.ts', String(rounds));
    return [
      { what: 'the look-up’s own loop, list in, list out', measured: ratios.values, limit: 2, unit: '×' },
      { what: 'the whole call, ICS_DEFICIT over a range', measured: ratios.call, limit: 2, unit: '×' },
    ];
  },
};
