import { mapValues } from '../../src/core/columns';
import { systems } from '../../src/dataset';
import { callFunction } from '../../src/functions/call';
import { findFunction } from '../../src/functions/catalogue';
import { interleave, medianRatio } from './measure';
import { createRandom } from './random';

/** Ratios to a loop of `Map.get` that gives its results in the same form. Prints `{ values, call }`. */
const cells = 100_000;
const random = createRandom();
const codes = systems().map(({ odsCode }) => odsCode);
// A host hands over texts of its own making, so every cell is a new one.
const copy = (text: string): string => JSON.parse(JSON.stringify(text));
const column = Array.from({ length: cells }, () => copy(codes[Math.floor(random() * codes.length)]!));
const matrix = column.map((cell) => [cell]);
const deficit = findFunction('ICS_DEFICIT')!;
const answers = new Map(codes.map((code, index) => [code, index]));
const answer = (code: string): number | undefined => answers.get(code);

const times = interleave(Number(process.argv[2]), {
  getValues: () => {
    const result: (number | undefined)[] = new Array(cells);
    for (let row = 0; row < cells; row++) result[row] = answers.get(column[row]!);
    return result;
  },
  values: () => mapValues(column, answer),
  getRows: () => {
    const result: (number | undefined)[][] = new Array(cells);
    for (let row = 0; row < cells; row++) result[row] = [answers.get(matrix[row]![0]!)];
    return result;
  },
  call: () => callFunction(deficit, [matrix]),
});

console.log(
  JSON.stringify({
    values: medianRatio(times.values, times.getValues),
    call: medianRatio(times.call, times.getRows),
  }),
);
