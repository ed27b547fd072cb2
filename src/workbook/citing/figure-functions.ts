import type { InputScalar } from '../../core/values';
import { figureById, opportunityMeasure, streamMeasure } from '../../dataset';
import type { Figure } from '../../dataset/types';
import { readArgument } from '../../functions/arguments';
import type { FunctionDefinition, Parameter } from '../../functions/definition';
import { measureCode, requestFigure } from '../../functions/figure-request';

/** Functions whose one answer is one figure of the data, and the measure that they fix. */
const figureFunctions: Readonly<Record<string, string | undefined>> = {
  ICS_DEFICIT: 'deficit',
  ICS_BUDGET: 'budget',
  ICS_SAVINGS_TARGET: 'savings_target',
  ICS_OPPORTUNITY: undefined,
  ICS_FIGURE: undefined,
  ICS_ALLOCATION: undefined,
  ICS_CARD: undefined,
};

export const givesFigure = ({ name }: FunctionDefinition): boolean => name in figureFunctions;

/** The code of the measure that a function has in its name; `undefined` where an argument says it. */
export const fixedMeasure = ({ name }: FunctionDefinition): string | undefined => figureFunctions[name];

/** Arguments by their parameters' names. */
export const byName = <Each>(
  { parameters }: FunctionDefinition,
  given: readonly Each[],
): Readonly<Record<string, Each | undefined>> =>
  Object.fromEntries((parameters as readonly Parameter[]).map(({ name }, at) => [name, given[at]]));

/** The same, read as the function itself reads them. */
const readByName = (definition: FunctionDefinition, inputs: readonly InputScalar[]) => {
  const parameters: readonly Parameter[] = definition.parameters;
  return byName(
    definition,
    parameters.map((parameter, at) => readArgument(inputs[at], parameter) as string | undefined),
  );
};

/** The figure that a call of one of them gives; throws a sentence where it gives none. */
export const figureOfCall = (definition: FunctionDefinition, inputs: readonly InputScalar[]): Figure => {
  const { name } = definition;
  const { system, measure, programme, area, stream, period, basis, as_of: asOf } = readByName(definition, inputs);
  const listed = programme === undefined ? undefined : opportunityMeasure(programme, area).code;
  const streamed = name === 'ICS_ALLOCATION' ? streamMeasure(stream) : undefined;
  const unasked = name === 'ICS_CARD' && figureById(system!) === undefined ? 'deficit' : undefined;
  const asked = figureFunctions[name] ?? listed ?? streamed ?? measureCode(measure) ?? unasked;
  return requestFigure({ system: system!, measure: asked, period, basis, asOf });
};
