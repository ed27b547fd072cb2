import { edition, figuresOf, systems } from '../../../src/dataset';
import { figureCard } from '../../../src/functions/figure-card';
import { callCard, numberWithCard } from '../../../src/hosts/excel/cards';

class ExcelError extends Error {
  constructor(_code: string, message?: string) {
    super(message);
  }
}

const office = (...sets: string[]): void => {
  const isSetSupported = (set: string, version: string): boolean => sets.includes(`${set} ${version}`);
  Object.assign(globalThis, {
    Office: { context: { requirements: { isSetSupported } } },
    CustomFunctions: { Error: ExcelError, ErrorCode: {} },
  });
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
});

const newer = ['CustomFunctionsRuntime 1.4', 'ExcelApi 1.19'];

describe('ICS_CARD in Excel', () => {
  // The board paper of 3 February 2021, p. 41: about £300m, range £240m to £340m.
  it('is the number with all that stands behind it, where Excel has cards', () => {
    office(...newer);
    const [[card]] = callCard(['LSC']) as [[ReturnType<typeof numberWithCard>]];
    expect(card).toMatchObject({ type: 'Double', basicValue: 300, numberFormat: '#,##0' });
    const texts = Object.fromEntries(
      Object.entries(card.properties!).map(([name, value]) => [name, (value as { basicValue: string }).basicValue]),
    );
    expect(texts).toMatchObject({
      System: 'Lancashire and South Cumbria',
      Period: '2021-02',
      Basis: 'estimate',
      Range: 'about £300m (range £240m to £340m)',
      Page: 'p. 41',
      Trust: 'D: campaign newsletter',
      Edition: edition().version,
    });
    expect(texts.Source).toContain('3 February 2021');
    expect(Object.keys(texts)).toEqual(expect.arrayContaining(['Measure', 'As of', 'Said by']));
    expect(card.layouts!.compact!.icon).toBe('Info');
    expect(card.provider!.description).toContain(edition().version);
  });

  it('is the plain number everywhere else', () => {
    expect(callCard(['LSC'])).toEqual([[300]]);
    for (const sets of [[], newer.slice(0, 1), newer.slice(1)]) {
      office(...sets);
      expect(callCard(['LSC'])).toEqual([[300]]);
    }
  });

  it('reads ranges as every function does: blanks and failing cells in their own places', () => {
    office(...newer);
    const [[good], [blank], [bad]] = callCard([[['LSC'], [null], ['Nowhere']]]) as [[unknown], [unknown], [unknown]];
    expect(good).toMatchObject({ basicValue: 300 });
    expect(blank).toBe('');
    expect(bad).toBeInstanceOf(Error);
  });

  // The five streams of NHS England's allocation workbook of 2025/26: no row of the data has their sum.
  it('has a card for our sum of an allocation’s streams too, which names their places', () => {
    office(...newer);
    const [[card]] = callCard(['LSC', 'allocation', '2025/26']) as [[ReturnType<typeof numberWithCard>]];
    expect(card).toMatchObject({ type: 'Double', basicValue: 5274.718 });
    expect(JSON.stringify(card.properties)).toContain('ICB running cost allowance');
  });

  it('fails as a whole with the sentence', () => {
    office(...newer);
    expect(() => callCard(['Nowhere'])).toThrow(/Nowhere/);
  });

  // Excel for the web takes at most 5 MB in one answer; the figures taken are the data's own, over and over.
  it('stays below 5 MB for 5,000 cards of the data', () => {
    const ids = systems().flatMap(({ odsCode }) =>
      figuresOf(odsCode)
        .filter(({ central }) => central !== null)
        .map(({ id }) => id),
    );
    const cards = Array.from({ length: 5000 }, (_, index) => numberWithCard(ids[index % ids.length]!));
    expect(Buffer.byteLength(JSON.stringify(cards))).toBeLessThan(5_000_000);
  });

  it('leaves out what the source does not say', () => {
    const all = systems().flatMap(({ odsCode }) => [...figuresOf(odsCode)]);
    const bare = all.find(({ low, high, qualifier, note }) =>
      [low, high, qualifier, note].every((part) => part === null),
    )!;
    expect(figureCard(bare).map(([name]) => name)).not.toEqual(expect.arrayContaining(['Range']));
    expect(figureCard(bare).map(([name]) => name)).not.toEqual(expect.arrayContaining(['Note']));
  });
});
