import { existsSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { Plugin } from 'esbuild';
import { figureId } from '../../src/dataset/ids';
import type { Basis } from '../../src/dataset/types';
import { figureTables } from '../build/figure-tables';
import { checkData } from '../data/check';
import { numberOfId } from '../data/ids';
import type { Row } from '../data/read';
import { interleave, medianRatio } from './measure';
import type { Budget } from './result';
import { bundleScript, startScript } from './script';

const tablesFile = 'src/dataset/generated/tables.ts';

/** The same figure for a year long past, with an id of its own and never a headline. */
const inThePast = (row: Row, copy: number): Row => {
  const { system = '', measure = '', basis } = row.cells;
  const period = `${1900 + copy}/0${copy + 1}`;
  const id = figureId({ odsCode: system, measure, period, basis: basis as Basis }, numberOfId(row) ?? 1);
  return { ...row, cells: { ...row.cells, id, period, headline: 'N', supersedes: '' } };
};

/** A value of the tables' module as its text: a table is a function that gives its JSON. */
const moduleText = (value: unknown): string => {
  if (typeof value === 'function') return `() => ${JSON.stringify(value())}`;
  const members = Object.entries(value as object).map(
    ([name, each]) => `${name}: ${typeof each === 'string' ? JSON.stringify(each) : moduleText(each)}`,
  );
  return `{ ${members.join(', ')} }`;
};

/** The tables' module with each figure nine times more. */
const renderTenfold = async (): Promise<string> => {
  const rows = checkData('data').data.rows('figures');
  const copies = Array.from({ length: 9 }, (_, copy) => rows.map((row) => inThePast(row, copy)));
  const { words, series, bodies } = figureTables([...rows, ...copies.flat()]);
  const tables = {
    ...(await import('../../src/dataset/generated/tables')),
    figureWordTable: () => JSON.stringify(words),
    figureSeriesTable: () => JSON.stringify(series),
    figureTables: Object.fromEntries(bodies.map(([system, table]) => [system, () => JSON.stringify(table)])),
  };
  return Object.entries(tables)
    .map(([name, value]) => `export const ${name} = ${moduleText(value)};`)
    .join('\n');
};

const tenfoldTables: Plugin = {
  name: 'tenfold-tables',
  setup(build) {
    build.onLoad({ filter: /generated[\\/]tables\.ts$/ }, async () => ({
      contents: await renderTenfold(),
      loader: 'ts',
    }));
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
      base: () => startScript(once, first),
      ours: () => startScript(tenTimes, first),
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
