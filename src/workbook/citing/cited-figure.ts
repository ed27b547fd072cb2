import { figureById } from '../../dataset';
import type { Figure } from '../../dataset/types';
import { cellName, oneCell, sameCell } from '../addresses';
import { readArguments } from '../calls/call-arguments';
import { explainChanging } from '../calls/changing-arguments';
import { filledBy, fillerOf, readCalls } from '../calls/filled-cells';
import { type CallText, callText } from '../formulas/call-texts';
import { letNames } from '../formulas/formula-names';
import { tokenise } from '../formulas/formula-tokens';
import type { CellAddress, RangeAddress, Workbook } from '../port';
import { sentenceOf } from '../sentence';
import { shortened } from '../shortened';
import { givesFigure } from './figure-functions';
import { citationOf, type FollowedCitation, followedFormula, type ReadCall, textOfCall } from './followed-citation';

/** A citation that can be written of what a cell shows, and the row in which it belongs. */
export interface CitationOffer extends FollowedCitation {
  readonly row: number;
}

/** Citations to be written together: of one figure, of several side by side, or of all that a call over a range gives. */
export interface CitationChoice {
  readonly kind: 'figure' | 'figures' | 'range';
  readonly offers: readonly CitationOffer[];
}

/** What of ours a cell shows. */
export interface CitableCell {
  readonly cell: CellAddress;
  readonly formula: string;
  /** The cells that the formula fills; the formula stands in the first one. */
  readonly block: RangeAddress;
  /** Whether the cell shows the figure itself, and not something that is worked out with it. */
  readonly isFigure: boolean;
  /** What can be cited, what a user is likeliest to want first. */
  readonly choices: readonly CitationChoice[];
  /** Why something else of the formula cannot be cited; `''` where all can be. */
  readonly notice: string;
}

/** What of ours a cell shows, or a sentence that says why there is nothing to cite. */
export type CellFigures = { readonly found: CitableCell } | { readonly found: null; readonly sentence: string };

interface Place extends Omit<CitableCell, 'choices' | 'isFigure' | 'notice'> {
  readonly calls: readonly CallText[];
}

/** One citation is offered once, however often its figure stands in the formula. */
const distinct = (offers: readonly CitationOffer[]): CitationOffer[] => [
  ...new Map(offers.map((offer) => [followedFormula(offer, 'harvard'), offer])).values(),
];

const together = (kind: 'figure' | 'range', offers: readonly CitationOffer[]): CitationChoice[] => {
  const single = offers.map((offer): CitationChoice => ({ kind, offers: [offer] }));
  return offers.length < 2 ? single : [{ kind: kind === 'figure' ? 'figures' : kind, offers }, ...single];
};

interface Problem {
  readonly call: string;
  readonly sentence: string;
  /** Whether the cell may well show a figure, which no citation can follow. */
  readonly isUnusable?: true;
}

const isOverRange = ({ shape }: FollowedCitation): boolean => shape.rows * shape.columns > 1;

/** Why a citation that takes over a call's arguments would come to nothing; `null` where it would not. */
const explainUnusable = (call: CallText, named: ReadonlySet<string>): string | null => {
  const within = tokenise(call.given.join(',')).find(({ text }) => named.has(text.toUpperCase()));
  return within === undefined
    ? explainChanging(`=${callText(call)}`)
    : `${within.text} is a name that LET gives within the formula only. Put what it stands for into a cell.`;
};

/** What calls of figure functions offer, and why some offer nothing. */
const offersOf = async (workbook: Workbook, { cell, block, formula, calls }: Place) => {
  const named = new Set(letNames(tokenise(formula)).keys());
  const texts = calls.flatMap(({ given }) => given);
  const argumentOf = await readArguments(workbook, texts, block);
  const [figures, ranges, problems]: [CitationOffer[], CitationOffer[], Problem[]] = [[], [], []];
  const add = (call: ReadCall, row: number, isPart = false): void => {
    try {
      const offer = { ...citationOf(call), row };
      (isOverRange(offer) ? ranges : figures).push(offer);
    } catch (error) {
      // One cell of a range may well be blank, or have no figure.
      if (!isPart) problems.push({ call: textOfCall(call), sentence: sentenceOf(error) });
    }
  };
  for (const { definition, given: written, isWhole } of calls) {
    const unusable = explainUnusable({ definition, given: written, isWhole }, named);
    if (unusable !== null) {
      problems.push({ call: callText({ definition, given: written }), sentence: unusable, isUnusable: true });
      continue;
    }
    const call = { definition, given: written.map(argumentOf) };
    add(call, block.row);
    const [down, right] = [cell.row - block.row, cell.column - block.column];
    const isBlock = call.given.some(({ shape }) => shape !== null && shape.rows * shape.columns > 1);
    if (isWhole && isBlock) add({ definition, given: call.given.map(({ part }) => part(down, right)) }, cell.row, true);
  }
  return { ranges: distinct(ranges), figures: distinct(figures), problems };
};

/** The last column of a table of ours has the figures' ids. */
const idColumn = 9;

/** A row of a table is cited by its figure's id, and so are all its rows. */
const tableOffers = async (workbook: Workbook, { cell, block, formula }: Place) => {
  const column = { ...block, column: block.column + idColumn, columns: 1 };
  const [ids] = await workbook.readRanges([column]);
  const cite = (first: number, rows: number, figure: Figure | null): CitationOffer => {
    const name = cellName({ ...column, row: first });
    const cited = rows === 1 ? name : `${name}:${cellName({ ...column, row: first + rows - 1 })}`;
    const shape = { rows, columns: 1 };
    return { call: formula.slice(1), figure, cited: [cited], follows: [cited], fixed: [], shape, row: first };
  };
  const figure = figureById(String(ids![cell.row - block.row]![0]!.value));
  return {
    ranges: block.rows > 2 ? [cite(block.row + 1, block.rows - 1, null)] : [],
    figures: figure === undefined ? [] : [cite(cell.row, 1, figure)],
    problems: figure === undefined ? [{ call: '', sentence: 'It is a table’s heading. Select one of its rows.' }] : [],
  };
};

const none = (sentence: string): CellFigures => ({ found: null, sentence });

const citable = async (workbook: Workbook, cell: CellAddress, formula: string, block: RangeAddress) => {
  const where = cellName(cell);
  const calls = readCalls(formula);
  const isTable = calls[0]?.isWhole === true && calls[0].definition.name === 'ICS_TABLE';
  const place = { cell, formula, block, calls: calls.filter(({ definition }) => givesFigure(definition)) };
  if (!isTable && place.calls.length === 0) {
    return none(
      `${where} shows no figure by a function such as ICS_DEFICIT or ICS_FIGURE. Select the cell that does, or find the ` +
        'figure and insert “Citation only”.',
    );
  }
  if (isTable && block.columns <= idColumn) return none(`${where} shows no table, but why there is none.`);
  const { ranges, figures, problems } = await (isTable ? tableOffers(workbook, place) : offersOf(workbook, place));
  const choices = [...together('range', ranges), ...together('figure', figures)];
  if (choices.length === 0) {
    const { sentence, isUnusable }: Problem = problems[0]!;
    return none(isUnusable ? sentence : `${where} shows no figure. ${sentence}`);
  }
  const left = problems.find(({ call }) => call !== '');
  const notice = left === undefined ? '' : `Not offered: ${shortened(left.call)}. ${left.sentence}`;
  return { found: { cell, formula, block, isFigure: isTable || place.calls[0]!.isWhole, choices, notice } };
};

/**
 * What can be cited of what a cell shows by our functions: each figure that its formula names, or those of a call over a
 * range that fills it. Changes nothing. Rejects with the host's sentence.
 */
export const figuresInCell = async (workbook: Workbook, cell: CellAddress): Promise<CellFigures> => {
  const [rows] = await workbook.readRanges([oneCell(cell)]);
  const { formula, value } = rows![0]![0]!;
  const where = cellName(cell);
  if (formula === null && (value === null || value === '')) {
    return none(`${where} is empty. Select a cell that shows a figure by a formula, such as =ICS_DEFICIT("LSC").`);
  }
  const filled = formula === null ? await fillerOf(workbook, cell, value) : await filledBy(workbook, cell, formula);
  if (filled === null) {
    return none(
      `${where} holds no formula, and none was found that fills it, so which figure it shows is not known. Find the ` +
        'figure, then insert “Citation only”.',
    );
  }
  return citable(workbook, cell, filled.formula, filled.block);
};

/** Whether the cell's own formula shows what is cited, and no other cell's that fills it. */
export const holdsFormula = ({ cell, block }: CitableCell): boolean => sameCell(cell, block);
