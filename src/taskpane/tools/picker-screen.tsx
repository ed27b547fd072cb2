import { useCallback, useMemo, useState } from 'preact/hooks';
import { insertPicker, type PickerRequest, planPicker } from '../../workbook/insertion/picker';
import { comparablePeriods, hasDeficit, systemChoices } from '../../workbook/insertion/picker-choices';
import type { Workbook } from '../../workbook/port';
import { SelectField } from '../field';
import { InsertBar } from '../insert-bar';
import { linesOfPicker } from '../plan-lines';
import { PlanView } from '../plan-view';
import { undoStepsWords } from '../plan-words';
import { ScreenFrame } from '../screen-frame';
import { screenTitle } from '../screens';
import { usePlanned } from '../use-planned';
import { useSelected } from '../use-selection';

const picks = [
  { value: 'system', label: 'A system, for one year' },
  { value: 'period', label: 'A year, for one system' },
] as const;

/** The year to begin with: of those with the most systems to choose from, the newest. */
const fullest = (periods: readonly string[], systems: readonly string[]): string => {
  const counts = periods.map((period) => systems.filter((system) => hasDeficit(system, period)).length);
  return periods[counts.indexOf(Math.max(...counts))] ?? '';
};

const same = (value: string) => ({ value, label: value });

/** Puts a drop-down into a cell, with formulas beside it that point at it. */
export const PickerScreen = ({ workbook }: { workbook: Workbook }) => {
  const selected = useSelected();
  const { selection } = selected;
  const periods = useMemo(comparablePeriods, []);
  const systems = useMemo(systemChoices, []);
  const [pick, setPick] = useState<PickerRequest['pick']>('system');
  const [period, setPeriod] = useState(() => fullest(periods, systems));
  const [system, setSystem] = useState(systems[0] ?? '');
  const request = useMemo<PickerRequest>(
    () => (pick === 'system' ? { pick, period } : { pick, system }),
    [pick, period, system],
  );
  const make = useCallback(() => planPicker(workbook, request, selection!), [workbook, request, selection]);
  const { plan, problem, renew } = usePlanned(selection === null ? null : make);
  const without =
    plan === null || pick !== 'system' ? 0 : plan.choices.filter((name) => !hasDeficit(name, period)).length;
  const attempt = plan &&
    selection && {
      write: (confirmed: Parameters<typeof insertPicker>[3]) =>
        insertPicker(workbook, request, selection, confirmed).finally(renew),
      // Cells and drop-down are a step each, and so is a new sheet for the list.
      success: `Inserted the drop-down, with name, deficit and citation beside it. ${undoStepsWords(workbook, plan.list?.makesSheet ? 3 : 2)}`,
    };
  return (
    <ScreenFrame title={screenTitle({ name: 'picker' })} foot={<InsertBar attempt={attempt} choice={request} />}>
      <SelectField id="ics-pick" label="What to choose in the cell" value={pick} choices={picks} onChange={setPick} />
      {pick === 'system' ? (
        <>
          <SelectField id="ics-period" label="Year" value={period} choices={periods.map(same)} onChange={setPeriod} />
          {without > 0 && (
            <p class="ics-hint">
              Of the list {without} {without === 1 ? 'has' : 'have'} no deficit for {period}: such a choice shows #N/A,
              and why.
            </p>
          )}
        </>
      ) : (
        <SelectField id="ics-system" label="System" value={system} choices={systems.map(same)} onChange={setSystem} />
      )}
      <PlanView lines={plan === null ? [] : linesOfPicker(plan)} selected={selected} problem={problem} />
    </ScreenFrame>
  );
};
