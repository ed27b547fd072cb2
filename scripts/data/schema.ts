import { isDay } from './days';
import type { Fault } from './fault';
import type { Field } from './package';
import type { Table } from './read';

const types: Record<Field['type'], { readonly holds: (value: string) => boolean; readonly words: string }> = {
  string: { holds: () => true, words: 'a text' },
  number: { holds: (value) => /^-?\d+(\.\d+)?$/.test(value), words: 'a plain decimal number' },
  integer: { holds: (value) => /^-?\d+$/.test(value), words: 'a whole number' },
  date: { holds: isDay, words: 'a day of the calendar as YYYY-MM-DD' },
  year: { holds: (value) => /^\d{4}$/.test(value), words: 'a year as YYYY' },
  yearmonth: { holds: (value) => /^\d{4}-(0[1-9]|1[0-2])$/.test(value), words: 'a month as YYYY-MM' },
};

const wrongWith = (value: string, { type, constraints = {} }: Field): string | undefined => {
  const { required, enum: choices, pattern, minimum, maximum } = constraints;
  if (value === '') return required ? 'The cell is blank, and a value is required.' : undefined;
  if (value !== value.trim()) return `"${value}" starts or ends with a space.`;
  if (/[\r\n]/.test(value)) return 'The cell runs over more than one line.';
  if (!types[type].holds(value)) return `"${value}" is not ${types[type].words}.`;
  if (choices && !choices.includes(value)) return `"${value}" is none of: ${choices.join(', ')}.`;
  if (pattern && !new RegExp(pattern, 'u').test(value)) return `"${value}" does not have the shape ${pattern}.`;
  if (minimum !== undefined && Number(value) < minimum) return `${value} is lower than ${minimum}.`;
  if (maximum !== undefined && Number(value) > maximum) return `${value} is higher than ${maximum}.`;
  return undefined;
};

/** Each cell against its field's type and constraints. */
export function* checkSchema({ resource, rows }: Table): Iterable<Fault> {
  for (const { line, cells } of rows) {
    for (const field of resource.schema.fields) {
      const sentence = wrongWith(cells[field.name] ?? '', field);
      if (sentence) yield { file: resource.path, line, column: field.name, sentence };
    }
  }
}
