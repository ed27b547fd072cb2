import { findFunction } from '../../functions/catalogue';
import type { FunctionDefinition } from '../../functions/definition';
import { closingOf, openingOf, type Token, textOf, tokenise } from './formula-tokens';
import { ourCalls, readName } from './our-names';

/** A call of one of our functions as it stands in a formula. */
export interface CallText {
  readonly definition: FunctionDefinition;
  /** The arguments as they were typed, without the spaces around them; `''` is one not given. */
  readonly given: readonly string[];
  /** Whether the formula is this call and nothing else. */
  readonly isWhole: boolean;
}

/** Pieces parted at the separators that stand within no bracket of their own. */
export const splitAt = (tokens: readonly Token[], parts: (separator: string) => boolean): string[] => {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (depth === 0 && token.kind === 'separator' && parts(token.text)) found.push([]);
    else found.at(-1)!.push(token);
  }
  return found.map((piece) => textOf(piece).trim());
};

/** Our calls in a formula, in the order in which they stand there; those without their closing bracket are left out. */
export const callsIn = (formula: string): CallText[] => {
  const tokens = tokenise(formula);
  return ourCalls(tokens).flatMap((at) => {
    const open = openingOf(tokens, at);
    const close = closingOf(tokens, open);
    if (close < 0) return [];
    const definition = findFunction(readName(tokens[at]!.text)!.name)!;
    const given = splitAt(tokens.slice(open + 1, close), () => true);
    return [{ definition, given, isWhole: at === 1 && tokens[0]!.text === '=' && close === tokens.length - 1 }];
  });
};

/** The call as both hosts take it: `ICS_DEFICIT(A1)`. */
export const callText = ({ definition, given }: Omit<CallText, 'isWhole'>): string =>
  `${definition.name}(${given.join(',')})`;
