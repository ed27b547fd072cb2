import { referencesIn } from '../../src/core/arithmetic';
import { readStatedAmount } from '../../src/core/stated-amount';
import { cell, type Dataset, faultIn } from './dataset';
import type { Fault } from './fault';

const fault = faultIn('claims');

const sentenceOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** A published sum can be worked out: its amounts can be read, and its formula names figures with the value it asks for. */
export function* checkClaims(data: Dataset): Iterable<Fault> {
  const figures = data.index('figures', 'id');
  for (const row of data.rows('claims')) {
    const stated = sentenceOf(() => readStatedAmount(cell(row, 'stated')));
    if (stated !== undefined) yield fault(row, 'stated', stated);
    const formula = cell(row, 'formula');
    const asStated = cell(row, 'inputs_as_stated');
    if (formula === '') {
      if (cell(row, 'note') === '') yield fault(row, 'note', 'A sum that cannot be told needs a note that says why.');
      if (asStated !== '') yield fault(row, 'inputs_as_stated', 'Without a formula there are no inputs.');
      continue;
    }
    const unreadable = sentenceOf(() => referencesIn(formula));
    if (unreadable !== undefined) {
      yield fault(row, 'formula', unreadable);
      continue;
    }
    const inputs = referencesIn(formula);
    for (const input of inputs) {
      const [id = '', end = 'central'] = input.split(' ');
      const figure = figures.get(id);
      if (figure === undefined) yield fault(row, 'formula', `No figure has the id ${id}.`);
      else if (cell(figure, end) === '') yield fault(row, 'formula', `The figure ${id} has no ${end} value.`);
    }
    const amounts = asStated === '' ? [] : asStated.split(';');
    if (amounts.length !== 0 && amounts.length !== inputs.length) {
      yield fault(row, 'inputs_as_stated', `There are ${inputs.length} inputs but ${amounts.length} amounts.`);
    }
    for (const amount of amounts) {
      const sentence = sentenceOf(() => readStatedAmount(amount.trim()));
      if (sentence !== undefined) yield fault(row, 'inputs_as_stated', sentence);
    }
  }
}
