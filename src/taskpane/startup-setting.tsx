import { useEffect, useState } from 'preact/hooks';
import { sentenceOf } from '../workbook/sentence';
import { usePaneHost } from './pane-host';

/** Lets the user have the add-in started with this workbook, so that its figures are worked out at once. Off unless chosen. */
export const StartupSetting = () => {
  const { startup } = usePaneHost();
  const [on, setOn] = useState<boolean | null>(null);
  const [problem, setProblem] = useState('');
  // A host that cannot say whether it is on is not asked to change it.
  useEffect(() => {
    startup?.read().then(setOn, () => undefined);
  }, [startup]);
  if (startup === undefined || on === null) return null;
  const change = (wanted: boolean): void => {
    setOn(wanted);
    setProblem('');
    startup.set(wanted).catch((error: unknown) => {
      setOn(!wanted);
      setProblem(sentenceOf(error));
    });
  };
  return (
    <div class="ics-field">
      <label>
        <input type="checkbox" checked={on} onChange={({ currentTarget }) => change(currentTarget.checked)} /> Start ICS
        Figures when this workbook opens
      </label>
      <p class="ics-hint">Its figures are then worked out with the pane closed. Kept in the file.</p>
      <p role="status">{problem}</p>
    </div>
  );
};
