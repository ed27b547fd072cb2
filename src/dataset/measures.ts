import { createFinder } from './closest';
import { foldLabel } from './fold';
import { measureRows } from './load';
import { memoise, once } from './memo';
import { programmeWithoutTotal, unknownArea, unknownMeasure, unknownProgramme } from './sentences';
import type { Measure } from './types';

/** The measures there are, in the order of the data. */
export const measures = (): readonly Measure[] => measureRows();

const byCode = once(() => new Map(measures().map((measure) => [measure.code, measure])));

/** The measure of a code as the data write it; the code must be one of the data's. */
export const measureByCode = (code: string): Measure => {
  const measure = byCode().get(code);
  if (measure === undefined) throw new RangeError(`No measure has the code ${code}`);
  return measure;
};

/** The name of a measure of the data as it stands inside a sentence: "deficit", "A&E patients". */
export const measureInWords = (code: string): string =>
  measureByCode(code).name.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

const byKey = once(
  () =>
    new Map([
      ...measures().map((measure): [string, Measure] => [foldLabel(measure.name), measure]),
      ...measures().map((measure): [string, Measure] => [foldLabel(measure.code), measure]),
    ]),
);

const finder = once(() =>
  createFinder(
    measures().map((measure) => ({
      item: measure,
      phrases: [
        { text: foldLabel(measure.code), weight: 1 },
        { text: foldLabel(measure.name), weight: 1 },
      ],
    })),
  ),
);

/** The measure of a code or name, in any case; `#N/A` with up to three suggestions for any other text. */
export const resolveMeasure: (text: string) => Measure = memoise((text) => {
  const folded = foldLabel(text);
  const measure = folded === '' ? undefined : byKey().get(folded);
  if (measure !== undefined) return measure;
  throw unknownMeasure(
    text,
    finder()(folded, 3).map(({ code }) => code),
  );
});

const programmes = once(() => [...new Set(measures().flatMap(({ programme }) => programme ?? []))]);

const isNamed = (typed: string, name: string | null): boolean => name !== null && foldLabel(typed) === foldLabel(name);

/**
 * The measure of an opportunity list's line, or without an area that of the list's total.
 * `#N/A` for an unknown programme or area, naming those there are.
 */
export const opportunityMeasure = (programme: string, area?: string): Measure => {
  const name = programmes().find((each) => isNamed(programme, each));
  if (name === undefined) throw unknownProgramme(programme, programmes());
  const lines = measures().filter((measure) => measure.programme === name);
  const line = lines.find((measure) => (area === undefined ? measure.area === null : isNamed(area, measure.area)));
  if (line !== undefined) return line;
  const areas = lines.flatMap((measure) => measure.area ?? []);
  if (area === undefined) throw programmeWithoutTotal(name, areas);
  const closest = createFinder(areas.map((each) => ({ item: each, phrases: [{ text: foldLabel(each), weight: 1 }] })));
  throw unknownArea(area, name, closest(foldLabel(area), 3), areas);
};
