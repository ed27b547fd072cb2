import { BooleanNumber } from '@univerjs/core';
import {
  BaseFunction,
  type BaseValueObject,
  FunctionType,
  type IFunctionInfo,
  type IFunctionNames,
} from '@univerjs/engine-formula';
import { invalidValue } from '../../core/errors';
import { callFunction } from '../../functions/call';
import type { FunctionDefinition, Parameter } from '../../functions/definition';
import { readInput, resultObject } from './values';

/** A class of the engine and the name it is registered under. */
export type Registration = [new (name: IFunctionNames) => BaseFunction, IFunctionNames];

const functionClass = (definition: FunctionDefinition, pattern: string): Registration[0] =>
  class extends BaseFunction {
    // The engine answers a wrong number of arguments by a bare #N/A; -1 leaves the counting, and the sentence, to us.
    override minParams = -1;
    override maxParams = -1;

    /** Text in quotation marks stays text, as in Excel: "2020-12" no date and "8%" no number. */
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }

    override calculate(...values: BaseValueObject[]): BaseValueObject {
      try {
        return resultObject(callFunction(definition, values.map(readInput)), pattern);
      } catch (error) {
        // An exception out of a function stops every calculation of the workbook.
        return resultObject(invalidValue(`The preview could not hand ${definition.name} its arguments: ${error}.`), '');
      }
    }
  };

/**
 * What the formula engine is given, so that the functions exist before its first calculation. `rateFormat` is how a
 * rate shows in a cell without a number format; without one, the engine's text functions see the bare number, as in
 * Excel, and not the percentage.
 */
export const functionRegistrations = (catalogue: readonly FunctionDefinition[], rateFormat = ''): Registration[] =>
  catalogue.map((definition) => [
    functionClass(definition, definition.result.format === 'percentage' ? rateFormat : ''),
    definition.name,
  ]);

const parameterHint = (parameter: Parameter): IFunctionInfo['functionParameter'][number] => ({
  name: parameter.name,
  detail: [
    parameter.description,
    parameter.choices && `One of ${parameter.choices.map((choice) => `"${choice}"`).join(', ')}.`,
    parameter.fallback && `If left out: ${parameter.fallback}.`,
  ]
    .filter(Boolean)
    .join(' '),
  example: parameter.example,
  require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
  repeat: BooleanNumber.FALSE,
});

/** The texts that the grid shows while a formula is typed. */
export const functionHints = (catalogue: readonly FunctionDefinition[]): IFunctionInfo[] =>
  catalogue.map((definition) => ({
    functionName: definition.name,
    functionType: FunctionType.User,
    description: definition.summary,
    abstract: definition.summary,
    functionParameter: definition.parameters.map(parameterHint),
  }));
