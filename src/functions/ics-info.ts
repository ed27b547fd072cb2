import { notAvailable } from '../core/errors';
import { checkExisted, codeOn, resolveSystem, systemByCode, systemDetail } from '../dataset';
import type { Succession, System } from '../dataset/types';
import { defineFunction } from './definition';
import { on, required, system } from './parameters';

const fields = [
  'legal name',
  'region',
  'acronym',
  'population',
  'population year',
  'first authorised',
  'start',
  'end',
  'predecessor',
  'successor',
  'ods code',
  'ons code',
  'aliases',
  'note',
] as const;
type Field = (typeof fields)[number];

const lacking = (sentence: string): never => {
  throw notAvailable(sentence);
};

const names = (successions: readonly Succession[]): string =>
  successions
    .map(({ odsCode, extent }) => `${systemByCode(odsCode).name}${extent === 'part' ? ' (part)' : ''}`)
    .join('; ');

const fieldOf = (found: System, field: Field, day: string | undefined): string | number => {
  const { odsCode, name } = found;
  const detail = systemDetail(odsCode);
  switch (field) {
    case 'legal name':
      return found.legalName;
    case 'region':
      return found.region;
    case 'acronym':
      return found.acronym ?? lacking(`No acronym is in verified use for ${name}.`);
    case 'population':
      return detail.population ?? lacking(`No population is recorded for ${name}.`);
    case 'population year':
      return detail.populationYear ?? lacking(`No population is recorded for ${name}.`);
    case 'first authorised':
      return found.firstAuthorised;
    case 'start':
      return found.start;
    case 'end':
      return found.end ?? lacking(`${name} has not ended.`);
    case 'predecessor':
      return names(detail.predecessors) || lacking(`${name} has no predecessor in this registry.`);
    case 'successor':
      return names(detail.successors) || lacking(`${name} has no successor: it continues.`);
    case 'ods code':
      return odsCode;
    case 'ons code':
      return codeOn(found, 'ons', day);
    case 'aliases':
      return detail.aliases.join('; ') || lacking(`No other name is verified for ${name}.`);
    case 'note':
      return detail.note ?? lacking(`There is no note on ${name}.`);
  }
};

export const icsInfo = defineFunction({
  name: 'ICS_INFO',
  category: 'Systems',
  summary: 'One fact about a system: legal name, region, population (people), first authorised, successor …',
  parameters: [
    system,
    required(
      'field',
      'choice',
      'legal name, region, acronym, population, first authorised, start, end, successor, ons code …',
      {
        example: '"region"',
        choices: fields,
      },
    ),
    on,
  ],
  result: { description: 'Text; for population a number of people.', format: 'by measure' },
  examples: [
    { formula: 'ICS_INFO("LSC","region")', expected: 'North West', source: 'NHS England region of the board' },
    {
      formula: 'ICS_INFO("LSC","population")',
      expected: 1737241,
      source: 'ONS mid-2022 estimate of residents on the boundaries of April 2023',
    },
  ],
  errors: ['#N/A for an unknown system, a fact that is not recorded, and a day on which the system did not exist.'],
  since: '0.1.0',
  evaluate: (name, field, day) => {
    const found = resolveSystem(name);
    if (day !== undefined) checkExisted(found, day);
    return fieldOf(found, field as Field, day);
  },
});
