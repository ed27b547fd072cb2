import { catalogue } from '../../src/functions/catalogue';
import type { Category, FunctionDefinition, Parameter } from '../../src/functions/definition';
import { signatureOf } from '../../src/functions/signature';
import { code, table } from './markdown';

const categories: readonly Category[] = ['Figures', 'Systems', 'Provenance', 'Claims', 'Calculators'];

const parameterRow = ({ name, description, optional, fallback, example }: Parameter): string[] => [
  name,
  description,
  optional ? (fallback === undefined ? 'optional' : `optional; else ${fallback}`) : 'required',
  code(example),
];

const page = (definition: FunctionDefinition): string => {
  const { name, summary, parameters, result, examples, errors, since, spills } = definition;
  const gives = spills ? `Spills. ${result.description}` : result.description;
  return [
    `### ${name}`,
    summary,
    code(`=${signatureOf(definition)}`),
    ...(parameters.length > 0 ? [table(['Argument', 'What', 'Needed', 'Example'], parameters.map(parameterRow))] : []),
    `**Gives:** ${gives}`,
    ...(examples.length > 0
      ? [
          table(
            ['Formula', 'Result', 'Why'],
            examples.map(({ formula, expected, source }) => [code(`=${formula}`), String(expected), source]),
          ),
        ]
      : []),
    `**When it fails:** ${errors.join(' ')}`,
    `Since version ${since}.`,
  ].join('\n\n');
};

/** The reference of all functions, made from the catalogue. */
export const functionsPage = (): string =>
  `${[
    '# Functions',
    '<!-- Generated from the catalogue by `npm run docs`. Do not edit. -->',
    'Money is £ million, nominal; a deficit is positive and a surplus negative. Rates are fractions: format the cell as a percentage. Any argument may be a cell; where a function gives one result, any argument may be a range, and the results spill. What is not known is `#N/A` with a sentence, a bad argument `#VALUE!` with a sentence: never 0, never blank.',
    ...categories.map((category) =>
      [`## ${category}`, ...catalogue.filter((definition) => definition.category === category).map(page)].join('\n\n'),
    ),
  ].join('\n\n')}\n`;
