import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { FigureError } from '../../core/errors';
import {
  type Input,
  InputError,
  type InputScalar,
  isOutputMatrix,
  type Output,
  type OutputScalar,
} from '../../core/values';

/** What the engine keeps with a cell of ours; `error` is the sentence. Empty for a value, so that it wipes an old sentence. */
export interface CellCustomData {
  readonly error?: string;
  readonly code?: string;
}

const readScalar = (value: Nullable<BaseValueObject>): InputScalar => {
  if (!value || value.isNull()) return null;
  if (value.isError()) return new InputError((value as ErrorValueObject).getErrorType());
  if (value.isLambda() || value.isArray()) return new InputError(ErrorType.VALUE);
  return value.getValue();
};

/** An engine argument as the catalogue reads it. A left-out middle argument is `undefined`, a blank cell `null`. */
export const readInput = (value: BaseValueObject): Input => {
  if (!value.isArray()) return value.isNull() ? undefined : readScalar(value);
  const array = value as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => readScalar(array.get(row, column))),
  );
};

// Errors and texts are made with `new`: the engine's own `create` hands out shared objects, and the sentence would
// then stand at every error of that code.
const errorObject = (error: FigureError): ErrorValueObject =>
  new ErrorValueObject(error.code as ErrorType).withCustomData({
    error: error.message,
    code: error.code,
  }) as ErrorValueObject;

const scalarObject = (value: OutputScalar, pattern: string): BaseValueObject => {
  if (value instanceof Error) return errorObject(value);
  if (typeof value === 'number') return NumberValueObject.create(value, pattern).withCustomData({});
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return new StringValueObject(value ?? '').withCustomData({});
};

/** A result as the engine takes it: numbers with a number format, errors with their sentence, also inside arrays. */
export const resultObject = (output: Output, pattern: string): BaseValueObject => {
  if (!isOutputMatrix(output)) return scalarObject(output, pattern);
  return ArrayValueObject.create({
    calculateValueList: output.map((row) => row.map((cell) => scalarObject(cell, pattern))),
    rowCount: output.length,
    columnCount: output[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
};

/** An error as plain data: `sentence` is ours, and missing where the engine itself made the error. */
export interface EngineError {
  readonly error: string;
  readonly sentence: string | null;
}

export type EngineValue = number | string | boolean | null | EngineError;

const readResultScalar = (value: Nullable<BaseValueObject>): EngineValue => {
  const scalar = readScalar(value);
  if (!(scalar instanceof InputError)) return scalar ?? null;
  const { error = null } = (value?.getCustomData() ?? {}) as CellCustomData;
  return { error: scalar.code, sentence: error };
};

/** What a formula came to, with the engine's exact values: an array by rows, or one value. */
export const readResult = (variant: FunctionVariantType): EngineValue | EngineValue[][] => {
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!value.isArray()) return readResultScalar(value);
  const array = value as ArrayValueObject;
  if (array.getRowCount() === 1 && array.getColumnCount() === 1) return readResultScalar(array.getFirstCell());
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => readResultScalar(array.get(row, column))),
  );
};
