import { invalidValue, notAvailable } from '../core/errors';
import { quoted } from '../core/quoted';
import { InputError, type InputScalar } from '../core/values';
import { parseDate } from '../dataset';
import type { ArgumentKind, Parameter } from './definition';

const shown = (value: string | number | boolean): string =>
  typeof value === 'string' ? quoted(value) : String(value).toUpperCase();

/**
 * Whether a cell counts as not given. Excel for the desktop hands a blank cell over as 0, so 0 for anything but a
 * number is a blank too.
 */
export const isBlank = (value: InputScalar, kind: ArgumentKind): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (value === 0 && kind !== 'number' && kind !== 'amount');

const readNumber = (value: string | number | boolean, name: string): number => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'number') throw invalidValue(`${name} is not a finite number. Give a number such as 300.`);
  throw invalidValue(
    `${name} must be a number, but ${shown(value)} is ${typeof value === 'string' ? 'text' : 'not one'}.`,
  );
};

const readText = (value: string | number | boolean, name: string): string => {
  if (typeof value === 'boolean') throw invalidValue(`${name} must be text, but ${shown(value)} is a logical value.`);
  return String(value).trim();
};

const readChoice = (value: string | number | boolean, parameter: Parameter): string => {
  const typed = readText(value, parameter.name)
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  const choices = parameter.choices ?? [];
  const found = choices.find((choice) => choice === typed);
  if (found !== undefined) return found;
  throw invalidValue(
    `${parameter.name} cannot be ${shown(value)}. Use ${choices.slice(0, -1).join(', ')} or ${choices[choices.length - 1]}.`,
  );
};

const readPeriodOrDate = (value: string | number | boolean, name: string): string | number => {
  if (typeof value === 'boolean') throw invalidValue(`${name} must be a period or a date, not ${shown(value)}.`);
  return typeof value === 'string' ? value.trim() : value;
};

/**
 * One argument as `evaluate` receives it: `undefined` where an optional one is not given.
 * Throws `#VALUE!` for a blank required argument and for a value of the wrong kind, and passes a cell's `#N/A` on.
 */
export const readArgument = (value: InputScalar, parameter: Parameter): unknown => {
  const { name, kind } = parameter;
  if (value instanceof InputError) {
    const sentence = `${name}: the cell given holds ${value.code}. Mend that cell first.`;
    throw value.code === '#N/A' ? notAvailable(sentence) : invalidValue(sentence);
  }
  if (isBlank(value, kind)) {
    if (parameter.optional) return undefined;
    throw invalidValue(`${name} is missing. ${parameter.description} For example ${parameter.example}.`);
  }
  const given = value as string | number | boolean;
  switch (kind) {
    case 'number':
      return readNumber(given, name);
    case 'amount':
      return typeof given === 'number' ? readNumber(given, name) : readText(given, name);
    case 'choice':
      return readChoice(given, parameter);
    case 'period':
      return readPeriodOrDate(given, name);
    case 'date':
      return parseDate(readPeriodOrDate(given, name));
    case 'list':
      return typeof given === 'number' ? given : readText(given, name);
    default:
      return readText(given, name);
  }
};
