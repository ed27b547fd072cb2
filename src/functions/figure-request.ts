import { invalidValue } from '../core/errors';
import { bodyName, figureById, measureByCode, resolveBody, resolveMeasure, selectFigure } from '../dataset';
import type { Basis, Figure } from '../dataset/types';

export interface FigureRequest {
  /** A system's name or code, "England", or a figure id. */
  readonly system: string;
  /** The measure's code, where the function fixes it. */
  readonly measure?: string | undefined;
  readonly period?: string | number | undefined;
  readonly basis?: string | undefined;
  readonly asOf?: string | undefined;
}

/** An id says everything already, so whatever else is given must not contradict it. */
const checkAgainstId = (figure: Figure, { measure, period, basis, asOf }: FigureRequest): Figure => {
  if (measure !== undefined && measure !== figure.measure) {
    throw invalidValue(
      `“${figure.id}” is a figure for ${measureByCode(figure.measure).name}, not for ${measureByCode(measure).name}.`,
    );
  }
  if (period !== undefined || basis !== undefined || asOf !== undefined) {
    throw invalidValue(
      `“${figure.id}” is a figure id and says period and basis itself. Leave the other arguments out.`,
    );
  }
  return figure;
};

/** The one figure that is asked for; `#N/A` with a sentence that says what there is instead. */
export const requestFigure = (request: FigureRequest): Figure => {
  const { system, measure, period, basis, asOf } = request;
  const byId = figureById(system);
  if (byId !== undefined) return checkAgainstId(byId, request);
  const odsCode = resolveBody(system);
  if (measure === undefined) {
    throw invalidValue(`measure is missing for ${bodyName(odsCode)}. ICS_MEASURES lists the measures there are.`);
  }
  // The reader of arguments has let no other basis through.
  return selectFigure({ odsCode, measure, period, basis: basis as Basis | undefined, asOf });
};

/** A measure as typed, by code or name; `undefined` stays so. */
export const measureCode = (typed: string | undefined): string | undefined =>
  typed === undefined ? undefined : resolveMeasure(typed).code;
