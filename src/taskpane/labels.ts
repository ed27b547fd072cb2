import type { CitationStyle, Estimate } from '../dataset/types';
import type { Content } from '../workbook/insertion/plan';
import type { CitationPlace } from './use-figure-plan';

export const contentLabels: Readonly<Record<Content, string>> = {
  formula: 'Formula',
  value: 'Value',
  'citation only': 'Citation only',
};
export const placeLabels: Readonly<Record<CitationPlace, string>> = {
  'next cell': 'In the next cell',
  footnote: 'As a footnote',
  note: 'In a note',
  both: 'Cell and note',
  comment: 'In a comment',
  none: 'None',
};
export const styleLabels: Readonly<Record<CitationStyle, string>> = {
  harvard: 'Harvard',
  apa: 'APA',
  vancouver: 'Vancouver',
  oscola: 'OSCOLA',
  short: 'Short',
  url: 'Web address',
};
export const estimateLabels: Readonly<Record<Estimate, string>> = { central: 'Central', low: 'Low', high: 'High' };
