import { bodyName, measureByCode, resolveBody, systemByCode } from '../../dataset';
import { england } from '../../dataset/systems';
import { type CitationStyle, type Estimate, estimates, type Figure } from '../../dataset/types';
import { type FigureRequest, requestFigure } from '../../functions/figure-request';
import { type FunctionCall, formulaText } from '../formulas/formula';

/** A request of a figure in words that a formula can carry. */
interface Request extends FigureRequest {
  readonly period?: string | undefined;
}

const leadsTo = (request: FigureRequest, figure: Figure): boolean => {
  try {
    return requestFigure(request).id === figure.id;
  } catch {
    // No figure, or several: this request says too little.
    return false;
  }
};

const namesBody = (name: string, odsCode: string): boolean => {
  try {
    return resolveBody(name) === odsCode;
  } catch {
    return false;
  }
};

/** What a person would call the body in a formula, where that leads to it alone; else its code. */
export const bodyArgument = (odsCode: string): string => {
  const acronym = odsCode === england.odsCode ? null : systemByCode(odsCode).acronym;
  const names = acronym === null ? [bodyName(odsCode)] : [acronym, bodyName(odsCode)];
  return names.find((name) => namesBody(name, odsCode)) ?? odsCode;
};

/** The call that puts a request: the measure's own function where it takes these arguments, else `ICS_FIGURE`. */
const callOf = ({ system, period, basis }: Request, measure: string, estimate: string | undefined): FunctionCall => {
  const { programme, area } = measureByCode(measure);
  if (measure === 'deficit') return { name: 'ICS_DEFICIT', arguments: [system, period, estimate, basis] };
  if (estimate === undefined) {
    if (measure === 'savings_target') return { name: 'ICS_SAVINGS_TARGET', arguments: [system, period, basis] };
    if (measure === 'budget' && basis === undefined) return { name: 'ICS_BUDGET', arguments: [system, period] };
    if (programme !== null && period === undefined) {
      return { name: 'ICS_OPPORTUNITY', arguments: [system, programme, area ?? undefined] };
    }
  }
  return { name: 'ICS_FIGURE', arguments: [system, measure, period, estimate, basis] };
};

/** Requests from the shortest to the most explicit. Only a pinned headline may go without its period. */
const requestsFor = (figure: Figure): Request[] => {
  const { measure, period, basis } = figure;
  const system = bodyArgument(figure.odsCode);
  const dated = [
    { system, measure, period },
    { system, measure, period, basis },
  ];
  return figure.headline ? [{ system, measure }, ...dated] : dated;
};

/** The estimates that the source gives of this figure, central first. */
export const estimatesOf = (figure: Figure): Estimate[] => estimates.filter((estimate) => figure[estimate] !== null);

/**
 * The formula that gives this figure, the shortest that leads to it alone: `=ICS_DEFICIT("LSC")`. Where system, measure,
 * period and basis do not tell it from another, it is asked for by its id.
 */
export const figureFormula = (figure: Figure, estimate: Estimate): string => {
  const asked = estimate === 'central' ? undefined : estimate;
  const request = requestsFor(figure).find((candidate) => leadsTo(candidate, figure));
  return formulaText(
    request === undefined
      ? { name: 'ICS_FIGURE', arguments: [figure.id, undefined, undefined, asked] }
      : callOf(request, figure.measure, asked),
  );
};

/** What `ICS_CITE` takes for this figure, found in the same way: system, measure and period; `undefined` is not given. */
export const citedAs = (figure: Figure): readonly (string | undefined)[] => {
  const { measure } = figure;
  // ICS_CITE takes no basis.
  const request = requestsFor(figure).find(({ basis, ...rest }) => basis === undefined && leadsTo(rest, figure));
  return request === undefined
    ? [figure.id]
    : [request.system, measure === 'deficit' ? undefined : measure, request.period];
};

/** The formula that gives this figure's citation: `=ICS_CITE("LSC")`. */
export const citationFormula = (figure: Figure, style: CitationStyle): string => {
  const [system, measure, period] = citedAs(figure);
  const asked = style === 'harvard' ? undefined : style;
  return formulaText({ name: 'ICS_CITE', arguments: [system, measure, period, asked] });
};
