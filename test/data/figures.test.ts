import { readRows } from './rows';

/**
 * A second transcription, typed from the documents and not from the data: paragraph, system, measure and basis, and
 * what is printed there. Paragraphs are the blocks of text of the copy read, counted from 1.
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
  [10, 'QE1', 'funding_pots', 'plan', '1'],
  [13, 'QE1', 'deficit_after_savings_path', 'estimate', '0'],
  [13, 'QE1', 'savings_path_years_shorter', 'estimate', '3'],
  [13, 'QE1', 'savings_path_years_longer', 'estimate', '5'],
  [13, 'QE1', 'spending_reductions_achieved', 'claim', '0'],
  [17, 'QE1', 'opportunity_share_supposed', 'claim', '50%'],
];

const groupsUnderPressure: readonly Printed[] = [
  [2, 'ENG', 'systems_not_yet_authorised', 'outturn', '13'],
  [3, 'ENG', 'systems_newly_authorised', 'outturn', '11'],
  [3, 'ENG', 'systems_authorised', 'outturn', '29'],
  [3, 'ENG', 'systems', 'target', '42'],
  [3, 'ENG', 'population_covered', 'outturn', 'over 35 million'],
  [3, 'ENG', 'population_covered_share', 'outturn', 'over 60%'],
  [6, 'QT6', 'ae_type1_within_4_hours', 'outturn', 'fewer than 70%'],
  [6, 'QMM', 'ae_type1_within_4_hours', 'outturn', 'fewer than 70%'],
  [6, 'ENG', 'ae_within_4_hours_standard', 'claim', '92%'],
  [7, 'QJM', 'ae_type1_within_4_hours', 'outturn', '54%'],
  [7, 'QNC', 'ae_type1_within_4_hours', 'outturn', '56%'],
  [7, 'QPM', 'ae_type1_within_4_hours', 'outturn', '65%'],
  [7, 'QK1', 'ae_type1_within_4_hours', 'outturn', '66%'],
  [7, 'QOC', 'ae_type1_within_4_hours', 'outturn', '67%'],
  [2, 'ENG', 'months_to_become_system', 'target', 'over 3'],
  [3, 'ENG', 'england_covered_share', 'target', '100%'],
  [6, 'ENG', 'systems_newly_authorised_in_worst_ten_ae', 'outturn', '2'],
  [6, 'QT6', 'ae_type1_rank_from_worst', 'outturn', 'among 10'],
  [6, 'QMM', 'ae_type1_rank_from_worst', 'outturn', 'among 10'],
  [6, 'ENG', 'ae_time_limit', 'target', '4'],
  [7, 'ENG', 'areas_not_yet_authorised_in_worst_five_ae', 'outturn', '5'],
  [7, 'QJM', 'ae_type1_rank_from_worst', 'outturn', '1'],
  [7, 'QNC', 'ae_type1_rank_from_worst', 'outturn', '2'],
  [7, 'QPM', 'ae_type1_rank_from_worst', 'outturn', '3'],
  [7, 'QK1', 'ae_type1_rank_from_worst', 'outturn', '4'],
  [7, 'QOC', 'ae_type1_rank_from_worst', 'outturn', '5'],
  [8, 'ENG', 'funding_pots', 'plan', '1'],
  [9, 'ENG', 'legal_status_proposals', 'plan', '2'],
];

const pushesForIntegration: readonly Printed[] = [
  [1, 'ENG', 'systems', 'plan', '42'],
  [1, 'ENG', 'systems', 'claim', 'fewer than 42'],
  [2, 'ENG', 'integrating_care_pages', 'outturn', '39'],
  [2, 'ENG', 'circular_pages_on_mergers', 'outturn', '1'],
  [3, 'ENG', 'nhs_run_through_systems_share', 'target', '100%'],
  [5, 'ENG', 'improvements_under_existing_law_share', 'claim', '100%'],
  [10, 'ENG', 'funding_pots', 'plan', '1'],
  [11, 'ENG', 'legal_status_proposals', 'plan', '2'],
  [11, 'ENG', 'commissioning_groups_per_system', 'plan', '1'],
  [12, 'ENG', 'commissioning_groups', 'claim', '207'],
  [19, 'ENG', 'procurement_regimes_to_be_removed', 'plan', '2'],
  [19, 'ENG', 'procurement_regimes_new', 'plan', '1'],
  [21, 'ENG', 'nhs_acts_since_election', 'claim', '1'],
  [21, 'ENG', 'government_majority', 'outturn', '80'],
  [21, 'ENG', 'nhs_funding_promise_real', 'plan', '£20bn'],
  [21, 'ENG', 'nhs_funding_promise_cash', 'plan', '£33.9bn'],
  [28, 'QT1', 'practice_funding_cut_share', 'claim', 'over 40%'],
  [28, 'QT1', 'practices_tendered', 'claim', '1'],
];

const crackTheWhip: readonly Printed[] = [
  [1, 'ENG', 'years_since_boards_began', 'outturn', '1'],
  [1, 'ENG', 'months_of_financial_pressure', 'claim', '12'],
  [2, 'ENG', 'boards_with_planned_deficit', 'plan', '15'],
  [2, 'ENG', 'deficit', 'plan', '£750m'],
  [3, 'ENG', 'boards_not_breaking_even', 'outturn', '16'],
  [3, 'ENG', 'systems', 'outturn', '42'],
  [3, 'ENG', 'boards_relying_on_one_off_savings', 'claim', '42'],
  [3, 'ENG', 'savings_commitment', 'target', '£12bn'],
  [14, 'ENG', 'deficit', 'draft plan', '£3bn'],
  [15, 'ENG', 'trust_plans_unacceptable_share', 'outturn', 'about 25%'],
  [16, 'ENG', 'trusts_cutting_further_share', 'claim', '100%'],
  [17, 'ENG', 'months_to_date', 'outturn', '2'],
  [17, 'ENG', 'overspend_ytd', 'outturn', '£340m'],
  [17, 'ENG', 'deficit', 'claim', '£2.75bn'],
  [20, 'ENG', 'waiting_list', 'outturn', '7.5 million'],
  [21, 'ENG', 'nhs_and_social_care_funding', 'claim', 'up to £14.1bn'],
  [21, 'ENG', 'nhs_and_social_care_funding_years', 'plan', '2'],
  [21, 'ENG', 'nhs_budget_increase', 'allocation', '£3.3bn'],
  [21, 'ENG', 'nhs_budget_increase_share', 'allocation', '1.8%'],
  [21, 'ENG', 'nhs_budget_increase_share_of_need', 'claim', 'less than 50%'],
  [21, 'ENG', 'nhs_increase_needed', 'claim', '£7bn'],
  [21, 'ENG', 'social_care_funding', 'allocation', '£7.5bn'],
  [22, 'ENG', 'ae_within_4_hours_interim_target', 'target', '76%'],
  [22, 'ENG', 'ae_time_limit', 'target', '4'],
  [22, 'ENG', 'ambulance_category_2_response', 'target', '30'],
  [23, 'ENG', 'extra_beds', 'target', '5000'],
  [23, 'ENG', 'new_ambulances', 'target', '800'],
  [26, 'ENG', 'nhs_deficit_allowed', 'target', '0'],
  [28, 'ENG', 'boards_with_savings_detail', 'claim', '0'],
];

const pressuresPoseRisks: readonly Printed[] = [
  [3, 'ENG', 'support_for_systems', 'outturn', '76%'],
  [4, 'ENG', 'trusts_overspent_share', 'outturn', 'about 25%'],
  [4, 'ENG', 'commissioning_groups_overspent_share', 'outturn', 'about 25%'],
  [4, 'ENG', 'local_government_spending_power_reduction', 'outturn', '26%'],
  [5, 'ENG', 'savings_target', 'target', '£5.7bn'],
  [5, 'ENG', 'savings_target_share', 'target', '5%'],
  [6, 'ENG', 'prevention_funding', 'allocation', '£97m'],
  [6, 'ENG', 'systems', 'outturn', '42'],
  [6, 'ENG', 'health_inequalities_funding', 'allocation', '£200m'],
  [6, 'ENG', 'elective_recovery_funding', 'allocation', '£2bn'],
  [6, 'ENG', 'prevention_programme_cost', 'outturn', '£1.4bn'],
  [7, 'ENG', 'departments_affecting_health_share', 'claim', 'almost 100%'],
  [9, 'ENG', 'staffing_plan_updates_per_year', 'target', 'at least 1'],
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

const lows = ['over', 'at least'];
const highs = ['up to', 'fewer than', 'less than', 'among'];

const inColumns = (printed: string) => {
  const [, said = '', first = '', low = '', high = ''] =
    /^(about|almost|over|at least|up to|fewer than|less than|among)? ?(\S+(?: million)?)(?: from (\S+) to (\S+))?$/.exec(
      printed,
    ) ?? [];
  const value = amount(first);
  const qualifier = said === 'among' ? '' : said;
  if (lows.includes(said)) return { qualifier, low: value, central: '', high: '' };
  if (highs.includes(said)) return { qualifier, low: '', central: '', high: value };
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
  ['lowdown-2020-12-integration', pushesForIntegration],
  ['lowdown-2023-07-icb-debts', crackTheWhip],
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
    for (const { system, measure, basis, locator = '' } of own) {
      if (locator === 'no page given') continue;
      const stated = pages[locator] ?? Number(/^paras?\. (\d+)(; \d+)*$/.exec(locator)?.[1]);
      const read = printed.filter((row) => row[1] === system && row[2] === measure && row[3] === basis);
      expect([measure, read.map(([paragraph]) => paragraph)]).toEqual([measure, expect.arrayContaining([stated])]);
    }
  });
});

const ofDocuments = figures.filter(({ source = '' }) => documents.some(([document]) => document === readIn(source)));

test('the deficits of Lancashire and South Cumbria, which no document dates by a year, have none', () => {
  const deficits = ofDocuments.filter(({ system, measure }) => system === 'QE1' && measure === 'deficit');
  expect(deficits.map(({ period, as_of }) => [period, as_of])).toEqual([
    ['2021-02', '2021-02-03'],
    ['2020-02', '2020-02'],
  ]);
});

test('what the documents date by a year has that year, and the rest the month in which it was stated', () => {
  const dated = ofDocuments.filter(({ period }) => period?.includes('/'));
  expect(dated.map(({ measure, period }) => `${measure} ${period}`)).toEqual([
    'boards_with_planned_deficit 2023/24',
    'deficit 2023/24',
    'boards_not_breaking_even 2022/23',
    'boards_relying_on_one_off_savings 2022/23',
    'deficit 2023/24',
    'trust_plans_unacceptable_share 2023/24',
    'trusts_cutting_further_share 2023/24',
    'months_to_date 2023/24',
    'overspend_ytd 2023/24',
    'deficit 2023/24',
    'ae_within_4_hours_interim_target 2023/24',
    'ae_time_limit 2023/24',
    'ambulance_category_2_response 2023/24',
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
  for (const figure of ofDocuments) expect(figure.trust).toBe(trust[readIn(figure.source ?? '')] ?? 'D');
});
