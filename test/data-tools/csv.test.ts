import { parse } from 'csv-parse/sync';
import { csv, inert } from '../../scripts/export/csv';

test('what is written reads back as it was', () => {
  const rows = [
    ['a', 'b, c', 'say "so"'],
    ['', 'two\nlines', 'carriage\rreturn'],
    ['£300m', '“quoted”', "'apostrophe"],
  ];
  expect(parse(csv(rows))).toEqual(rows);
});

// The signs are those of OWASP's page on CSV injection.
test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '＋1', '－1', '＠a'])(
  '%j is guarded',
  (text) => {
    expect(inert(text)).toBe(`'${text}`);
  },
);

test.each(['', 'a=1', 'Rose - fell', '300', '2021-02', '2024/25', "'=1"])('%j is left alone', (text) => {
  expect(inert(text)).toBe(text);
});
