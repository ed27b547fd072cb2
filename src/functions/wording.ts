import type { Figure, Trust, Unit } from '../dataset/types';

const months = [
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
];

/** `2021-02-03` as "3 February 2021", `2021-02` as "February 2021", a year as it is. */
export const dateInWords = (date: string): string => {
  const [year, month, day] = date.split('-');
  const named = month === undefined ? [] : [months[Number(month) - 1]];
  return [...(day === undefined ? [] : [String(Number(day))]), ...named, year].join(' ');
};

const withCommas = (value: number): string => {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals === undefined ? '' : `.${decimals}`}`;
};

// A fraction's percentage to ten digits: enough for any published rate, few enough to drop the doubles' artefacts.
const percentage = (fraction: number): string => `${Number((Math.abs(fraction) * 100).toPrecision(10))}%`;

/** An amount as the NHS writes it: £300m, 2.7%, 35,000,000 people, 18 months. */
export const amountInWords = (value: number, unit: Unit): string => {
  const sign = value < 0 ? '−' : '';
  switch (unit) {
    case '£m':
      return `${sign}£${withCommas(value)}m`;
    case 'fraction':
      return `${sign}${percentage(value)}`;
    case 'people':
      return `${sign}${withCommas(value)} people`;
    case 'months':
      return `${sign}${withCommas(value)} months`;
    case 'count':
      return `${sign}${withCommas(value)}`;
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

export const unitInWords = (unit: Unit): string =>
  ({
    '£m': '£ million, nominal',
    fraction: 'fraction (0.027 is 2.7%)',
    people: 'people',
    count: 'count',
    months: 'months',
  })[unit];

export const trustInWords = (trust: Trust): string =>
  ({
    A: 'trust A: official statistics or Parliament',
    B: 'trust B: the body’s own paper',
    C: 'trust C: trade or local press',
    D: 'trust D: campaign newsletter',
  })[trust];
