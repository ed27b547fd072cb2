import type { FunctionDefinition, Parameter } from '../functions/definition';

/** What an example of the catalogue shows, a rate as a percentage; `null` where the catalogue does not say. */
export const exampleResult = ({ examples, result }: FunctionDefinition, formula: string): string | null => {
  const expected = examples.find((example) => example.formula === formula)?.expected;
  if (expected === undefined) return null;
  return result.format === 'percentage' && typeof expected === 'number'
    ? `${(expected * 100).toFixed(1)}%`
    : String(expected);
};

/**
 * Formulas to start from, without their `=`: those of the catalogue, else a call with the required arguments' own
 * examples. Where none is required, the first is given: all there is would be a table of hundreds of rows.
 */
export const exampleFormulas = ({ name, parameters, examples }: FunctionDefinition): readonly string[] => {
  if (examples.length > 0) return examples.map(({ formula }) => formula);
  const required = parameters.filter(({ optional }: Parameter) => !optional);
  const given = required.length > 0 ? required : parameters.slice(0, 1);
  return [`${name}(${given.map(({ example }: Parameter) => example).join(',')})`];
};
