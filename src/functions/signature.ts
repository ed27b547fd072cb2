import type { FunctionDefinition, Parameter } from './definition';

/** `NAME(required, [optional])`, as help texts write it. */
export const signatureOf = ({ name, parameters }: FunctionDefinition): string =>
  `${name}(${parameters.map(({ name: each, optional }: Parameter) => (optional ? `[${each}]` : each)).join(', ')})`;
