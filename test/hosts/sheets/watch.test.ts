import { watchBySidebar } from '../../../src/hosts/sheets/watch';
import type { RangeAddress } from '../../../src/workbook/port';
import { at, FakeHost } from './host';

let host: FakeHost;
let selected: RangeAddress;
let asked: number;
let seen: RangeAddress[];
let stop: () => void;

const ask = async (): Promise<RangeAddress> => {
  asked += 1;
  return selected;
};

beforeEach(() => {
  jest.useFakeTimers();
  host = new FakeHost();
  host.install();
  [selected, asked, seen] = [at(0, 0), 0, []];
  stop = watchBySidebar(ask, (selection) => seen.push(selection));
});
afterEach(() => {
  stop();
  jest.useRealTimers();
  host.remove();
});

const focus = async (): Promise<void> => {
  host.page.dispatchEvent(new Event('focus'));
  await host.answered();
};

it('asks every few seconds while the sidebar is used, and tells of changes only', async () => {
  await jest.advanceTimersByTimeAsync(3000);
  selected = at(4, 4);
  await jest.advanceTimersByTimeAsync(3000);
  await jest.advanceTimersByTimeAsync(3000);
  expect(seen).toEqual([at(0, 0), at(4, 4)]);
});

it('asks ever less often while nothing changes: some twenty times in a quarter of an hour', async () => {
  await jest.advanceTimersByTimeAsync(900_000);
  expect(asked).toBeGreaterThan(10);
  expect(asked).toBeLessThan(25);
  expect(seen).toHaveLength(1);
});

it('asks nothing while the sidebar is hidden or the user is in the sheet, and at once when the user comes back', async () => {
  host.document.focused = false;
  await jest.advanceTimersByTimeAsync(600_000);
  expect(asked).toBe(0);
  host.document.focused = true;
  host.document.visibilityState = 'hidden';
  await jest.advanceTimersByTimeAsync(600_000);
  expect(asked).toBe(0);
  host.document.visibilityState = 'visible';
  await focus();
  expect(seen).toEqual([at(0, 0)]);
  await jest.advanceTimersByTimeAsync(3000);
  expect(asked).toBe(2);
});

it('does not ask again while a question is open', async () => {
  stop();
  let answer: (selection: RangeAddress) => void = () => undefined;
  let open = 0;
  stop = watchBySidebar(
    () =>
      new Promise((resolve) => {
        open += 1;
        answer = resolve;
      }),
    (selection) => seen.push(selection),
  );
  await focus();
  await focus();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(open).toBe(1);
  answer(at(1, 1));
  await host.answered();
  expect(seen).toEqual([at(1, 1)]);
});

it('goes on after a failure, and tells nothing once it is stopped', async () => {
  stop();
  let fails = true;
  stop = watchBySidebar(
    () => (fails ? Promise.reject(new Error('No connection.')) : ask()),
    (selection) => seen.push(selection),
  );
  await focus();
  fails = false;
  await focus();
  expect(seen).toEqual([at(0, 0)]);
  selected = at(7, 7);
  stop();
  await focus();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(seen).toEqual([at(0, 0)]);
});
