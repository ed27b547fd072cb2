import { cell, type Dataset, faultIn } from './dataset';
import { isDate, notOfTheCalendar } from './days';
import type { Fault } from './fault';

const fault = faultIn('sources');

/** Each source can be cited in full, was read somewhere that can be found again, and is needed. */
export function* checkSources(data: Dataset): Iterable<Fault> {
  const sources = data.index('sources', 'id');
  const used = new Set([
    ...['figures', 'events', 'deflators', 'claims'].flatMap((table) =>
      data.rows(table).map((row) => cell(row, 'source')),
    ),
    ...data.rows('sources').map((row) => cell(row, 'quoted_in')),
  ]);
  for (const row of data.rows('sources')) {
    const [address, accessed, quotedIn] = [cell(row, 'address'), cell(row, 'accessed'), cell(row, 'quoted_in')];
    if (!used.has(cell(row, 'id'))) yield fault(row, 'id', 'Nothing in the data leads here.');
    if (address === '' && quotedIn === '') {
      yield fault(row, 'address', 'The source has no address and is quoted nowhere: nobody could find it.');
    }
    if (address !== '' && accessed === '') yield fault(row, 'accessed', 'The address has no day of access.');
    if (address === '' && accessed !== '') yield fault(row, 'address', 'A day of access stands without an address.');
    const published = cell(row, 'published');
    if (published !== '' && !isDate(published)) yield fault(row, 'published', notOfTheCalendar(published));
    if (published === '' && accessed === '') {
      yield fault(row, 'published', 'Neither a date of publication nor a day of access is given.');
    }
    for (const author of cell(row, 'author').split(';')) {
      if (author !== '' && !/^\s*[^,]+, [^,]+$/.test(author)) {
        yield fault(row, 'author', `"${author.trim()}" is not written as "Family, Given".`);
      }
    }
    const passed = new Set([cell(row, 'id')]);
    for (let next = quotedIn; next !== ''; next = cell(sources.get(next) ?? row, 'quoted_in')) {
      if (passed.has(next)) {
        yield fault(row, 'quoted_in', 'The source is quoted in itself, directly or through others.');
        break;
      }
      passed.add(next);
      if (!sources.has(next)) break;
    }
  }
}
