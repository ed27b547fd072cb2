import type { Trust, Unit } from '../dataset/types';

export const unitInWords = (unit: Unit): string =>
  ({
    '£m': '£ million, nominal',
    fraction: 'fraction (0.027 is 2.7%)',
    people: 'people',
    '£ per head': '£ per head, nominal',
    count: 'count',
    rank: 'place in a ranking',
    years: 'years',
    months: 'months',
    hours: 'hours',
    minutes: 'minutes',
  })[unit];

export const trustInWords = (trust: Trust): string =>
  ({
    A: 'trust A: official statistics or Parliament',
    B: 'trust B: the body’s own paper',
    C: 'trust C: trade or local press',
    D: 'trust D: campaign newsletter',
  })[trust];
