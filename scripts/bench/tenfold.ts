import { existsSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { Plugin } from 'esbuild';
import { interleave, medianRatio } from './measure';
import type { Budget } from './result';
import { bundleScript, startScript } from './script';

type Columns = Record<string, unknown[]>;

/** Each figure nine times more, for years long past, with ids of their own and never a headline. */
const tenfold = (json: string): string => {
  const columns: Columns = JSON.parse(json);
  const copies = Array.from({ length: 9 }, (_, copy) => copy);
  const changed: Record<string, (value: unknown, copy: number) => unknown> = {
    id: (value, copy) => `${value}-copy-${copy}`,
    period: (_, copy) => `190${copy}/0${copy + 1}`.replace('010', '10'),
    headline: () => false,
    supersedes: () => null,
  };
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(columns).map(([name, values]) => {
        const change = changed[name] ?? ((value: unknown) => value);
        return [name, [...values, ...copies.flatMap((copy) => values.map((value) => change(value, copy)))]];
      }),
    ),
  );
};

const tablesFile = 'src/dataset/generated/tables.ts';

const tenfoldTables: Plugin = {
  name: 'tenfold-tables',
  setup(build) {
    build.onLoad({ filter: /generated[\\/]tables\.ts$/ }, async () => {
      const tables: Record<string, unknown> = await import('../../src/dataset/generated/tables');
      const figures = Object.entries(tables.figureTables as Record<string, string>);
      const all = { ...tables, figureTables: Object.fromEntries(figures.map(([body, json]) => [body, tenfold(json)])) };
      const lines = Object.entries(all).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
      return { contents: lines.join('\n'), loader: 'ts' };
    });
  },
};

const first = `IcsFigures.call('ICS_DEFICIT', ['LSC'])`;
// A call with a period runs through the figures, which the bare one may have kept.
const calls = `(function () {
  for (var count = 0; count < 2000; count++) {
    IcsFigures.call('ICS_DEFICIT', ['LSC', '2020-02']);
    IcsFigures.call('ICS_CITE', ['LSC']);
  }
})`;

export const tenfoldFigures: Budget = {
  name: 'tenfold',
  title: 'Ten times the figures, to the figures there are',
  async measure(rounds) {
    const cold = { what: 'cold start: compile, run and first call', limit: 3, unit: '×' } as const;
    const warm = { what: 'a call after that, unchanged within the noise', limit: 1.2, unit: '×' } as const;
    if (!existsSync(tablesFile)) {
      const note = 'the data tables are not built';
      return [
        { ...cold, measured: null, note },
        { ...warm, measured: null, note },
      ];
    }
    const entry = { entryPoints: ['src/hosts/sheets/main.ts'] };
    const [once, tenTimes] = await Promise.all([
      bundleScript(entry),
      bundleScript({ ...entry, plugins: [tenfoldTables] }),
    ]);
    const starts = interleave(rounds, {
      base: () => startScript(once, first).time,
      ours: () => startScript(tenTimes, first).time,
    });
    const prepare = (code: string): (() => void) => {
      const context = createContext(Object.create(null));
      new Script(code).runInContext(context);
      return new Script(calls).runInContext(context);
    };
    const runs = interleave(rounds, { base: prepare(once), ours: prepare(tenTimes) });
    return [
      { ...cold, measured: medianRatio(starts.ours, starts.base) },
      { ...warm, measured: medianRatio(runs.ours, runs.base) },
    ];
  },
};
