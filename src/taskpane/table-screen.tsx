import { useCallback } from 'preact/hooks';
import { bodyName, measureByCode } from '../dataset';
import { planTable, type TableRequest } from '../workbook/insertion/plan-table';
import type { RangeAddress, Workbook } from '../workbook/port';
import { InsertBar } from './insert-bar';
import { linesOfInsertion } from './plan-lines';
import { PlanView } from './plan-view';
import { ScreenFrame } from './screen-frame';
import { useBlockPlan } from './use-block-plan';
import { useSelected } from './use-selection';
import { countWords } from './words';

interface Props {
  readonly request: TableRequest;
  readonly workbook: Workbook;
}

/** All figures of a body, or of one of its measures, by one formula. */
export const TableScreen = ({ request, workbook }: Props) => {
  const { odsCode, measure } = request;
  const selected = useSelected();
  const make = useCallback((selection: RangeAddress) => planTable({ odsCode, measure }, selection), [odsCode, measure]);
  const { plan, attempt } = useBlockPlan(workbook, make, selected.selection);
  const rows = (plan?.fills?.rows ?? 1) - 1;
  return (
    <ScreenFrame
      title={measure === null ? 'All figures as a table' : `${measureByCode(measure).name}: a table`}
      foot={<InsertBar attempt={attempt} choice={request} />}
    >
      <PlanView
        lines={
          plan === null
            ? []
            : linesOfInsertion(plan, [`a heading and ${countWords(rows, 'figure')} of ${bodyName(odsCode)}`])
        }
        selected={selected}
        problem={null}
      />
      <p>
        One formula fills it: a row a figure, with measure, period, basis, low, central and high in its unit, date and
        id. Where a source gives no low, central or high, that cell says so.
      </p>
      <p class="ics-hint">For the source of a row, select a cell of it and choose Cite a cell under Tools.</p>
    </ScreenFrame>
  );
};
