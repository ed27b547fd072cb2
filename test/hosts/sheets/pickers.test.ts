import { createSheetsWorkbook } from '../../../src/hosts/sheets/workbook';
import { insertPicker, type PickerRequest } from '../../../src/workbook/insertion/picker';
import { periodChoices } from '../../../src/workbook/insertion/picker-choices';
import { at, type FakeHost, withFakeHost } from './host';

let host: FakeHost;
const workbook = createSheetsWorkbook();

withFakeHost((fake) => {
  host = fake;
});

const cell = () => host.spreadsheet.sheets[0]!.cellAt(1, 1);
const formulas = () => [2, 3, 4].map((column) => host.spreadsheet.sheets[0]!.cellAt(1, column).formula);

/** Inserts at A1, and confirms whatever stands in its way. */
const replace = async (request: PickerRequest): Promise<number> => {
  const first = await insertPicker(workbook, request, at(0, 0));
  if (first.outcome === 'inserted') return 0;
  expect(await insertPicker(workbook, request, at(0, 0), first.conflicts)).toEqual({ outcome: 'inserted' });
  return first.conflicts.length;
};

const ofLsc = { pick: 'period', system: 'LSC' } as const;
const ofKent = { pick: 'period', system: 'Kent and Medway' } as const;
const ofYear = { pick: 'system', period: '2025/26' } as const;
const ofLongList = { pick: 'system', period: '2024/25' } as const;

describe('a drop-down over one of ours in Google Sheets', () => {
  it('with the same list is inserted without a question, as text without an apostrophe', async () => {
    await replace(ofLsc);
    expect(await replace(ofLsc)).toBe(0);
    expect(cell()).toMatchObject({ value: periodChoices('LSC')[0], format: '@', allowed: periodChoices('LSC') });
  });

  it.each([
    ['of another system’s periods', ofLsc, ofKent],
    ['of systems over one of periods', ofLsc, ofYear],
    ['of periods over one of systems', ofYear, ofLsc],
    ['from a list on a sheet', ofLsc, ofLongList],
    ['in place of one with its list on a sheet', ofLongList, ofLsc],
  ])('%s takes its place once that is confirmed', async (_, before, after) => {
    await replace(before);
    expect(await replace(after)).toBeGreaterThan(0);
    const { value, allowed, help } = cell();
    expect(allowed).toContain(value);
    expect(help).toMatch(/ICS Figures/);
    expect(formulas().join()).toContain(after.pick === 'system' ? `"${after.period}"` : 'ICS_DEFICIT(');
  });

  it('is refused over a strict rule of the user’s own, with nothing changed', async () => {
    host.spreadsheet.sheets[0]!.cells.set('1,1', { ...cell(), allowed: ['Anna', 'Ben'] });
    await expect(replace(ofLsc)).rejects.toThrow(/^A rule for one of these cells allows other content only/);
    expect(cell()).toMatchObject({ value: '', format: 'General', allowed: ['Anna', 'Ben'] });
    expect(formulas()).toEqual(['', '', '']);
  });
});
