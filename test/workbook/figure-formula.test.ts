import { bodyName, figuresOf, systems } from '../../src/dataset';
import { estimates, type Figure } from '../../src/dataset/types';
import { callFunction } from '../../src/functions/call';
import { findFunction } from '../../src/functions/catalogue';
import { citationFormula, estimatesOf, figureFormula } from '../../src/workbook/insertion/figure-formula';

/** Reads the text literals of a call back, independently of how they were written. */
const evaluate = (formula: string): unknown => {
  const [, name = '', list = ''] = /^=([A-Z_]+)\((.*)\)$/.exec(formula) ?? [];
  const given = list.match(/"(?:[^"]|"")*"|,/g) ?? [];
  const inputs: (string | undefined)[] = [undefined];
  for (const token of given) {
    if (token === ',') inputs.push(undefined);
    else inputs[inputs.length - 1] = token.slice(1, -1).replaceAll('""', '"');
  }
  return callFunction(findFunction(name)!, inputs);
};

const everyFigure: Figure[] = ['ENG', ...systems().map(({ odsCode }) => odsCode)].flatMap((odsCode) =>
  figuresOf(odsCode),
);
const byId = (id: string): Figure => everyFigure.find((figure) => figure.id === id)!;

describe('the formula for a figure', () => {
  // The formulas are those of the design's table of functions.
  test.each([
    ['qe1-deficit-2021-02-estimate', '=ICS_DEFICIT("LSC")'],
    ['qe1-deficit-2020-02-estimate', '=ICS_DEFICIT("LSC","2020-02")'],
    ['qe1-budget-2021-03-estimate', '=ICS_BUDGET("LSC")'],
    ['qe1-control-total-2021-03-target', '=ICS_FIGURE("LSC","control_total")'],
    ['qe1-opportunity-rightcare-2021-02-opportunity', '=ICS_OPPORTUNITY("LSC","RightCare")'],
    [
      'qe1-opportunity-rightcare-musculoskeletal-2021-02-opportunity',
      '=ICS_OPPORTUNITY("LSC","RightCare","Musculoskeletal")',
    ],
    ['eng-savings-target-2022-23-target', '=ICS_SAVINGS_TARGET("England")'],
  ])('%s: %s', (id, formula) => {
    expect(figureFormula(byId(id), 'central')).toBe(formula);
  });

  it('names the end of a range that is wanted', () => {
    expect(figureFormula(byId('qe1-deficit-2021-02-estimate'), 'low')).toBe('=ICS_DEFICIT("LSC",,"low")');
    expect(figureFormula(byId('qe1-deficit-2021-02-estimate'), 'high')).toBe('=ICS_DEFICIT("LSC",,"high")');
  });

  it('gives every estimate of every figure exactly', () => {
    for (const figure of everyFigure) {
      for (const estimate of estimates) {
        if (figure[estimate] === null) continue;
        const formula = figureFormula(figure, estimate);
        expect([figure.id, formula, evaluate(formula)]).toEqual([figure.id, formula, figure[estimate]]);
      }
    }
    expect(everyFigure.length).toBeGreaterThan(40);
  });

  it('leaves the period out for pinned headlines only', () => {
    const figure = byId('qe1-savings-target-2021-03-claim');
    expect(figure.headline).toBe(false);
    expect(figureFormula(figure, 'central')).toContain('"2021-03"');
  });

  it('asks by id for a figure that nothing else tells apart', () => {
    const twin: Figure = { ...byId('qe1-deficit-2020-02-estimate'), id: 'a-"twin"' };
    expect(figureFormula(twin, 'central')).toBe('=ICS_FIGURE("a-""twin""")');
    expect(citationFormula(twin, 'apa')).toBe('=ICS_CITE("a-""twin""",,,"apa")');
  });
});

describe('the formula for a citation', () => {
  it.each([
    ['qe1-deficit-2021-02-estimate', 'harvard', '=ICS_CITE("LSC")'],
    ['qe1-deficit-2021-02-estimate', 'oscola', '=ICS_CITE("LSC",,,"oscola")'],
    ['qe1-deficit-2020-02-estimate', 'harvard', '=ICS_CITE("LSC",,"2020-02")'],
    ['qe1-budget-2021-03-estimate', 'url', '=ICS_CITE("LSC","budget",,"url")'],
  ] as const)('%s, %s: %s', (id, style, formula) => {
    expect(citationFormula(byId(id), style)).toBe(formula);
  });

  it('is a text for every figure, and the figure’s formula beside it leads to the same row', () => {
    for (const figure of everyFigure) {
      const formula = citationFormula(figure, 'harvard');
      expect([figure.id, formula, typeof evaluate(formula)]).toEqual([figure.id, formula, 'string']);
      expect(evaluate(citationFormula(figure, 'harvard'))).toBe(evaluate(`=ICS_CITE("${figure.id}")`));
    }
  });
});

describe('the estimates of a figure', () => {
  it('are those that its source gives, central first', () => {
    expect(estimatesOf(byId('qe1-deficit-2021-02-estimate'))).toEqual(['central', 'low', 'high']);
    expect(estimatesOf(byId('qe1-budget-2021-03-estimate'))).toEqual(['central']);
    expect(estimatesOf(byId('eng-population-covered-2020-12-outturn'))).toEqual(['low']);
  });

  it('belong to a body with a name', () => {
    expect(bodyName(everyFigure[0]!.odsCode)).toBe('England');
  });
});
