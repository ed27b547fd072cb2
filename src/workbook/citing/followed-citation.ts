import type { InputScalar } from '../../core/values';
import { isLatest, opportunityMeasure, streamMeasure } from '../../dataset';
import type { CitationStyle, Figure } from '../../dataset/types';
import { commonShape, type Shape } from '../../functions/broadcast';
import { findFunction } from '../../functions/catalogue';
import type { FunctionDefinition } from '../../functions/definition';
import type { Argument } from '../calls/call-arguments';
import { callText } from '../formulas/call-texts';
import { quote } from '../formulas/formula';
import { citedAs } from '../insertion/figure-formula';
import { shortened } from '../shortened';
import { byName, figureOfCall, fixedMeasure } from './figure-functions';

/** A call of a function of ours with its arguments as they are now. */
export interface ReadCall {
  readonly definition: FunctionDefinition;
  readonly given: readonly Argument[];
}

/** The citation of what a call gives, as a formula of its own. */
export interface FollowedCitation {
  /** The call: `ICS_DEFICIT(A1)`. */
  readonly call: string;
  /** The one figure that it gives now; `null` where it gives several, or where only the host can tell. */
  readonly figure: Figure | null;
  /** What `ICS_CITE` takes before its style, as it is typed; `''` is not given. */
  readonly cited: readonly string[];
  /** What of the call may change and is followed: `A1`, `"latest"`. */
  readonly follows: readonly string[];
  /** What of the call may change and is not followed: the citation takes it as it is now. */
  readonly fixed: readonly string[];
  /** How many cells the citation fills. */
  readonly shape: Shape;
}

const isGiven = (argument: Argument | undefined): argument is Argument =>
  argument !== undefined && argument.text !== '' && argument.input !== null && argument.input !== '';

const textIn = (argument: Argument | undefined): string | undefined => {
  if (!isGiven(argument)) return undefined;
  if (argument.shape !== null && !Array.isArray(argument.input)) return String(argument.input);
  throw new Error(`What ${shortened(argument.text)} is cannot be told for all of it. Put it into the formula as text.`);
};

/** The measure that `ICS_CITE` has to be given, as it is typed, and the arguments that went into it as they are now. */
const measureCited = ({ definition, given }: ReadCall): { text: string; taken: Argument[] } => {
  const { measure, programme, area, stream } = byName(definition, given);
  const fixed = fixedMeasure(definition);
  const taken = [programme, area, stream].filter(isGiven);
  if (definition.name === 'ICS_ALLOCATION') return { text: quote(streamMeasure(textIn(stream))), taken };
  if (isGiven(programme)) {
    return { text: quote(opportunityMeasure(textIn(programme)!, textIn(area)).code), taken };
  }
  if (fixed !== undefined) return { text: fixed === 'deficit' ? '' : quote(fixed), taken };
  return { text: measure?.text ?? '', taken };
};

const isConstantLatest = ({ changes, input }: Argument): boolean =>
  !changes && typeof input === 'string' && isLatest(input);

const changing = (given: readonly (Argument | undefined)[]): string[] => [
  ...new Set(given.flatMap((each) => (each && (each.changes || isConstantLatest(each)) ? [each.text] : []))),
];

/** Whether these arguments of `ICS_CITE` lead to the figure now: `ICS_CARD` takes the same. */
const leadsTo = (figure: Figure, [system, measure, period]: readonly InputScalar[]): boolean => {
  try {
    return figureOfCall(findFunction('ICS_CARD')!, [system, measure, period]).id === figure.id;
  } catch {
    // No figure, or several.
    return false;
  }
};

const scalarOf = (argument: Argument | undefined): InputScalar => argument?.input as InputScalar;

/** The citation of the figure as it is now, where `ICS_CITE` cannot ask as the call does. */
const fixedCitation = (call: ReadCall, figure: Figure): FollowedCitation => {
  const { estimate, ...asked } = byName(call.definition, call.given);
  return {
    call: textOfCall(call),
    figure,
    cited: citedAs(figure).map((each) => (each === undefined ? '' : quote(each))),
    follows: [],
    fixed: changing(Object.values(asked)),
    shape: { rows: 1, columns: 1 },
  };
};

/** The call as it stands: `ICS_DEFICIT(A1)`. */
export const textOfCall = ({ definition, given }: ReadCall): string =>
  callText({ definition, given: given.map(({ text }) => text) });

/**
 * The citation of what a call gives: `=ICS_CITE(A1)` for `=ICS_DEFICIT(A1)`, with the same cells, so that it goes on
 * citing what the call gives. `ICS_CITE` takes no basis and no day, so a call with one of them has a fixed citation.
 * @throws Error with a sentence where the call gives no figure, or many that no one citation follows.
 */
export const citationOf = (call: ReadCall): FollowedCitation => {
  const { definition, given } = call;
  const { system, period, basis, as_of: asOf } = byName(definition, given);
  const isOne = given.every(({ shape, input }) => shape !== null && !Array.isArray(input));
  const figure = isOne ? figureOfCall(definition, given.map(scalarOf)) : null;
  const { text: measure, taken } = measureCited(call);
  const own = byName(definition, given).measure;
  const followed = [system, fixedMeasure(definition) === undefined ? own : undefined, period];
  const asks = isGiven(basis) || isGiven(asOf);
  if (figure !== null) {
    const code = measure === '' ? undefined : measure === own?.text ? scalarOf(own) : measure.slice(1, -1);
    if (asks || !leadsTo(figure, [scalarOf(system), code, scalarOf(period)])) return fixedCitation(call, figure);
  } else if (asks) {
    throw new Error('ICS_CITE takes neither a basis nor a day, so no formula of ours cites all that this call gives.');
  }
  const fitting = commonShape(followed.map((each) => each?.input));
  return {
    call: textOfCall(call),
    figure,
    cited: [system?.text ?? '', measure, period?.text ?? ''],
    follows: changing(followed),
    fixed: changing([...taken, basis, asOf]),
    shape: fitting ?? { rows: 1, columns: 1 },
  };
};

/** `=ICS_CITE(A1,,B$1,"apa")`. */
export const followedFormula = ({ cited }: Pick<FollowedCitation, 'cited'>, style: CitationStyle): string => {
  const written = [...cited, '', ''].slice(0, 3).concat(style === 'harvard' ? '' : quote(style));
  while (written.at(-1) === '') written.pop();
  return `=ICS_CITE(${written.join(',')})`;
};
