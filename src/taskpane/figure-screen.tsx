import { useEffect, useMemo, useState } from 'preact/hooks';
import { amountInWords, bodyName, citeFigure } from '../dataset';
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
import { FigureAbout, FigureNotice } from './figure-about';
import { InsertBar } from './insert-bar';
import { contentLabels, estimateLabels, placementLabels, styleLabels } from './labels';
import { PlanView } from './plan-view';
import { ScreenFrame } from './screen-frame';
import { useNavigation } from './screens';
import { sentenceOf } from './sentence';
import { useInsertion } from './use-insertion';
import { useKept } from './use-kept';
import { useSelected } from './use-selection';
import { insertedWords, titleOf, undoWords } from './words';

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
}

/** What is wanted of a figure, what that will write, and the button that writes it. */
export const FigureScreen = ({ figure, workbook }: Props) => {
  const { previous } = useNavigation();
  const selected = useSelected();
  const estimatesThere = estimatesOf(figure);
  const [content, setContent] = useState<Content>('formula');
  const [placement, setPlacement] = useKept<Placement>('placement', 'next cell');
  const [style, setStyle] = useKept<CitationStyle>('style', 'harvard');
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
  const showsCitation = plan !== null && (plan.note !== null || plan.cells.some(({ holds }) => holds === 'citation'));
  return (
    <ScreenFrame
      title={titleOf(figure)}
      subject={previous?.name === 'body' ? undefined : bodyName(figure.odsCode)}
      foot={<InsertBar insertion={insertion} plan={plan} success={success} />}
    >
      <FigureNotice figure={figure} />
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
      <FigureAbout figure={figure} citation={showsCitation ? null : style} />
    </ScreenFrame>
  );
};
