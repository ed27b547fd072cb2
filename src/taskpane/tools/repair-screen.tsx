import { useCallback, useEffect } from 'preact/hooks';
import type { Workbook } from '../../workbook/port';
import { type Fault, type RepairReport, repairWorkbook } from '../../workbook/repair/repair-workbook';
import type { Progress } from '../../workbook/scan';
import { undoStepsWords } from '../plan-words';
import { ScreenFrame } from '../screen-frame';
import { screenTitle } from '../screens';
import { countWords } from '../words';
import { CellList } from './cell-list';
import { LongActionBar } from './long-action-bar';
import { useLongAction } from './use-long-action';

const summary = (workbook: Workbook, { outcome, formulas, ours, repaired, steps }: RepairReport): string => {
  const stopped = outcome === 'stopped' ? 'Stopped: what was repaired by then stays repaired. ' : '';
  const done = `${countWords(formulas, 'formula')} read, ${ours} of them ours; ${repaired} repaired.`;
  return `${stopped}${done} ${undoStepsWords(workbook, steps)}`.trim();
};

const Report = ({ report, workbook }: { report: RepairReport; workbook: Workbook }) => {
  const faults = Object.entries(report.faults).filter(([, count]) => count > 0) as [Fault, number][];
  return (
    <section>
      <h2 class="ics-subtitle">What was done</h2>
      <ul class="ics-list">
        {faults.map(([fault, count]) => (
          <li key={fault}>
            {fault === 'shows #NAME?' ? 'Entered again, as it showed #NAME?' : `Rewritten, as it was ${fault}`}: {count}
          </li>
        ))}
        {report.emptied > 0 && <li>Emptied, so that a table can spill again: {countWords(report.emptied, 'cell')}</li>}
        {faults.length === 0 && report.stuck.length === 0 && report.refused.length === 0 && (
          <li>Nothing had to be repaired. No other formula was touched.</li>
        )}
        {report.refused.map(({ sheet, formulas, sentence }) => (
          <li key={sheet} class="ics-message ics-error">
            {sheet}: {countWords(formulas, 'formula')} not repaired. {sentence}
          </li>
        ))}
      </ul>
      {report.stuck.length > 0 && (
        <>
          <h2 class="ics-subtitle">Still shows #NAME?</h2>
          <CellList name="stuck" items={report.stuck} workbook={workbook} />
        </>
      )}
      {report.left.length > 0 && (
        <>
          <h2 class="ics-subtitle">Left as it is</h2>
          <CellList name="left" items={report.left} workbook={workbook} />
        </>
      )}
    </section>
  );
};

interface Props {
  readonly workbook: Workbook;
  /** Not 0 where it was asked for by a command, which is done at once; another number is another command. */
  readonly request: number;
}

/** Finds our functions that do not work any more, and enters them again. */
export const RepairScreen = ({ workbook, request }: Props) => {
  const run = useCallback(
    (progress: (progress: Progress) => void, signal: AbortSignal) => repairWorkbook(workbook, progress, signal),
    [workbook],
  );
  const action = useLongAction(run);
  const { state, start } = action;
  useEffect(() => {
    if (request > 0) void start();
  }, [request, start]);
  return (
    <ScreenFrame
      title={screenTitle({ name: 'repair' })}
      foot={<LongActionBar label="Repair" action={action} said={(report) => summary(workbook, report)} />}
    >
      <p>
        Finds our functions that show #NAME?, or that Excel or Google Sheets has stored in a form of its own, and enters
        them again. All other formulas stay as they are.
      </p>
      {state.phase === 'done' && <Report report={state.report} workbook={workbook} />}
    </ScreenFrame>
  );
};
