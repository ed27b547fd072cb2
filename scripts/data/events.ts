import { cell, type Dataset, faultIn } from './dataset';
import { isDate } from './days';
import type { Fault } from './fault';

const fault = faultIn('events');

/** An event's date is one of the calendar, and its system one of ours. */
export function* checkEvents(data: Dataset): Iterable<Fault> {
  const systems = data.index('systems', 'ods_code');
  for (const row of data.rows('events')) {
    const date = cell(row, 'date');
    const [year = '', next] = date.split('/');
    if (next === undefined ? !isDate(date) : (Number(year) + 1) % 100 !== Number(next)) {
      yield fault(row, 'date', `"${date}" is neither a date of the calendar nor a financial year.`);
    }
    const system = cell(row, 'system');
    if (system !== 'ENG' && !systems.has(system))
      yield fault(row, 'system', `"${system}" is no ods_code of systems.csv.`);
    if (!cell(row, 'id').startsWith(`${system.toLowerCase()}-`)) {
      yield fault(row, 'id', `The id does not start with the system, ${system.toLowerCase()}-.`);
    }
  }
}
