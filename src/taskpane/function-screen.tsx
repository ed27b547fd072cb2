import { useMemo, useState } from 'preact/hooks';
import type { FunctionDefinition, Parameter } from '../functions/definition';
import { signatureOf } from '../functions/signature';
import { cellName } from '../workbook/addresses';
import type { Conflict } from '../workbook/insertion/conflicts';
import { insert } from '../workbook/insertion/insert';
import { planFormula } from '../workbook/insertion/plan';
import type { Workbook } from '../workbook/port';
import { SelectField } from './field';
import { InsertBar } from './insert-bar';
import { useTyped } from './pane-host';
import { linesOfInsertion } from './plan-lines';
import { PlanView } from './plan-view';
import { undoWords } from './plan-words';
import { ScreenFrame } from './screen-frame';
import { exampleFormulas, exampleResult } from './signature';
import { useSelected } from './use-selection';

interface Props {
  readonly definition: FunctionDefinition;
  readonly workbook: Workbook;
}

/** How a function is used, and an example to insert. */
export const FunctionScreen = ({ definition, workbook }: Props) => {
  const selected = useSelected();
  const { parameters, result, summary } = definition;
  const typed = useTyped();
  const [name] = typed(signatureOf(definition)).split('(', 1);
  const formulas = exampleFormulas(definition);
  const [formula, setFormula] = useState(formulas[0]!);
  const { selection } = selected;
  const plan = useMemo(
    () => (selection === null ? null : planFormula(formula, result.format, selection)),
    [formula, result, selection],
  );
  const attempt = plan && {
    write: (confirmed: readonly Conflict[]) => insert(workbook, plan, confirmed),
    success: `Inserted ${name} in ${cellName(plan.cells[0]!.cell)}. ${undoWords(workbook, plan)}`,
  };
  return (
    <ScreenFrame title={name!} foot={<InsertBar attempt={attempt} choice={formula} />}>
      <p>{summary}</p>
      <p>
        <code class="ics-signature">{typed(signatureOf(definition))}</code>
      </p>
      <SelectField
        id="ics-example-choice"
        label="Example"
        value={formula}
        choices={formulas.map((value) => ({ value, label: typed(value) }))}
        onChange={setFormula}
      />
      <PlanView
        lines={plan === null ? [] : linesOfInsertion(plan, [exampleResult(definition, formula)])}
        selected={selected}
        problem={null}
      />
      <h2 class="ics-subtitle">Arguments</h2>
      <dl class="ics-arguments">
        {parameters.map((parameter: Parameter) => (
          <div key={parameter.name}>
            <dt>
              {parameter.name}
              {parameter.optional && ' (optional)'}
            </dt>
            <dd>
              {parameter.description}
              {parameter.fallback !== undefined && ` If left out: ${parameter.fallback}.`}
            </dd>
          </div>
        ))}
      </dl>
    </ScreenFrame>
  );
};
