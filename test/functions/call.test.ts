import fc from 'fast-check';
import { FigureError } from '../../src/core/errors';
import { type Input, InputError, isOutputMatrix, type Output } from '../../src/core/values';
import { callFunction } from '../../src/functions/call';
import { catalogue, findFunction } from '../../src/functions/catalogue';

const call = (name: string, ...inputs: Input[]): Output => callFunction(findFunction(name)!, inputs);

const errorOf = (output: Output): [string, string] => {
  if (!(output instanceof FigureError)) throw new Error(`Expected an error, not ${JSON.stringify(output)}`);
  return [output.code, output.message];
};

describe('blanks', () => {
  test.each([null, undefined, '', '   ', 0])('a blank system (%p) is invalid', (blank) => {
    const [code, sentence] = errorOf(call('ICS_DEFICIT', blank));
    expect(code).toBe('#VALUE!');
    expect(sentence).toMatch(/^system is missing/);
  });

  test.each([null, undefined, '', 0])('a blank optional argument (%p) is not given', (blank) => {
    expect(call('ICS_DEFICIT', 'LSC', blank, blank, blank)).toBe(300);
    expect(call('SAVINGS_RATE', 300, 3, 3700, blank)).toBe(0.02702702702702703);
  });

  test('in a range, a blank of a required argument gives a blank, of an optional one means not given', () => {
    expect(call('ICS_DEFICIT', [['LSC'], [null], ['QE1'], ['']])).toEqual([[300], [null], [300], [null]]);
    expect(call('ICS_DEFICIT', 'LSC', [['2020-02'], [null], [0]])).toEqual([[277], [300], [300]]);
    expect(call('SAVINGS_PER_YEAR', [[300], [null]], 3)).toEqual([[100], [null]]);
  });

  test('a range of one blank cell is a blank, not a range', () => {
    expect(errorOf(call('ICS_DEFICIT', [[null]]))[0]).toBe('#VALUE!');
  });

  test('0 is a number where a number belongs', () => expect(call('SAVINGS_PER_YEAR', 0, 3)).toBe(0));
});

describe('errors in cells', () => {
  test('#N/A is passed on, any other becomes #VALUE!, both with a sentence', () => {
    expect(errorOf(call('SAVINGS_PER_YEAR', new InputError('#N/A'), 3))).toEqual([
      '#N/A',
      'deficit: the cell given holds #N/A. Mend that cell first.',
    ]);
    expect(errorOf(call('SAVINGS_PER_YEAR', 300, new InputError('#DIV/0!')))).toEqual([
      '#VALUE!',
      'years: the cell given holds #DIV/0!. Mend that cell first.',
    ]);
  });

  test('in a range they stay in their own cells', () => {
    const output = call('SAVINGS_PER_YEAR', [[300], [new InputError('#REF!')], ['text'], [true], [60]], 3);
    if (!isOutputMatrix(output)) throw new Error('Expected a range');
    expect(output[0]).toEqual([100]);
    expect(output[4]).toEqual([20]);
    expect(output.slice(1, 4).flatMap((row) => row.map((cell) => (cell as FigureError).code))).toEqual([
      '#VALUE!',
      '#VALUE!',
      '#VALUE!',
    ]);
  });

  test('a thousand rows of good cells, blanks and faults are answered row by row', () => {
    const faults = [null, 'no such place', new InputError('#N/A'), '__proto__', 42];
    const names = Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? 'LSC' : faults[((index - 1) / 2) % 5]));
    const output = call(
      'ICS_DEFICIT',
      names.map((name) => [name]),
    ) as unknown[][];
    expect(output).toHaveLength(1000);
    output.forEach(([cell], index) => {
      if (index % 2 === 0) expect(cell).toBe(300);
      else if (names[index] === null) expect(cell).toBeNull();
      else expect(cell).toBeInstanceOf(FigureError);
    });
  });
});

describe('shapes', () => {
  test('a column with a row makes a grid', () =>
    expect(call('SAVINGS_PER_YEAR', [[300], [600]], [[3, 5]])).toEqual([
      [100, 60],
      [200, 120],
    ]));

  test('a function that spills takes single cells', () =>
    expect(errorOf(call('ICS_LIST', [['North West'], ['London']]))).toEqual([
      '#VALUE!',
      'ICS_LIST takes one cell for region, not a range.',
    ]));

  test('too many arguments are refused', () =>
    expect(errorOf(call('SAVINGS_PER_YEAR', 300, 3, 1))).toEqual([
      '#VALUE!',
      'SAVINGS_PER_YEAR takes at most 2 arguments, but 3 were given.',
    ]));
});

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('LSC', 'QE1', 'England', '__proto__', 'constructor', '😀', 'deficit', '2020-02', 'low', 'plan'),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined, new InputError('#N/A'), new InputError('#DIV/0!')),
);

/** What no cell may show: nothing for a number that is missing, no number that is none, no error without a sentence. */
const isFault = (shown: unknown): boolean => {
  if (typeof shown === 'number') return !Number.isFinite(shown);
  if (!(shown instanceof FigureError)) return shown === undefined || shown === '';
  return !/^\S.*[.?!]$/s.test(shown.message) || shown.message.includes('a fault of ours');
};

describe('properties', () => {
  test.each(catalogue.map((definition) => [definition.name, definition] as const))(
    '%s answers anything with a value or a sentence',
    (_, definition) => {
      fc.assert(
        fc.property(fc.array(cell, { maxLength: definition.parameters.length }), (inputs) => {
          const output = callFunction(definition, inputs);
          const cells = isOutputMatrix(output) ? output.flat() : [output];
          expect(cells.filter(isFault)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );

  test.each(catalogue.filter(({ spills }) => !spills).map((definition) => [definition.name, definition] as const))(
    '%s over a column is the map of single calls for non-blank cells',
    (_, definition) => {
      fc.assert(
        fc.property(
          fc.array(cell, { minLength: 2, maxLength: 6 }),
          fc.array(cell, { maxLength: 3 }),
          (column, rest) => {
            const others = rest.slice(0, definition.parameters.length - 1);
            const output = callFunction(definition, [column.map((each) => [each]), ...others]) as unknown[][];
            column.forEach((each, index) => {
              const got = output[index]![0];
              if (got === null) return;
              const single = callFunction(definition, [each, ...others]);
              if (single instanceof FigureError)
                expect(got).toMatchObject({ code: single.code, message: single.message });
              else expect(got).toBe(single);
            });
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});

describe('SAVINGS_RATE over columns', () => {
  const money = fc.oneof(
    fc.integer({ min: -5000, max: 5000 }),
    fc.integer({ min: -500_000, max: 500_000 }).map((n) => n / 100),
    cell,
  );

  test('has the bits and the sentences of single calls', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(money, money, money), { minLength: 2, maxLength: 12 }), (rows) => {
        const columns = [0, 1, 2].map((index) => rows.map((row) => [row[index]]));
        const output = call('SAVINGS_RATE', ...columns) as unknown[][];
        rows.forEach((row, index) => {
          const got = output[index]![0];
          const single = call('SAVINGS_RATE', ...row);
          if (got === null) return;
          if (single instanceof FigureError) expect(got).toMatchObject({ code: single.code, message: single.message });
          else expect(got).toBe(single);
        });
      }),
    );
  });

  test('stretches single cells, and leaves compound to itself', () => {
    expect(call('SAVINGS_RATE', 300, [[3], [5]], 3700)).toEqual([[0.02702702702702703], [0.016216216216216217]]);
    expect(call('SAVINGS_RATE', 300, [[3], [5]], 3700, 'compound')).toEqual([
      [0.027792282294387176],
      [0.01676928127992367],
    ]);
  });
});

// Answer of 19 October 2023 to a written question: 633; NHS Providers, 27 August 2025: 621. Healthcare Management, 2025, has a
// deficit of Lancashire and South Cumbria for 2024/25 after and before support.
test('ICS_ABOUT names what another source says, and other scopes of the same year', () => {
  expect(call('ICS_ABOUT', 'England', 'deficit', '2022/23')).toContain('; stated elsewhere as £621m (NHS Providers); ');
  expect(call('ICS_ABOUT', 'LSC', 'deficit', '2024/25')).toMatch(
    /; for 2024\/25 there is also deficit before support; note: After £175m of support /,
  );
  expect(call('ICS_ABOUT', 'LSC', 'control_total')).not.toMatch(/there is also|stated elsewhere/);
});

// Bassetlaw left South Yorkshire on 1 July 2022; the spring plan of 2022 was stated before.
test('ICS_ABOUT flags a figure from before the boundary moves of July 2022, and no other', () => {
  expect(call('ICS_ABOUT', 'qf7-deficit-2022-23-draft-plan')).toContain('before its boundaries moved on 1 July 2022');
  expect(call('ICS_ABOUT', 'LSC')).not.toContain('boundaries moved');
  const newer = call('ICS_ABOUT', 'qf7-deficit-2022-23-draft-plan', undefined, undefined, 'newer');
  expect(newer).toMatch(/^20\d\d\/\d\d .*; the older was stated before its boundaries moved on 1 July 2022$/);
  expect(call('ICS_ABOUT', 'LSC', undefined, undefined, 'newer')).not.toContain('boundaries moved');
});

describe('ICS_TABLE', () => {
  const column = (output: Output, index: number): unknown[] =>
    (output as unknown[][]).slice(1).map((row) => row[index]);

  test('takes bases as a list, in any case', () => {
    const kinds = column(call('ICS_TABLE', 'LSC', undefined, undefined, [['Target'], ['claim']]), 3);
    expect(new Set(kinds)).toEqual(new Set(['target', 'claim']));
    expect(errorOf(call('ICS_TABLE', 'LSC', undefined, undefined, 'guess'))[0]).toBe('#VALUE!');
  });

  test('takes “latest” for the newest full year of each measure', () => {
    expect(new Set(column(call('ICS_TABLE', 'England', 'allocation_core', 'latest'), 2))).toEqual(new Set(['2025/26']));
  });

  // Essex began on 1 April 2026; no deficit of Frimley is in the data; the newest year of both allocations is 2025/26.
  test('has a row that says why for each system and period listed that has no figure', () => {
    const table = call('ICS_TABLE', [['LSC'], ['Essex'], ['Frimley']], 'deficit', '2023/24') as unknown[][];
    expect(table.map((row) => row.slice(0, 3))).toEqual([
      ['System', 'Measure', 'Period'],
      ['Lancashire and South Cumbria', 'deficit', '2023/24'],
      ['Essex', 'deficit', '2023/24'],
      ['Frimley', 'deficit', '2023/24'],
    ]);
    expect(table[1]![5]).toBe(148.6);
    for (const cell of table[2]!.slice(3)) expect(errorOf(cell as Output)[1]).toContain('Essex began on 1 April 2026');
    for (const cell of table[3]!.slice(3))
      expect(errorOf(cell as Output)[1]).toContain('No figure for deficit of Frimley');
    const years = call('ICS_TABLE', 'LSC', 'deficit', [['2023/24'], ['2030/31'], ['latest']]) as unknown[][];
    expect(years.map((row) => row[2])).toEqual(['Period', '2023/24', '2024/25', '2030/31']);
    const whole = call('ICS_TABLE', [['LSC'], ['Essex']]) as unknown[][];
    expect(whole[whole.length - 1]![0]).toBe('Essex');
    expect(errorOf(whole[whole.length - 1]![1] as Output)[1]).toContain('Mid and South Essex');
    const measures = call('ICS_TABLE', undefined, [['control_total'], ['deficit']], '2021-03') as unknown[][];
    expect(measures.map((row) => row[1])).toEqual(['Measure', 'control_total', 'deficit']);
    expect(errorOf(measures[2]![0] as Output)[1]).toMatch(/^There is no figure of these \d+ systems for Deficit/);
  });

  // Sum of the five streams in NHS England's allocation workbook of 2025/26.
  test('has our sum of the allocation where that is listed', () => {
    const table = call('ICS_TABLE', 'Frimley', 'allocation', '2025/26') as unknown[][];
    expect(table[1]!.slice(0, 6)).toEqual([
      'Frimley',
      'allocation',
      '2025/26',
      'allocation',
      expect.anything(),
      1870.558,
    ]);
    expect(table).toHaveLength(2);
    expect(column(call('ICS_TABLE', 'Frimley'), 1)).not.toContain('allocation');
  });

  test('names the bodies before one that has no figure yet', () => {
    expect(errorOf(call('ICS_TABLE', 'Essex'))[1]).toContain('Mid and South Essex');
  });
});

// The Carer's document has three sums, all of the audit office's press release that it reprints.
test('ICS_CLAIMS finds the sums of a paper by the document that quotes it', () => {
  const quoted = call('ICS_CLAIMS', 'The Carer') as unknown[][];
  expect(quoted).toHaveLength(4);
  expect(quoted).toEqual(call('ICS_CLAIMS', 'National Audit Office'));
});
