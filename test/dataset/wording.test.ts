import fc from 'fast-check';
import { amountInWords, figuresOf, inWords } from '../../src/dataset';
import { alternatives, figureInWords, listed } from '../../src/dataset/wording';

// As the NHS content guide writes amounts: £ before, m after, commas above 999, figures for per cent.
test.each([
  [300, '£m', '£300m'],
  [3700, '£m', '£3,700m'],
  [7.5, '£m', '£7.5m'],
  [-12.25, '£m', '−£12.25m'],
  [0.027, 'fraction', '2.7%'],
  [0.07, 'fraction', '7%'],
  [0.016, 'fraction', '1.6%'],
  [35_000_000, 'people', '35,000,000 people'],
  [42, 'count', '42'],
  [18, 'months', '18 months'],
] as const)('%d in %s is %s', (value, unit, words) => {
  expect(amountInWords(value, unit)).toBe(words);
});

test('a figure says all that its source gives', () => {
  // The board paper of 3 February 2021; The Lowdown, December 2020.
  const words = (odsCode: string, measure: string) =>
    figuresOf(odsCode)
      .filter((figure) => figure.measure === measure)
      .map(figureInWords);
  expect(words('QE1', 'deficit')).toContain('about £300m (range £240m to £340m)');
  expect(words('QT6', 'ae_type1_within_4_hours')).toEqual(['fewer than 70%']);
  expect(words('ENG', 'population_covered')).toEqual(['over 35,000,000 people']);
});

test('a range or a bound without a qualifier is said as such', () => {
  const [figure] = figuresOf('QE1');
  const bare = { ...figure!, unit: '£m', qualifier: null } as const;
  expect(figureInWords({ ...bare, low: 240, central: null, high: 340 })).toBe('£240m to £340m');
  expect(figureInWords({ ...bare, low: null, central: null, high: 340 })).toBe('at most £340m');
  expect(figureInWords({ ...bare, low: 240, central: null, high: null })).toBe('at least £240m');
});

test('lists keep names apart that hold commas or the joining word themselves', () => {
  expect(alternatives(['A'])).toBe('A');
  expect(alternatives(['A', 'B'])).toBe('A or B');
  expect(alternatives(['A', 'B', 'C'])).toBe('A, B or C');
  expect(alternatives(['A, B and C', 'D'])).toBe('A, B and C; or D');
  expect(listed(['Mid and South', 'East', 'West'])).toBe('Mid and South; East; and West');
  expect(listed(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 more');
  expect(listed([])).toBe('');
});

test('days and months in words', () => {
  expect(inWords('2021-02-03')).toBe('3 February 2021');
  expect(inWords('2020-02')).toBe('February 2020');
});

test('a percentage never shows the doubles’ artefacts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
      expect(amountInWords(thousandths / 100_000, 'fraction')).toBe(`${thousandths / 1000}%`);
    }),
  );
});
