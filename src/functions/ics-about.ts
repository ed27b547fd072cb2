import { notAvailable } from '../core/errors';
import {
  bodyName,
  citeFigure,
  conflictsWith,
  england,
  figureById,
  figureInWords,
  inWords,
  listed,
  measureByCode,
  newerFigure,
  otherScopes,
  systemDetail,
} from '../dataset';
import type { Figure } from '../dataset/types';
import { defineFunction } from './definition';
import { measureCode, requestFigure } from './figure-request';
import { measure, optional, period, systemOrFigure } from './parameters';
import { trustInWords, unitInWords } from './wording';

const fields = [
  'source',
  'page',
  'as of',
  'basis',
  'qualifier',
  'unit',
  'trust',
  'said by',
  'note',
  'id',
  'newer',
] as const;

const missing = (what: string, figure: Figure): never => {
  throw notAvailable(
    `${what} for ${measureByCode(figure.measure).name} of ${bodyName(figure.odsCode)}, ${figure.period}.`,
  );
};

/** Eight systems gained or lost areas in July 2022, so their figures before and after do not compare. */
const boundaryMove = ({ odsCode, asOf }: Figure): string[] =>
  odsCode !== england.odsCode && asOf < '2022-07' && systemDetail(odsCode).note?.includes('on 1 July 2022')
    ? ['stated before its boundaries moved on 1 July 2022']
    : [];

/** What must not be taken for the figure, or speaks against it. */
const beside = (figure: Figure): string[] => {
  const scopes = otherScopes(figure.odsCode, figure.measure, figure.period);
  const conflicts = conflictsWith(figure).map((each) => `${figureInWords(each)} (${each.saidBy})`);
  return [
    ...(conflicts.length === 0 ? [] : [`stated elsewhere as ${listed(conflicts)}`]),
    ...(scopes.length === 0 ? [] : [`for ${figure.period} there is also ${listed(scopes, 5)}`]),
  ];
};

const oneLine = (figure: Figure): string =>
  [
    `${bodyName(figure.odsCode)}, ${measureByCode(figure.measure).name}, ${figure.period}: ${figureInWords(figure)}`,
    figure.basis,
    `said by ${figure.saidBy}`,
    citeFigure(figure, 'short'),
    `as of ${inWords(figure.asOf)}`,
    trustInWords(figure.trust),
    ...boundaryMove(figure),
    ...beside(figure),
    ...(figure.note === null ? [] : [`note: ${figure.note}`]),
  ].join('; ');

const fieldOf = (figure: Figure, field: (typeof fields)[number]): string => {
  switch (field) {
    case 'source':
      return citeFigure(figure, 'short');
    case 'page':
      return figure.locator;
    case 'as of':
      return figure.asOf;
    case 'basis':
      return figure.basis;
    case 'qualifier':
      return figure.qualifier ?? missing('The source puts no qualifier to its figure', figure);
    case 'unit':
      return unitInWords(figure.unit);
    case 'trust':
      return trustInWords(figure.trust);
    case 'said by':
      return figure.saidBy;
    case 'note':
      return figure.note ?? missing('There is no note', figure);
    case 'id':
      return figure.id;
    case 'newer': {
      const newer = newerFigure(figure);
      if (newer === undefined) return 'none';
      const moved = boundaryMove(newer).length === 0 ? boundaryMove(figure) : [];
      return [
        `${newer.period} (${newer.basis}): ${figureInWords(newer)}, id ${newer.id}`,
        ...moved.map((words) => `the older was ${words}`),
      ].join('; ');
    }
  }
};

export const icsAbout = defineFunction({
  name: 'ICS_ABOUT',
  category: 'Provenance',
  summary: 'What stands behind a figure: source, page, date, basis, unit, trust, who said it; text.',
  parameters: [
    systemOrFigure,
    measure,
    period,
    optional(
      'field',
      'choice',
      'What to give: source, page, as of, basis, qualifier, unit, trust, said by, note, id or newer.',
      {
        example: '"page"',
        fallback: 'one line of all that matters',
        choices: fields,
      },
    ),
  ],
  result: { description: 'Text.', format: 'text' },
  examples: [
    { formula: 'ICS_ABOUT("LSC",,,"page")', expected: 'p. 41', source: 'The Lowdown, 21 March 2021, names the page' },
    { formula: 'ICS_ABOUT("LSC",,,"basis")', expected: 'estimate', source: 'The board paper speaks of an assessment' },
  ],
  errors: [
    '#N/A for an unknown system or measure, and where the source says nothing of the field.',
    '#VALUE! for a field that is none.',
  ],
  since: '0.1.0',
  evaluate: (system, what, when, field) => {
    const fallback = figureById(system) === undefined ? 'deficit' : undefined;
    const figure = requestFigure({ system, measure: measureCode(what) ?? fallback, period: when });
    return field === undefined ? oneLine(figure) : fieldOf(figure, field as (typeof fields)[number]);
  },
});
