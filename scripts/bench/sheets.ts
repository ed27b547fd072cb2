import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, median, medianRatio } from './measure';
import type { Budget } from './result';
import { bundleScript, startScript, startScriptApart } from './script';

const file = 'appsscript/dist/Code.js';
const call = 'ICS_DEFICIT("LSC")';
const emptyCall = 'IcsFigures.answer()';

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
    const folder = await mkdtemp(join(tmpdir(), 'ics-figures-bench-'));
    const emptyFile = join(folder, 'empty.js');
    await writeFile(emptyFile, empty);
    const apart = interleave(rounds, {
      empty: () => startScriptApart(emptyFile, emptyCall),
      ours: () => startScriptApart(file, call),
    });
    await rm(folder, { recursive: true });
    const again = interleave(rounds, {
      empty: () => startScript(empty, emptyCall),
      ours: () => startScript(code, call),
    });
    return [
      { what: `${what}, in a process of its own`, measured: medianRatio(apart.ours, apart.empty), limit: 3, unit: '×' },
      { what: 'the same in milliseconds', measured: median(apart.ours), limit: null, unit: 'ms' },
      {
        what: 'in a process that has just done it',
        measured: medianRatio(again.ours, again.empty),
        limit: 3,
        unit: '×',
      },
      { what: 'the same in milliseconds', measured: median(again.ours), limit: null, unit: 'ms' },
    ];
  },
};
