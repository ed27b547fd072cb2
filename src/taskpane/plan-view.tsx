import { cellName } from '../workbook/addresses';
import type { InsertPlan } from '../workbook/plan';
import type { Selected } from './use-selection';

const contentOf = (write: InsertPlan['cells'][number]['write']): string =>
  'formula' in write ? write.formula : String(write.value);

interface Props {
  readonly plan: InsertPlan | null;
  readonly selected: Selected;
  /** Why there is no plan. */
  readonly problem: string | null;
  /** What the formulas of the plan will show, cell by cell; nothing beside a value. */
  readonly shows: readonly (string | null)[];
}

/** Exactly what an insertion will write, and where. */
export const PlanView = ({ plan, selected, problem, shows }: Props) => {
  const sentence = selected.problem ?? problem;
  return (
    <section class="ics-plan" aria-labelledby="ics-plan-title">
      <h2 id="ics-plan-title" class="ics-label">
        Will write{selected.selection === null ? '' : ` in ${selected.selection.sheet}`}
      </h2>
      {sentence !== null && <p class="ics-message ics-error">{sentence}</p>}
      {plan !== null && (
        <dl>
          {plan.cells.map(({ cell, write }, index) => (
            <div key={cellName(cell)} class="ics-planned">
              <dt>{cellName(cell)}</dt>
              <dd>
                <code>{contentOf(write)}</code>
                {'formula' in write && shows[index] && <span class="ics-shows"> shows {shows[index]}</span>}
              </dd>
            </div>
          ))}
          {plan.note !== null && (
            <div class="ics-planned">
              <dt>Note on {cellName(plan.note.cell)}</dt>
              <dd>{plan.note.text}</dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
};
