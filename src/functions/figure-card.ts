import { bodyName, citeFigure, edition, figureInWords, inWords, measureByCode } from '../dataset';
import type { Figure } from '../dataset/types';
import { trustInWords, unitInWords } from './wording';

/** What stands on the card of a figure, as names with texts in the order in which they are read. */
export type CardLine = readonly [name: string, text: string];

const present = (name: string, text: string | null): CardLine[] => (text === null ? [] : [[name, text]]);

/** All that is known of a figure beside its value; what its source leaves out has no line. */
export const figureCard = (figure: Figure): CardLine[] => {
  const { name } = measureByCode(figure.measure);
  const hasRange = figure.low !== null || figure.high !== null;
  return [
    ['System', bodyName(figure.odsCode)],
    ['Measure', `${name}, ${unitInWords(figure.unit)}`],
    ['Period', figure.period],
    ['Basis', figure.basis],
    ...present('Range', hasRange || figure.qualifier !== null ? figureInWords(figure) : null),
    ['Source', citeFigure(figure, 'short')],
    ['Page', figure.locator],
    ['As of', inWords(figure.asOf)],
    ['Said by', figure.saidBy],
    ['Trust', trustInWords(figure.trust).replace('trust ', '')],
    ...present('Note', figure.note),
    ['Edition', edition().version],
  ];
};
