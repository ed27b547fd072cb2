import { readRows } from './rows';

/**
 * A second transcription, typed from the documents and not from the data: paragraph, system, measure and basis, and
 * what is printed there. Paragraphs are counted without the heading and the line that names the author.
 */
type Printed = readonly [paragraph: number, system: string, measure: string, basis: string, printed: string];

const bleakProspects: readonly Printed[] = [
  [2, 'ENG', 'systems_crossing_council_borders', 'estimate', 'almost 20'],
  [4, 'ENG', 'agreement_months_to_undo', 'claim', '18'],
  [4, 'ENG', 'agreement_months_to_reach', 'claim', '18'],
  [8, 'QNC', 'commissioning_groups', 'outturn', '6'],
  [8, 'QNC', 'commissioning_groups_with_gp_opposition', 'claim', '5'],
  [11, 'QE1', 'deficit', 'estimate', 'about £300m from £240m to £340m'],
  [11, 'QE1', 'deficit', 'estimate', '£277m'],
  [12, 'QE1', 'deficit_share', 'claim', '8%'],
  [12, 'QE1', 'budget', 'estimate', '£3.7bn'],
  [12, 'QE1', 'deficit_reduction', 'target', '£180m'],
  [12, 'QE1', 'control_total', 'target', '£97m'],
  [13, 'QE1', 'savings_per_year_over_3_years', 'estimate', '£100m'],
  [13, 'QE1', 'savings_rate_over_3_years', 'estimate', '2.7%'],
  [13, 'QE1', 'savings_per_year_over_5_years', 'estimate', '£60m'],
  [13, 'QE1', 'savings_rate_over_5_years', 'estimate', '1.6%'],
  [15, 'QE1', 'opportunity_rightcare_musculoskeletal', 'opportunity', '£25m'],
  [15, 'QE1', 'opportunity_rightcare_circulatory_diseases', 'opportunity', '£24m'],
  [15, 'QE1', 'opportunity_rightcare_respiratory_diseases', 'opportunity', '£14m'],
  [15, 'QE1', 'opportunity_rightcare_same_day_emergency_care', 'opportunity', '£14m'],
  [15, 'QE1', 'opportunity_rightcare_neurology', 'opportunity', '£13m'],
  [15, 'QE1', 'opportunity_rightcare_ambulance_conveyances', 'opportunity', '£13m'],
  [15, 'QE1', 'opportunity_rightcare_trauma_and_injuries', 'opportunity', '£10m'],
  [15, 'QE1', 'opportunity_rightcare', 'opportunity', '£113m'],
  [16, 'QE1', 'opportunity_model_hospital', 'opportunity', '£154m'],
  [16, 'QE1', 'opportunity_model_hospital_obstetrics_and_gynaecology', 'opportunity', '£27m'],
  [16, 'QE1', 'opportunity_model_hospital_emergency_medicine', 'opportunity', '£21m'],
  [16, 'QE1', 'opportunity_model_hospital_cardiology', 'opportunity', '£16m'],
  [16, 'QE1', 'opportunity_model_hospital_general_medicine', 'opportunity', '£12m'],
  [16, 'QE1', 'opportunity_model_hospital_orthopaedic_and_spinal', 'opportunity', '£11m'],
  [16, 'QE1', 'opportunity_model_hospital_non_clinical_services', 'opportunity', '£67m'],
  [17, 'QE1', 'savings_target', 'claim', '£300m'],
  [17, 'QE1', 'unfound_savings', 'claim', '£150m'],
];

const groupsUnderPressure: readonly Printed[] = [
  [2, 'ENG', 'systems_not_yet_authorised', 'outturn', '13'],
  [2, 'ENG', 'systems_newly_authorised', 'outturn', '11'],
  [2, 'ENG', 'systems_authorised', 'outturn', '29'],
  [2, 'ENG', 'systems', 'target', '42'],
  [2, 'ENG', 'population_covered', 'outturn', 'over 35 million'],
  [2, 'ENG', 'population_covered_share', 'outturn', 'over 60%'],
  [5, 'QT6', 'ae_type1_within_4_hours', 'outturn', 'fewer than 70%'],
  [5, 'QMM', 'ae_type1_within_4_hours', 'outturn', 'fewer than 70%'],
  [5, 'ENG', 'ae_within_4_hours_standard', 'claim', '92%'],
  [6, 'QJM', 'ae_type1_within_4_hours', 'outturn', '54%'],
  [6, 'QNC', 'ae_type1_within_4_hours', 'outturn', '56%'],
  [6, 'QPM', 'ae_type1_within_4_hours', 'outturn', '65%'],
  [6, 'QK1', 'ae_type1_within_4_hours', 'outturn', '66%'],
  [6, 'QOC', 'ae_type1_within_4_hours', 'outturn', '67%'],
];

const pressuresPoseRisks: readonly Printed[] = [
  [2, 'ENG', 'support_for_systems', 'outturn', '76%'],
  [3, 'ENG', 'trusts_overspent_share', 'outturn', 'about 25%'],
  [3, 'ENG', 'commissioning_groups_overspent_share', 'outturn', 'about 25%'],
  [3, 'ENG', 'local_government_spending_power_reduction', 'outturn', '26%'],
  [4, 'ENG', 'savings_target', 'target', '£5.7bn'],
  [4, 'ENG', 'savings_target_share', 'target', '5%'],
  [5, 'ENG', 'prevention_funding', 'allocation', '£97m'],
  [5, 'ENG', 'systems', 'outturn', '42'],
  [5, 'ENG', 'health_inequalities_funding', 'allocation', '£200m'],
  [5, 'ENG', 'elective_recovery_funding', 'allocation', '£2bn'],
  [5, 'ENG', 'prevention_programme_cost', 'outturn', '£1.4bn'],
];

/** Page numbers that the first document gives for a board paper stand for the paragraph in which they are given. */
const pages: Record<string, number> = { 'p. 41': 11, 'p. 43': 15 };

const amount = (printed: string): number => {
  const [, digits, scale] = /^£?([\d.]+) ?(m|bn|%|million)?$/.exec(printed) ?? [];
  const value = Number(digits);
  if (scale === '%') return Number((value / 100).toFixed(4));
  if (scale === 'bn') return Number((value * 1000).toFixed(4));
  return scale === 'million' ? value * 1_000_000 : value;
};

const inColumns = (printed: string) => {
  const [, qualifier = '', first = '', low = '', high = ''] =
    /^(about|almost|over|fewer than)? ?(\S+(?: million)?)(?: from (\S+) to (\S+))?$/.exec(printed) ?? [];
  const value = amount(first);
  if (qualifier === 'over') return { qualifier, low: value, central: '', high: '' };
  if (qualifier === 'fewer than') return { qualifier, low: '', central: '', high: value };
  return { qualifier, low: low && amount(low), central: value, high: high && amount(high) };
};

const numeric = (value: string | undefined) => (value === '' || value === undefined ? '' : Number(value));

const figures = readRows('figures');
const sources = readRows('sources');

/** The copy that was read: the source itself, or what it is quoted in. */
const readIn = (source: string): string => sources.find(({ id }) => id === source)?.quoted_in || source;

const documents = [
  ['lowdown-2021-03-21', bleakProspects],
  ['lowdown-2020-12-ccgs', groupsUnderPressure],
  ['carer-nao-press-release', pressuresPoseRisks],
] as const;

describe.each(documents)('%s', (document, printed) => {
  const own = figures.filter(({ source = '' }) => readIn(source) === document);

  test('the figures are those of the second transcription, no more and no fewer', () => {
    const ours = own.map(({ system, measure, basis, qualifier, low, central, high }) => ({
      ...{ system, measure, basis, qualifier },
      ...{ low: numeric(low), central: numeric(central), high: numeric(high) },
    }));
    const theirs = printed.map(([, system, measure, basis, text]) => ({ system, measure, basis, ...inColumns(text) }));
    const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
    expect(sorted(ours)).toEqual(sorted(theirs));
  });

  test('locators lead to the paragraph', () => {
    for (const { system, measure, locator = '' } of own) {
      const stated = pages[locator] ?? Number(/^para\. (\d+)$/.exec(locator)?.[1]);
      const read = printed.find((row) => row[1] === system && row[2] === measure)?.[0];
      if (locator !== 'no page given') expect([measure, stated]).toEqual([measure, read]);
    }
  });
});

test('there is no figure from anywhere else', () => {
  const read = new Set(figures.map(({ source = '' }) => readIn(source)));
  expect([...read].sort()).toEqual(documents.map(([document]) => document).sort());
});

test('deficits without a stated year have none', () => {
  const deficits = figures.filter(({ measure }) => measure === 'deficit');
  expect(deficits.map(({ period, as_of }) => [period, as_of])).toEqual([
    ['2021-02', '2021-02-03'],
    ['2020-02', '2020-02'],
  ]);
});

test('what the documents date by a year has that year, and the rest the month in which it was stated', () => {
  const dated = figures.filter(({ period }) => period?.includes('/'));
  expect(dated.map(({ measure, period }) => `${measure} ${period}`)).toEqual([
    'trusts_overspent_share 2019/20',
    'commissioning_groups_overspent_share 2019/20',
    'local_government_spending_power_reduction 2020/21',
    'savings_target 2022/23',
    'savings_target_share 2022/23',
    'prevention_programme_cost 2019/20',
  ]);
});

test('the copy that was read gives the trust', () => {
  const trust: Record<string, string> = { 'carer-nao-press-release': 'C' };
  for (const figure of figures) expect(figure.trust).toBe(trust[readIn(figure.source ?? '')] ?? 'D');
});
