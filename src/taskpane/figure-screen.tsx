import { useMemo, useState } from 'preact/hooks';
import { amountInWords, bodyName } from '../dataset';
import type { CitationStyle, Estimate, Figure } from '../dataset/types';
import { estimatesOf } from '../workbook/insertion/figure-formula';
import { type Content, contents } from '../workbook/insertion/plan';
import type { Workbook } from '../workbook/port';
import { CitationFields, placesIn } from './citation-fields';
import { SelectField } from './field';
import { FigureAbout, FigureNotice } from './figure-about';
import { InsertBar } from './insert-bar';
import { contentLabels, estimateLabels } from './labels';
import { PlanView } from './plan-view';
import { ScreenFrame } from './screen-frame';
import { useNavigation } from './screens';
import { type CitationPlace, useFigurePlan } from './use-figure-plan';
import { useKept } from './use-kept';
import { useSelected } from './use-selection';
import { titleOf } from './words';

interface Props {
  readonly figure: Figure;
  readonly workbook: Workbook;
}

const ContentChoice = ({ content, setContent }: { content: Content; setContent: (content: Content) => void }) => (
  <fieldset class="ics-field">
    <legend class="ics-visually-hidden">Insert</legend>
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
);

const possiblePlaces = (workbook: Workbook, content: Content): CitationPlace[] =>
  placesIn(workbook).filter((place) => place !== 'none' || content !== 'citation only');

/** What is wanted of a figure, what that will write, and the button that writes it. */
export const FigureScreen = ({ figure, workbook }: Props) => {
  const { previous } = useNavigation();
  const selected = useSelected();
  const estimatesThere = estimatesOf(figure);
  const [content, setContent] = useState<Content>('formula');
  const [chosen, setPlace] = useKept<CitationPlace>('place', 'next cell');
  const [style, setStyle] = useKept<CitationStyle>('style', 'harvard');
  const [estimate, setEstimate] = useState<Estimate>(estimatesThere[0]!);

  const possible = possiblePlaces(workbook, content);
  const place = possible.includes(chosen) ? chosen : 'next cell';
  const wanted = useMemo(
    () => ({ figure, estimate, content, place, style }),
    [figure, estimate, content, place, style],
  );
  const { lines, problem, attempt } = useFigurePlan(workbook, wanted, selected.selection);
  const subject = previous?.name === 'body' ? undefined : bodyName(figure.odsCode);
  return (
    <ScreenFrame title={titleOf(figure)} subject={subject} foot={<InsertBar attempt={attempt} choice={wanted} />}>
      <FigureNotice figure={figure} />
      <ContentChoice content={content} setContent={setContent} />
      <div class="ics-fields">
        <CitationFields place={place} places={possible} setPlace={setPlace} style={style} setStyle={setStyle} />
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
      <PlanView lines={lines} selected={selected} problem={problem} />
      <FigureAbout figure={figure} citation={place === 'none' || lines.length === 0 ? style : null} />
    </ScreenFrame>
  );
};
