import { cite } from '../../src/dataset/cite';
import type { CitationStyle, Figure, Source } from '../../src/dataset/types';
import apa from './citations/apa.json';
import harvard from './citations/harvard.json';
import oscola from './citations/oscola.json';
import sources from './citations/sources.json';
import vancouver from './citations/vancouver.json';

interface Golden {
  readonly references: Readonly<Record<string, string>>;
  readonly differences: Readonly<
    Record<string, { readonly reason: string; readonly from: string; readonly to: string }>
  >;
}

const inputs = sources as unknown as Readonly<Record<string, Omit<Source, 'id' | 'quotedIn'>>>;
const styles: readonly (readonly [CitationStyle, Golden])[] = [
  ['harvard', harvard],
  ['apa', apa as Golden],
  ['vancouver', vancouver],
  ['oscola', oscola],
];

function reference(name: string, style: CitationStyle, locator = ''): string {
  const input = inputs[name];
  if (!input) throw new Error(`No input of the name ${name}.`);
  return cite({ source: name, locator } as Figure, style, (id) => ({ ...input, id, quotedIn: null }));
}

describe.each(styles)('%s', (style, golden) => {
  test('has a golden reference for every input', () => {
    expect(Object.keys(golden.references)).toEqual(Object.keys(inputs));
  });

  test.each(Object.entries(golden.references))('%s', (name, text) => {
    const difference = golden.differences[name];
    if (difference) expect(text.split(difference.from)).toHaveLength(2);
    expect(reference(name, style)).toBe(difference ? text.replace(difference.from, difference.to) : text);
  });
});

test.each(oscola.pinpoints)('oscola points to $locator of $name', ({ name, locator, text }) => {
  expect(reference(name, 'oscola', locator)).toBe(text);
});
