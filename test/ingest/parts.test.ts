import { readHeading, yearBefore } from '../../scripts/ingest/headings';
import { readNumber, shown } from '../../scripts/ingest/numbers';
import { readWorkbook, UnreadableWorkbook } from '../../scripts/ingest/workbook';
import { toXlsx } from './fixture';

test.each([
  // As they stand in cells of NHS England's workbooks.
  [4150565.7000951618, '4150565.700095162'],
  [' 105,042,213 ', '105042213'],
  [' 1,636 ', '1636'],
  ['3.44% ', '0.0344'],
  ['-0.63% ', '-0.0063'],
  [2.5011104298755527e-12, '0.0000000000025011104298755527'],
  [0, '0'],
])('%p is read as %s', (cell, expected) => {
  expect(readNumber(cell)?.toFixed()).toBe(expected);
});

test.each(['', ' ', '- ', ' -', '1,23', '12,3456', '1.2.3', '#DIV/0!', '£3', '1e3', '(5)', 'true', null, Number.NaN])(
  '%p is no number',
  (cell) => {
    expect(readNumber(cell)).toBeUndefined();
  },
);

test.each([
  ['2025/26 Total allocation (£k)', '2025/26 total allocation', '£k'],
  ['2023/24 Distance from target inc COVID\n(%)', '2023/24 distance from target inc covid', '%'],
  ['2023/24 Distance from target (%) inc COVID', '2023/24 distance from target inc covid', '%'],
  ['2023/24 Recurrent allocation £/head', '2023/24 recurrent allocation', '£/head'],
  ['2023/24 Adjusted recurrent allocation £ per head', '2023/24 adjusted recurrent allocation', '£/head'],
  ['2023/24 Recurrent allocation £k', '2023/24 recurrent allocation', '£k'],
  ['2023/24 Recurrent allocation (£000)', '2023/24 recurrent allocation', '£k'],
  ['2023/24 Recurrent allocation (£m)', '2023/24 recurrent allocation', '£m'],
  ['2025/26 (£k)', '2025/26', '£k'],
  ['C5', 'c5', ''],
  [null, '', ''],
])('the heading %p is %p in %p', (cell, words, unit) => {
  expect(readHeading(cell)).toMatchObject({ words, unit });
});

test('the year before, over a century too', () => {
  expect(['2025/26', '2000/01', '2100/01'].map(yearBefore)).toEqual(['2024/25', '1999/00', '2099/00']);
});

test('numbers in sentences', () => {
  expect(
    Object.fromEntries([1234567.8912, 0.0555556, -12, 999].map((n) => [n, shown(readNumber(n) as never)])),
  ).toEqual({
    1234567.8912: '1,234,567.891',
    0.0555556: '0.055556',
    '-12': '-12',
    999: '999',
  });
});

test('a workbook comes with its cells, empty ones as null, and the month in which it was saved', async () => {
  const rows = [['Region', null, 27.5], [], [null, 'QE1', 'Ö & <b>']];
  const workbook = await readWorkbook(await toXlsx([{ name: 'One sheet', rows }], '2023-06-19'));
  expect(workbook.saved).toBe('2023-06');
  expect(workbook.sheets[0]?.name).toBe('One sheet');
  expect(workbook.sheets[0]?.rows[0]).toEqual(['Region', null, 27.5]);
  expect(workbook.sheets[0]?.rows[2]?.slice(0, 3)).toEqual([null, 'QE1', 'Ö & <b>']);
});

test('what is no workbook is refused', async () => {
  await expect(readWorkbook(Buffer.from('not a zip at all, and long enough to be looked at'))).rejects.toThrow(
    UnreadableWorkbook,
  );
});

test('damage in the middle of a workbook is told as such, whatever it trips over', async () => {
  const whole = await toXlsx([
    { name: 'One sheet', rows: Array.from({ length: 400 }, (_, row) => [row, `row ${row}`]) },
  ]);
  for (const share of [0.2, 0.35, 0.5, 0.65]) {
    const damaged = Uint8Array.from(whole);
    const place = Math.floor(whole.length * share);
    await expect(readWorkbook(damaged.fill(0xff, place, place + 40))).rejects.toThrow(UnreadableWorkbook);
  }
});
