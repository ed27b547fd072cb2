import { cellName, topLeft } from '../../workbook/addresses';
import { applyRangeCall, type RangeCallOffer } from '../../workbook/calls/range-calls';
import type { Workbook } from '../../workbook/port';
import { InsertBar } from '../insert-bar';
import { useTyped } from '../pane-host';
import { undoWords } from '../plan-words';

interface Props {
  readonly offer: RangeCallOffer;
  readonly workbook: Workbook;
}

/** One call over a range in place of a column of them: shown, and written by a click. */
export const RangeCallItem = ({ offer, workbook }: Props) => {
  const { range, formula } = offer;
  const typed = useTyped();
  const first = cellName(range);
  const last = cellName({ ...range, row: range.row + range.rows - 1 });
  const second = cellName({ ...range, row: range.row + 1 });
  const attempt = {
    write: async () => {
      await applyRangeCall(workbook, offer);
      return { outcome: 'inserted' } as const;
    },
    success: `One call stands in ${first}. ${undoWords(workbook, { cells: [{ cell: topLeft(range), holds: 'formula', write: { formula } }], note: null, comment: null })}`,
  };
  return (
    <li class="ics-plan">
      <h3 class="ics-label">
        {range.rows} calls in {range.sheet}, {first} to {last}
      </h3>
      <dl>
        <div class="ics-planned">
          <dt>{first}</dt>
          <dd>
            <code>{typed(formula)}</code>
          </dd>
        </div>
        <div class="ics-planned ics-stacked">
          <dt>{second === last ? last : `${second} to ${last}`}</dt>
          <dd>emptied; the call fills them</dd>
        </div>
      </dl>
      <InsertBar label="Replace" attempt={attempt} choice={offer} />
    </li>
  );
};
