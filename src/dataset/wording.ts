import type { Figure, Unit } from './types';

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const withCommas = (value: number): string => {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals === undefined ? '' : `.${decimals}`}`;
};

// A fraction's percentage to ten digits: enough for any published rate, few enough to drop the doubles' artefacts.
const percentage = (fraction: number): string => `${Number((Math.abs(fraction) * 100).toPrecision(10))}%`;

const singular = { people: 'person', years: 'year', months: 'month', hours: 'hour', minutes: 'minute' } as const;

/** An amount as the NHS writes it: £300m, 2.7%, 35,000,000 people, 18 months. */
export const amountInWords = (value: number, unit: Unit): string => {
  const sign = value < 0 ? '−' : '';
  switch (unit) {
    case '£m':
      return `${sign}£${withCommas(value)}m`;
    case 'fraction':
      return `${sign}${percentage(value)}`;
    case '£ per head':
      return `${sign}£${withCommas(value)} per head`;
    case 'count':
      return `${sign}${withCommas(value)}`;
    case 'rank':
      return `place ${withCommas(value)}`;
    case 'people':
    case 'years':
    case 'months':
    case 'hours':
    case 'minutes':
      return `${sign}${withCommas(value)} ${value === 1 ? singular[unit] : unit}`;
  }
};

/** All that the source gives: "about £300m (range £240m to £340m)", "fewer than 70%". */
export const figureInWords = ({ low, central, high, unit, qualifier }: Figure): string => {
  const said = qualifier === null ? '' : `${qualifier} `;
  const words = (value: number): string => amountInWords(value, unit);
  const range = low !== null && high !== null ? `${words(low)} to ${words(high)}` : undefined;
  if (central !== null) return `${said}${words(central)}${range === undefined ? '' : ` (range ${range})`}`;
  if (range !== undefined) return `${said}${range}`;
  if (high !== null) return `${said || 'at most '}${words(high)}`;
  return `${said || 'at least '}${words(low!)}`;
};

/** Joins with semicolons where an item itself holds a comma or the joining word, so that names stay apart. */
const joined = (items: readonly string[], word: string): string => {
  const last = items[items.length - 1];
  if (last === undefined || items.length === 1) return last ?? '';
  const isInside = (item: string): boolean => item.includes(',') || item.includes(` ${word} `);
  const [comma, beforeWord] = items.some(isInside) ? ['; ', '; '] : [', ', ' '];
  return `${items.slice(0, -1).join(comma)}${beforeWord}${word} ${last}`;
};

/** "A", "A or B", "A, B or C". */
export const alternatives = (items: readonly string[]): string => joined(items, 'or');

/** "A", "A and B", "A, B and C"; of more than `most` the first ones and how many more there are. */
export const listed = (items: readonly string[], most = items.length): string =>
  joined(items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items, 'and');

/** A day or a month in words: "3 February 2021", "February 2021". */
export const inWords = (date: string): string => {
  const [year, month, day] = date.split('-');
  const named = monthNames[Number(month) - 1];
  if (!named) return date;
  return day === undefined ? `${named} ${year}` : `${Number(day)} ${named} ${year}`;
};
