import type { FunctionDefinition, Parameter } from '../functions/definition';

/** `ICS_DEFICIT(system, [period], …)`: optional arguments in brackets. */
export const signature = ({ name, parameters }: FunctionDefinition): string =>
  `${name}(${parameters.map((parameter: Parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(', ')})`;

/** What an example of the catalogue shows, a rate as a percentage; `null` where the catalogue does not say. */
export const exampleResult = ({ examples, result }: FunctionDefinition, formula: string): string | null => {
  const expected = examples.find((example) => example.formula === formula)?.expected;
  if (expected === undefined) return null;
  return result.format === 'percentage' && typeof expected === 'number'
    ? `${(expected * 100).toFixed(1)}%`
    : String(expected);
};

/** Formulas to start from, without their `=`: those of the catalogue, else a call with the required arguments' own examples. */
export const exampleFormulas = ({ name, parameters, examples }: FunctionDefinition): readonly string[] => {
  if (examples.length > 0) return examples.map(({ formula }) => formula);
  const given = parameters.flatMap(({ optional, example }: Parameter) => (optional ? [] : [example]));
  return [`${name}(${given.join(',')})`];
};
