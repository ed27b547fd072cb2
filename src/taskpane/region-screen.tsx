import { useMemo, useState } from 'preact/hooks';
import { listed } from '../dataset';
import {
  planRegion,
  type RegionFigure,
  type RegionRequest,
  regionColumns,
  regionFigures,
  regionPeriods,
} from '../workbook/insertion/plan-region';
import type { RangeAddress, Workbook } from '../workbook/port';
import { SelectField } from './field';
import { InsertBar } from './insert-bar';
import { useTyped } from './pane-host';
import { linesOfInsertion } from './plan-lines';
import { PlanView } from './plan-view';
import { ScreenFrame } from './screen-frame';
import { useBlockPlan } from './use-block-plan';
import { useSelected } from './use-selection';

interface Props {
  readonly region: string;
  readonly workbook: Workbook;
}

/** What to know of the column before it is written: which cells will show no figure, and whether like stands beside like. */
const remarkOn = (request: RegionRequest, about: string): string => {
  const { amounts, bases } = regionColumns(request);
  const missing = amounts.filter((amount) => amount === null).length;
  return [
    missing > 0 &&
      `${missing} of ${amounts.length} have no such figure: their cells say so, and what there is instead.`,
    bases.length > 1 && `Their bases differ: ${listed(bases)}. ${about} tells which is which.`,
  ]
    .filter(Boolean)
    .join(' ');
};

/** The year to begin with: of those with the most figures, the newest. */
const fullest = (region: string, figure: RegionFigure, periods: readonly string[]): string => {
  const counts = periods.map(
    (period) => regionColumns({ region, figure, period }).amounts.filter((amount) => amount !== null).length,
  );
  return periods[counts.indexOf(Math.max(...counts))]!;
};

/** The systems of a region in a column, with a figure of one year beside each: a formula each, however many there are. */
export const RegionScreen = ({ region, workbook }: Props) => {
  const selected = useSelected();
  const [figure, setFigure] = useState<RegionFigure>('ICS_DEFICIT');
  const [chosen, setPeriod] = useState('');
  const periods = useMemo(() => regionPeriods(region, figure), [region, figure]);
  const begun = useMemo(() => fullest(region, figure, periods), [region, figure, periods]);
  const period = periods.includes(chosen) ? chosen : begun;
  const request = useMemo(() => ({ region, figure, period }), [region, figure, period]);
  const make = useMemo(() => (selection: RangeAddress) => planRegion(request, selection), [request]);
  const about = useTyped()('ICS_ABOUT(…)');
  const remark = useMemo(() => remarkOn(request, about), [request, about]);
  const { plan, attempt } = useBlockPlan(workbook, make, selected.selection);
  return (
    <ScreenFrame title={region} subject="Systems in a column" foot={<InsertBar attempt={attempt} choice={request} />}>
      <div class="ics-fields">
        <SelectField
          id="ics-region-figure"
          label="Beside each"
          value={figure}
          choices={Object.entries(regionFigures).map(([value, { title }]) => ({
            value: value as RegionFigure,
            label: title,
          }))}
          onChange={setFigure}
        />
        <SelectField
          id="ics-region-period"
          label="Year"
          value={period}
          choices={periods.map((value) => ({ value, label: value }))}
          onChange={setPeriod}
        />
      </div>
      <PlanView
        lines={plan === null ? [] : linesOfInsertion(plan, [])}
        selected={selected}
        problem={null}
        remark={remark}
      />
      <p class="ics-hint">
        Two formulas fill both columns, with the systems that there were at the end of that year. For another figure,
        change the second formula.
      </p>
    </ScreenFrame>
  );
};
