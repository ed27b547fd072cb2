import { bases, citationStyles, estimates } from '../dataset/types';
import type { ArgumentKind, Parameter } from './definition';

interface Details {
  /** As typed in a formula. */
  readonly example: string;
  readonly fallback?: string;
  readonly choices?: readonly string[];
}

export const required = <const Kind extends ArgumentKind>(
  name: string,
  kind: Kind,
  description: string,
  details: Details,
): Parameter<Kind, false> => ({ name, kind, description, optional: false, ...details });

export const optional = <const Kind extends ArgumentKind>(
  name: string,
  kind: Kind,
  description: string,
  details: Details,
): Parameter<Kind, true> => ({ name, kind, description, optional: true, ...details });

/** The parameters that several functions share, so that their words are written once. */
export const systemOrFigure = required('system', 'text', 'Name, acronym or code of a system, or a figure id.', {
  example: '"LSC"',
});

export const system = required('system', 'text', 'Name, acronym, ODS code or ONS code of a system.', {
  example: '"LSC"',
});

export const period = optional('period', 'period', 'Financial year, month, or "latest" (newest full year).', {
  example: '"2021-02"',
  fallback: 'the pinned headline figure',
});

export const estimate = optional('estimate', 'choice', 'Which end of a range: central, low or high.', {
  example: '"low"',
  fallback: 'central',
  choices: estimates,
});

export const basis = optional('basis', 'choice', 'Kind of figure: plan, forecast, outturn, target, estimate, claim …', {
  example: '"estimate"',
  fallback: 'the headline’s, else outturn before forecast before plan',
  choices: bases,
});

export const measure = optional('measure', 'text', 'Code or name of a measure; ICS_MEASURES lists them.', {
  example: '"deficit"',
  fallback: 'deficit',
});

export const style = optional('style', 'choice', 'Citation style: harvard, apa, vancouver, oscola, short or url.', {
  example: '"apa"',
  fallback: 'harvard',
  choices: citationStyles,
});

export const on = optional('on', 'date', 'The day that counts, as 2024-06-30 or a date cell.', {
  example: '"2024-06-30"',
  fallback: 'the data edition’s date',
});
