import { add, set } from '../data/broken';
import { addLike, both, remove, tiny, told } from './editions';

// Facts of the reference document of 21 March 2021, which every edition holds: a deficit of about 300 (240 to 340) as
// the headline, 277 a year before, a budget of 3,700. The rules are those of data/CHANGELOG.md and docs/data/editions.md.
const headline = 'qe1-deficit-2021-02-estimate';
const before = 'qe1-deficit-2020-02-estimate';
const budget = 'qe1-budget-2021-03-estimate';

/** The lines under one heading of a report. */
const under = (markdown: string, heading: string): string[] => {
  const [, rest = ''] = markdown.split(`\n## ${heading} (`);
  return rest
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2));
};

test('the same data: nothing to tell', () => {
  const { markdown, isFit } = told('1.4.2', '1.4.2', {});
  expect(markdown).toMatch(
    /^# Edition 1\.4\.2 of \d{4}-\d{2}-\d{2} to 1\.4\.2 of .*\n\nNo row has changed, and 1\.4\.2 fits\.\n$/,
  );
  expect(isFit).toBe(true);
});

test('a corrected amount: from what to what, in a patch', () => {
  const changes = { 'figures.csv': set({ id: before }, 'central', '278') };
  const { markdown, isFit } = told('1.4.2', '1.4.3', changes);
  expect(under(markdown, 'Figures changed')).toEqual([`\`${before}\`: central from “277” to “278”`]);
  expect(markdown).toContain('needs a **patch** step after 1.4.2, so at least 1.4.3: 1.4.3 fits.');
  expect(isFit).toBe(true);
  expect(told('1.4.2', '1.4.2', changes).isFit).toBe(false);
});

test('a corrected headline stands apart, since formulas without a period give another number', () => {
  const { markdown } = told('1.4.2', '1.4.3', { 'figures.csv': set({ id: headline }, 'high', '341') });
  expect(under(markdown, 'Headlines with a corrected amount')).toEqual([`\`${headline}\`: high from “340” to “341”`]);
  expect(markdown).not.toContain('## Headlines moved');
});

test('an added figure: in words and with its amount, in a minor edition', () => {
  const id = 'qe1-budget-2022-03-estimate';
  const own = { id, period: '2022-03', central: '', low: '3800', headline: 'N' };
  const { markdown, isFit } = told('1.4.2', '1.4.3', { 'figures.csv': addLike({ id: budget }, own) });
  expect(under(markdown, 'Figures added')).toEqual([
    `\`${id}\`: Lancashire and South Cumbria, Budget, 2022-03, estimate: at least 3800 £m`,
  ]);
  expect(markdown).toContain('needs a **minor** step after 1.4.2, so at least 1.5.0: 1.4.3 does not fit.');
  expect(isFit).toBe(false);
});

test('a superseded figure is named with the one that replaces it', () => {
  const id = 'qe1-budget-2021-03-estimate-2';
  const own = { id, supersedes: budget, headline: 'N' };
  const { markdown } = told('1.4.2', '1.5.0', { 'figures.csv': addLike({ id: budget }, own) });
  expect(under(markdown, 'Figures superseded')).toEqual([`\`${budget}\` by \`${id}\``]);
  expect(markdown).toContain('- minor: 1 figure is superseded.');
});

test('a moved headline: both figures, in a major edition', () => {
  const changes = {
    'figures.csv': both(set({ id: headline }, 'headline', 'N'), set({ id: before }, 'headline', 'Y')),
  };
  const { markdown, isFit } = told('1.4.2', '1.5.0', changes);
  const name = 'Lancashire and South Cumbria, Deficit';
  expect(under(markdown, 'Headlines moved')).toEqual([
    `\`${headline}\`: ${name}, 2021-02, estimate: 240 to 340, central 300 £m, about → \`${before}\`: ${name}, 2020-02, estimate: 277 £m`,
  ]);
  expect(markdown).toContain('- major: 1 headline has moved.');
  expect(isFit).toBe(false);
  expect(told('1.4.2', '2.0.0', changes).isFit).toBe(true);
});

test('before 1.0.0 a major step raises the second number, and the report says so', () => {
  const changes = { 'figures.csv': remove({ id: before }) };
  const { markdown, isFit } = told('0.4.2', '0.5.0', changes);
  expect(markdown).toContain('needs a **major** step after 0.4.2, so at least 0.5.0 (before 1.0.0');
  expect(isFit).toBe(true);
  expect(told('0.4.2', '0.4.3', changes).isFit).toBe(false);
});

test('a removed figure, and one that lost its headline without another', () => {
  const { markdown } = told('1.4.2', '2.0.0', { 'figures.csv': remove({ id: budget }) });
  expect(under(markdown, 'Figures removed')[0]).toMatch(/^`qe1-budget-2021-03-estimate`: .* 3700 £m$/);
  expect(under(markdown, 'Headlines moved')[0]).toMatch(/ → no headline$/);
});

test('a first headline moves nothing', () => {
  const own = { id: 'qoc-budget-2021-03-estimate', measure: 'budget', system: 'QOC' };
  const { markdown } = told('1.4.2', '1.5.0', { 'figures.csv': addLike({ id: budget }, own) });
  expect(markdown).not.toContain('## Headlines moved');
  expect(markdown).toContain('**minor**');
});

test('an old id that means something else is major', () => {
  const { markdown } = told('1.4.2', '2.0.0', { 'figures.csv': set({ id: before }, 'basis', 'plan') });
  expect(markdown).toContain('- major: 1 row of figures is under an old id and mean');
});

describe('the other tables', () => {
  test('measures and sources: added, changed and removed by name', () => {
    const { markdown } = told('1.4.2', '2.0.0', {
      'measures.csv': both(
        addLike({ code: 'budget' }, { code: 'budget_of_capital', name: 'Capital budget' }),
        set({ code: 'control_total' }, 'maximum', '1234'),
        remove({ code: 'unfound_savings' }),
      ),
      'sources.csv': addLike({ id: 'lowdown-2021-03-21' }, { id: 'lowdown-2021-04', title: 'April' }),
    });
    expect(under(markdown, 'measures: added')).toEqual(['`budget_of_capital`: Capital budget']);
    expect(under(markdown, 'measures: changed')).toEqual([
      expect.stringMatching(/^`control_total`: maximum from “\d+” to “1234”$/),
    ]);
    expect(under(markdown, 'measures: removed')).toEqual(['`unfound_savings`: Savings still to be found']);
    expect(under(markdown, 'sources: added')).toEqual(['`lowdown-2021-04`: April']);
  });

  test('another unit of a measure is major, another definition a patch', () => {
    const unit = told('1.4.2', '1.4.3', { 'measures.csv': set({ code: 'budget' }, 'unit', 'people') });
    expect(unit.markdown).toContain('- major: 1 row of measures is');
    const definition = told('1.4.2', '1.4.3', { 'measures.csv': set({ code: 'budget' }, 'definition', 'Money.') });
    expect(definition.isFit).toBe(true);
  });

  test('a name that no longer leads to its system is major; one that stays as an alias is not lost', () => {
    const renamed = set({ ods_code: 'QE1' }, 'acronym', 'L9');
    const gone = told('1.4.2', '1.5.0', { 'systems.csv': renamed });
    expect(under(gone.markdown, 'Names that no longer lead to their system')).toEqual(['“LSC” led to QE1']);
    expect(gone.markdown).toContain('- major: 1 name no longer leads to its system.');
    const kept = told('1.4.2', '1.5.0', {
      'systems.csv': renamed,
      'system_aliases.csv': add('LSC', 'QE1', 'acronym', 'seen'),
    });
    expect(kept.markdown).not.toContain('## Names that no longer');
    expect(kept.isFit).toBe(true);
  });

  test('a name that leads elsewhere now', () => {
    const { markdown } = told('1.4.2', '2.0.0', {
      'systems.csv': both(set({ ods_code: 'QE1' }, 'acronym', ''), set({ ods_code: 'QF7' }, 'acronym', 'LSC')),
    });
    expect(under(markdown, 'Names that no longer lead to their system')).toContain('“LSC” led to QE1 and leads to QF7');
  });
});

describe('deflators and columns', () => {
  const fields = [
    { name: 'year', type: 'string' },
    { name: 'index', type: 'number' },
    { name: 'note', type: 'string' },
  ];
  const index = 'year,index,note\n2020/21,100,\n';

  test('a revised deflator is major, a note on one a patch, another year minor', () => {
    const step = (text: string) =>
      tiny({ deflators: { fields, key: 'year', text: index } }, { deflators: { fields, key: 'year', text } });
    expect(step(index.replace('100', '100.5'))).toContain('- major: 1 row of deflators is revised.');
    expect(step('year,index,note\n2020/21,100,rounded\n')).toContain('- patch: 1 row of deflators is corrected.');
    expect(step(`${index}2021/22,104,\n`)).toContain('- minor: 1 row of deflators is added.');
  });

  test('a column gone or of another type is major, a new one minor; so are tables', () => {
    const old = { deflators: { fields, key: 'year', text: index } };
    const lessText = 'year,index\n2020/21,100\n';
    expect(tiny(old, { deflators: { fields: fields.slice(0, 2), key: 'year', text: lessText } })).toContain(
      '- major: The column note of deflators is gone.',
    );
    expect(tiny({ deflators: { fields: fields.slice(0, 2), key: 'year', text: lessText } }, old)).toContain(
      '- minor: The column note of deflators is new.',
    );
    const retyped = fields.map((field) => ({ ...field, type: 'string' }));
    expect(tiny(old, { deflators: { fields: retyped, key: 'year', text: index } })).toContain(
      '- major: The column index of deflators has another type.',
    );
    expect(tiny(old, {})).toContain('- major: The table deflators is gone.');
    expect(tiny({}, old)).toContain('- minor: The table deflators is new.');
  });
});
