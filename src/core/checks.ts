import { invalidValue } from './errors';

/** Throws `#VALUE!` unless the number is finite. `name` is the argument's name. */
export const requireFinite = (value: number, name: string): void => {
  if (!Number.isFinite(value)) throw invalidValue(`The argument ${name} is ${value}; it must be an ordinary number.`);
};

/** Throws `#VALUE!` unless the number is finite and more than 0. `name` is the argument's name. */
export const requirePositive = (value: number, name: string): void => {
  requireFinite(value, name);
  if (value <= 0) throw invalidValue(`The argument ${name} is ${value + 0}; it must be more than 0.`);
};
