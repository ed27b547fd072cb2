import { existsSync, readFileSync } from 'node:fs';
import { interleave, median, medianRatio } from './measure';
import type { Budget } from './result';
import { bundleScript, startScript } from './script';

const file = 'appsscript/dist/Code.js';
const call = 'ICS_DEFICIT("LSC")';

export const sheets: Budget = {
  name: 'sheets',
  title: 'Google Sheets: compile, run and first call in a fresh V8 context, to an empty script with decimal.js',
  async measure(rounds) {
    const what = `Code.js and ${call}`;
    if (!existsSync(file)) return [{ what, measured: null, limit: 3, unit: '×', note: `${file} is not built` }];
    const code = readFileSync(file, 'utf8');
    const contents = `import Decimal from 'decimal.js'; export const answer = () => new Decimal(300).toNumber();`;
    const empty = await bundleScript({ stdin: { contents, resolveDir: process.cwd() } });
    const { answer } = startScript(code, call);
    if (answer !== 300) throw new Error(`${call} answers ${String(answer)} in ${file}, not 300.`);
    const times = interleave(rounds, {
      empty: () => startScript(empty, 'IcsFigures.answer()'),
      ours: () => startScript(code, call),
    });
    return [
      { what, measured: medianRatio(times.ours, times.empty), limit: 3, unit: '×' },
      { what: 'the same in milliseconds', measured: median(times.ours), limit: null, unit: 'ms' },
    ];
  },
};
