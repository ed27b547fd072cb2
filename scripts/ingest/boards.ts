import { faultAt, listed } from './fault';
import type { Reference } from './reference';
import type { Table } from './table';

/** `NHS Kent and Medway ICB` and the legal name in full are one. */
const comparable = (name: string): string =>
  name
    .toLowerCase()
    .replace(/integrated care board/g, 'icb')
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Each board of the year stands in the table once, beside its own name, and nobody else does. */
export const boardFaults = (table: Table, year: string, reference: Reference): string[] => {
  const expected = reference.boardsIn(year);
  const { sheet, boards } = table;
  const faults: string[] = [];
  const rows = new Map<string, number>();
  for (const { code, name, row } of boards) {
    const first = rows.get(code);
    const legalName = expected.get(code);
    if (first) faults.push(faultAt({ sheet, row }, `${code} stands in row ${first} already.`));
    else rows.set(code, row);
    if (legalName !== undefined && comparable(name) !== comparable(legalName)) {
      faults.push(faultAt({ sheet, row }, `${code} stands beside "${name}", and is ${legalName}.`));
    }
  }
  const others = [...rows].flatMap(([code, row]) => (expected.has(code) ? [] : [`${code} (row ${row})`]));
  if (others.length > 0) faults.push(faultAt({ sheet }, `Not among the boards of ${year}: ${listed(others)}.`));
  const absent = [...expected].flatMap(([code, name]) => (rows.has(code) ? [] : [`${code} (${name})`]));
  if (absent.length > 0) {
    faults.push(faultAt({ sheet }, `Missing of the ${expected.size} boards of ${year}: ${listed(absent)}.`));
  }
  const [england, another] = table.england;
  if (!england) faults.push(faultAt({ sheet }, 'There is no row for England.'));
  if (another) faults.push(faultAt({ sheet, row: another.row }, `England stands in row ${england?.row} already.`));
  return faults;
};
