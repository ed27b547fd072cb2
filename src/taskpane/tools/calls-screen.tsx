import { useCallback } from 'preact/hooks';
import { cellName } from '../../workbook/addresses';
import { type CallsReport, countOurCalls } from '../../workbook/calls/calls';
import type { Workbook } from '../../workbook/port';
import type { Progress } from '../../workbook/scan';
import { ScreenFrame } from '../screen-frame';
import { screenTitle } from '../screens';
import { countWords } from '../words';
import { CellList } from './cell-list';
import { LongActionBar } from './long-action-bar';
import { RangeCallItem } from './range-call-offer';
import { useLongAction } from './use-long-action';

/** As many offers are of use at once. */
const mostOffered = 20;

const summary = ({ formulas, cells, calls }: CallsReport): string => {
  const all = [...calls.values()].reduce((sum, count) => sum + count, 0);
  const call = cells === 1 ? 'calls' : 'call';
  return `${countWords(cells, 'cell')} of ${countWords(formulas, 'formula')} ${call} ICS Figures, with ${countWords(all, 'call')}.`;
};

const Report = ({ report: { calls, changing, offers }, workbook }: { report: CallsReport; workbook: Workbook }) => (
  <>
    {calls.size > 0 && (
      <section>
        <h2 class="ics-subtitle">Calls by function</h2>
        <ul class="ics-list">
          {[...calls].map(([name, count]) => (
            <li key={name}>
              <code>{name}</code> {count}
            </li>
          ))}
        </ul>
      </section>
    )}
    {changing.length > 0 && (
      <section>
        <h2 class="ics-subtitle">Arguments that change by themselves</h2>
        <CellList name="changing" items={changing} workbook={workbook} />
      </section>
    )}
    {offers.length > 0 && (
      <section>
        <h2 class="ics-subtitle">Columns that can become one call</h2>
        <ul class="ics-list ics-offers">
          {offers.slice(0, mostOffered).map((offer) => (
            <RangeCallItem key={`${offer.range.sheet} ${cellName(offer.range)}`} offer={offer} workbook={workbook} />
          ))}
        </ul>
        {offers.length > mostOffered && (
          <p class="ics-hint">And {offers.length - mostOffered} more: check again after these.</p>
        )}
      </section>
    )}
    {changing.length === 0 && offers.length === 0 && <p>Nothing is to be mended.</p>}
  </>
);

/** How the workbook calls our functions, and what of it can be better. */
export const CallsScreen = ({ workbook }: { workbook: Workbook }) => {
  const run = useCallback(
    (progress: (progress: Progress) => void, signal: AbortSignal) => countOurCalls(workbook, { progress, signal }),
    [workbook],
  );
  const action = useLongAction(run);
  const { state } = action;
  return (
    <ScreenFrame
      title={screenTitle({ name: 'calls' })}
      foot={<LongActionBar label="Check" action={action} said={summary} />}
    >
      <p>
        Counts the cells that call our functions, finds NOW(), TODAY() and RAND() among their arguments, and columns of
        calls that are quicker as one call over a range. Nothing is written by checking.
      </p>
      {state.phase === 'done' && <Report report={state.report} workbook={workbook} />}
    </ScreenFrame>
  );
};
