import { useEffect, useMemo, useState } from 'preact/hooks';
import { amountInWords, bodyName, citeFigure, inWords } from '../dataset';
import { type CitationStyle, citationStyles, type Estimate, type Figure } from '../dataset/types';
import { estimatesOf } from '../workbook/figure-formula';
import {
  type Content,
  contents,
  type InsertPlan,
  type InsertRequest,
  type Placement,
  placements,
  planFigure,
} from '../workbook/plan';
import type { RangeAddress, Workbook } from '../workbook/port';
import { SelectField } from './field';
import { InsertBar } from './insert-bar';
import { contentLabels, estimateLabels, placementLabels, styleLabels } from './labels';
import { PlanView } from './plan-view';
import { ScreenFrame } from './screen-frame';
import type { Screen } from './screens';
import { sentenceOf } from './sentence';
import { useInsertion } from './use-insertion';
import { useSelected } from './use-selection';
import { insertedWords, rangeWords, standing, titleOf, trustWords, undoWords } from './words';

interface Planned {
  readonly plan: InsertPlan | null;
  readonly problem: string | null;
}

const plannedAt = (request: InsertRequest, selection: RangeAddress | null): Planned => {
  if (selection === null) return { plan: null, problem: null };
  try {
    return { plan: planFigure(request, selection), problem: null };
  } catch (error) {
    return { plan: null, problem: sentenceOf(error) };
  }
};

const shownBy = ({ figure, estimate, style }: InsertRequest, { cells }: InsertPlan): (string | null)[] =>
  cells.map(({ holds }) =>
    holds === 'figure' ? amountInWords(figure[estimate]!, figure.unit) : citeFigure(figure, style),
  );

interface Props {
  readonly figure: Figure;
  readonly workbook: Workbook;
  /** The screen to go back to. */
  readonly previous: Screen | null;
  readonly back: () => void;
}

/** What is wanted of a figure, what that will write, and the button that writes it. */
export const FigureScreen = ({ figure, workbook, previous, back }: Props) => {
  const selected = useSelected();
  const estimatesThere = estimatesOf(figure);
  const [content, setContent] = useState<Content>('formula');
  const [placement, setPlacement] = useState<Placement>('next cell');
  const [style, setStyle] = useState<CitationStyle>('harvard');
  const [estimate, setEstimate] = useState<Estimate>(estimatesThere[0]!);
  const insertion = useInsertion(workbook);

  const possible = placements.filter(
    (each) =>
      (workbook.hasNotes || each === 'none' || each === 'next cell') &&
      (content !== 'citation only' || each !== 'none'),
  );
  const placed = possible.includes(placement) ? placement : 'next cell';
  const request: InsertRequest = useMemo(
    () => ({ figure, estimate, content, placement: placed, style }),
    [figure, estimate, content, placed, style],
  );
  const { plan, problem } = useMemo(() => plannedAt(request, selected.selection), [request, selected.selection]);

  // What came of the last insertion says nothing about another choice.
  const { clear } = insertion;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the request that matters.
  useEffect(clear, [request]);

  const success =
    plan === null ? '' : `Inserted ${insertedWords(request, plan)}. ${undoWords(plan, workbook.hostName)}`;
  const range = rangeWords(figure);
  return (
    <ScreenFrame
      title={titleOf(figure)}
      {...(previous?.name === 'body'
        ? { backTo: bodyName(previous.odsCode) }
        : { backTo: 'All systems', subject: bodyName(figure.odsCode) })}
      back={back}
      foot={<InsertBar insertion={insertion} plan={plan} success={success} />}
    >
      <fieldset class="ics-field">
        <legend class="ics-label">Insert</legend>
        <div class="ics-choices">
          {contents.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="ics-content"
                value={each}
                checked={content === each}
                onChange={() => setContent(each)}
              />
              {contentLabels[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="ics-fields">
        <SelectField
          id="ics-placement"
          label="Citation"
          value={placed}
          choices={possible.map((value) => ({ value, label: placementLabels[value] }))}
          onChange={setPlacement}
        />
        <SelectField
          id="ics-style"
          label="Citation style"
          value={style}
          choices={citationStyles.map((value) => ({ value, label: styleLabels[value] }))}
          onChange={setStyle}
        />
        {estimatesThere.length > 1 && content !== 'citation only' && (
          <SelectField
            isWide
            id="ics-estimate"
            label="Estimate"
            value={estimate}
            choices={estimatesThere.map((value) => ({
              value,
              label: `${estimateLabels[value]}, ${amountInWords(figure[value]!, figure.unit)}`,
            }))}
            onChange={setEstimate}
          />
        )}
      </div>
      <PlanView plan={plan} selected={selected} problem={problem} shows={plan === null ? [] : shownBy(request, plan)} />
      <section class="ics-about" aria-labelledby="ics-about-title">
        <h2 id="ics-about-title" class="ics-label">
          About this figure
        </h2>
        {range !== '' && <p>Range {range}.</p>}
        <p>
          {bodyName(figure.odsCode)}. {standing(figure)}. As of {inWords(figure.asOf)}, said by {figure.saidBy}.
        </p>
        <p>{citeFigure(figure, 'short')}.</p>
        <p>{trustWords(figure.trust)}.</p>
        {figure.note !== null && <p>{figure.note}</p>}
      </section>
    </ScreenFrame>
  );
};
