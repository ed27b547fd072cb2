import { useTyped } from './pane-host';
import type { PlanLine } from './plan-lines';
import type { Selected } from './use-selection';

interface Props {
  readonly lines: readonly PlanLine[];
  readonly selected: Selected;
  /** Why there is no plan. */
  readonly problem: string | null;
  /** What to know of it before it is written. */
  readonly remark?: string;
}

/** Exactly what an insertion will write, and where. */
export const PlanView = ({ lines, selected, problem, remark = '' }: Props) => {
  const sentence = selected.problem ?? problem;
  const typed = useTyped();
  return (
    <section class="ics-plan" aria-labelledby="ics-plan-title">
      <h2 id="ics-plan-title" class="ics-label">
        Will write{selected.selection === null ? '' : ` in ${selected.selection.sheet}`}
      </h2>
      {sentence !== null && <p class="ics-message ics-error">{sentence}</p>}
      {remark !== '' && <p class="ics-notice">{remark}</p>}
      <dl>
        {lines.map(({ where, what, isContent, shows }) => (
          <div key={where} class={isContent ? 'ics-planned' : 'ics-planned ics-stacked'}>
            <dt>{where}</dt>
            <dd>
              {isContent ? <code>{what.startsWith('=') ? typed(what) : what}</code> : what}
              {shows && <span class="ics-shows"> shows {shows}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
