import { cell } from '../../data/dataset';
import type { Row } from '../../data/read';
import type { Edition } from './edition';
import { type Changes, type Reason, reasonsFor } from './reasons';
import type { CellChange, RowChange, TableChange } from './tables';
import { fits, greatest, lowestAfter, type Step } from './version';

const code = (text: string): string => `\`${text}\``;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `## ${title} (${lines.length})`, '', ...lines.map((line) => `- ${line}`)];

/** "240 to 340, central 300 £m, about". */
const amount = (row: Row): string => {
  const [low, central, high] = [cell(row, 'low'), cell(row, 'central'), cell(row, 'high')];
  const range = low && high ? `${low} to ${high}` : low ? `at least ${low}` : high ? `at most ${high}` : '';
  const value = central && range ? `${range}, central ${central}` : central || range;
  return [`${value} ${cell(row, 'unit')}`, cell(row, 'qualifier')].filter(Boolean).join(', ');
};

const shown = (value: string): string => (value === '' ? 'blank' : `“${value}”`);

const change = ({ column, from, to }: CellChange): string => `${column} from ${shown(from)} to ${shown(to)}`;

const changedLine = ({ key, cells }: RowChange): string => `${code(key)}: ${cells.map(change).join('; ')}`;

/** What a figure is, in words and number. */
const figureLine =
  ({ data }: Edition) =>
  ({ row }: { readonly row: Row }): string => {
    const name = (table: string, key: string, value: string): string => {
      const found = data.index(table, key).get(value);
      return found ? cell(found, 'name') : value;
    };
    const system = cell(row, 'system') === 'ENG' ? 'England' : name('systems', 'ods_code', cell(row, 'system'));
    const what = [system, name('measures', 'code', cell(row, 'measure')), cell(row, 'period'), cell(row, 'basis')];
    return `${code(cell(row, 'id'))}: ${what.join(', ')}: ${amount(row)}`;
  };

const namedLine = ({ key, row }: RowChange): string => {
  const name = cell(row, 'name') || cell(row, 'title');
  return name ? `${code(key)}: ${name}` : code(key);
};

const ofTable = ({ name, added, changed, removed }: TableChange): string[] => [
  ...section(`${name}: added`, added.map(namedLine)),
  ...section(`${name}: changed`, changed.map(changedLine)),
  ...section(`${name}: removed`, removed.map(namedLine)),
];

/** Says what the step means for the number, in one sentence. */
const verdict = (older: string, newer: string, step: Step, isFit: boolean): string => {
  if (step === 'none') {
    return isFit ? `No row has changed, and ${newer} fits.` : `No row has changed, and ${newer} is before ${older}.`;
  }
  const lowest = lowestAfter(older, step);
  const early =
    step === 'major' && older.startsWith('0.') ? ' (before 1.0.0 a major step raises the second number)' : '';
  const fit = isFit ? 'fits' : 'does not fit';
  return `This needs a **${step}** step after ${older}, so at least ${lowest}${early}: ${newer} ${fit}.`;
};

export interface Report {
  readonly markdown: string;
  readonly isFit: boolean;
}

/** The difference of two editions as plain Markdown, and whether the newer one's number fits it. */
export const report = (older: Edition, newer: Edition, changes: Changes): Report => {
  const figures = changes.tables.find(({ name }) => name === 'figures');
  const { headlines, supersessions, lostNames } = changes;
  const reasons: readonly Reason[] = reasonsFor(changes);
  const step = greatest(reasons.map((reason) => reason.step));
  const isFit = fits(older.version, newer.version, step);
  const corrected = (figures?.changed ?? []).filter(
    ({ row, cells }) =>
      cell(row, 'headline') === 'Y' && cells.some(({ column }) => ['low', 'central', 'high'].includes(column)),
  );
  const [line, lineBefore] = [figureLine(newer), figureLine(older)];
  const lines = [
    `# Edition ${older.version} of ${older.created} to ${newer.version} of ${newer.created}`,
    '',
    verdict(older.version, newer.version, step, isFit),
    ...older.missing.flatMap((what) => [
      '',
      `Edition ${older.version} describes ${what}, which is not there: it counts as empty.`,
    ]),
    ...(reasons.length > 0 ? ['', ...reasons.map((reason) => `- ${reason.step}: ${reason.sentence}`)] : []),
    ...section(
      'Headlines moved',
      headlines.map(({ from, to }) => `${lineBefore({ row: from })} → ${to ? line({ row: to }) : 'no headline'}`),
    ),
    ...section('Headlines with a corrected amount', corrected.map(changedLine)),
    ...section('Figures added', (figures?.added ?? []).map(line)),
    ...section('Figures changed', (figures?.changed ?? []).map(changedLine)),
    ...section(
      'Figures superseded',
      supersessions.map((pair) => `${code(pair.older)} by ${code(pair.newer)}`),
    ),
    ...section('Figures removed', (figures?.removed ?? []).map(lineBefore)),
    ...section(
      'Names that no longer lead to their system',
      lostNames.map(({ name, from, to }) => `“${name}” led to ${from}${to ? ` and leads to ${to}` : ''}`),
    ),
    ...changes.tables.filter(({ name }) => name !== 'figures').flatMap(ofTable),
  ];
  return { markdown: `${lines.join('\n')}\n`, isFit };
};
