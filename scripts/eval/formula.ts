import type { Input, InputScalar } from '../../src/core/values';

/** One call of one function, its name in upper case. */
export interface Call {
  readonly name: string;
  readonly args: Input[];
}

const namePattern = /[A-Za-z_][A-Za-z0-9_.]*/y;
const numberPattern = /([+-]?)\s*(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?(%?)(?![\w.])/y;
const textPattern = /"([^"]*(?:""[^"]*)*)"(?!")/y;
const logicalPattern = /(TRUE|FALSE)(?![\w.(])/iy;
const blankPattern = /\s*/y;

const expectedValue = 'a number, text in double quotes, TRUE or FALSE';

class Reader {
  readonly #formula: string;
  #position = 0;

  constructor(formula: string) {
    this.#formula = formula;
    this.#take(blankPattern);
  }

  readCall(): Call {
    this.#accept('=');
    const name = this.#token(namePattern)?.[0] ?? this.#fail('a function name');
    this.#expect('(');
    const args = this.#readArguments();
    if (this.#position < this.#formula.length) this.#fail('the end of the formula');
    return { name: name.toUpperCase(), args };
  }

  /** An argument left out between commas is `undefined`; no argument at all gives an empty list. */
  #readArguments(): Input[] {
    if (this.#accept(')')) return [];
    const args: Input[] = [];
    do {
      const left = this.#next() === ',' || this.#next() === ')';
      args.push(left ? undefined : this.#readArgument());
    } while (this.#accept(','));
    if (!this.#accept(')')) this.#fail('a comma or a closing bracket');
    return args;
  }

  #readArgument(): Input {
    if (this.#accept('{')) return this.#readRows();
    return this.#readScalar(`${expectedValue}, or an array such as {1,2;3,4}`);
  }

  /** What follows an opening brace. */
  #readRows(): InputScalar[][] {
    const rows: InputScalar[][] = [];
    do {
      const row: InputScalar[] = [];
      do row.push(this.#readScalar(expectedValue));
      while (this.#accept(','));
      if (rows[0] !== undefined && row.length !== rows[0].length) this.#fail('rows of equal length in the array');
      rows.push(row);
    } while (this.#accept(';'));
    if (!this.#accept('}')) this.#fail('a comma, a semicolon or a closing brace');
    return rows;
  }

  #readScalar(expected: string): number | string | boolean {
    const text = this.#token(textPattern);
    if (text !== null) return text[1]!.replace(/""/g, '"');
    const logical = this.#token(logicalPattern);
    if (logical !== null) return logical[1]!.toUpperCase() === 'TRUE';
    const number = this.#token(numberPattern);
    if (number === null) return this.#fail(expected);
    const [, sign, digits, exponent = '0', percent] = number;
    // Moving the exponent keeps 2.7% the double nearest to 0.027, which dividing by 100 would miss.
    return Number(`${sign}${digits}e${Number(exponent) - (percent === '%' ? 2 : 0)}`);
  }

  #next(): string | undefined {
    return this.#formula[this.#position];
  }

  #accept(symbol: string): boolean {
    if (this.#next() !== symbol) return false;
    this.#position += 1;
    this.#take(blankPattern);
    return true;
  }

  #expect(symbol: string): void {
    if (!this.#accept(symbol)) this.#fail(`“${symbol}”`);
  }

  #token(pattern: RegExp): RegExpExecArray | null {
    const match = this.#take(pattern);
    if (match !== null) this.#take(blankPattern);
    return match;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#formula);
    if (match !== null) this.#position = pattern.lastIndex;
    return match;
  }

  #fail(expected: string): never {
    const rest = this.#formula.slice(this.#position);
    const found =
      rest === '' ? 'the formula ends' : `“${rest.length > 20 ? `${rest.slice(0, 20)}…` : rest}” stands there`;
    throw new Error(
      `At character ${this.#position + 1}, ${expected} is expected, but ${found}. This host takes one call of one function; nested calls, operators and cell references need --host preview.`,
    );
  }
}

/**
 * Reads a call as it is typed in a cell, such as `=ICS_DEFICIT("LSC",,"low")`: signed numbers (also `50%`), text, TRUE
 * and FALSE, arguments left out, array constants of equal rows. Throws an `Error` whose sentence says where and what is
 * expected for anything else.
 */
export const parseCall = (formula: string): Call => new Reader(formula).readCall();
