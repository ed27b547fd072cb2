import type { FunctionDefinition, Parameter } from '../functions/definition';

/** `ICS_DEFICIT(system, [period], …)`: optional arguments in brackets. */
export const signature = ({ name, parameters }: FunctionDefinition): string =>
  `${name}(${parameters.map((parameter: Parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(', ')})`;

/** Formulas to start from, without their `=`: those of the catalogue, else a call with the required arguments' own examples. */
export const exampleFormulas = ({ name, parameters, examples }: FunctionDefinition): readonly string[] => {
  if (examples.length > 0) return examples.map(({ formula }) => formula);
  const given = parameters.flatMap(({ optional, example }: Parameter) => (optional ? [] : [example]));
  return [`${name}(${given.join(',')})`];
};
