import type { CitationStyle, Estimate } from '../dataset/types';
import type { Content, Placement } from '../workbook/plan';

export const contentLabels: Readonly<Record<Content, string>> = {
  formula: 'Formula',
  value: 'Value',
  'citation only': 'Citation only',
};
export const placementLabels: Readonly<Record<Placement, string>> = {
  none: 'None',
  'next cell': 'In the next cell',
  note: 'In a note',
  both: 'In both',
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
