import { useMemo, useState } from 'preact/hooks';
import { amountInWords, bodyName } from '../dataset';
import { type CitationStyle, citationStyles, type Estimate, type Figure } from '../dataset/types';
import { estimatesOf } from '../workbook/figure-formula';
import { type Content, contents } from '../workbook/plan';
import type { Workbook } from '../workbook/port';
import { SelectField } from './field';
import { FigureAbout, FigureNotice } from './figure-about';
import { InsertBar } from './insert-bar';
import { contentLabels, estimateLabels, placeLabels, styleLabels } from './labels';
import { PlanView } from './plan-view';
import { ScreenFrame } from './screen-frame';
import { useNavigation } from './screens';
import { type CitationPlace, citationPlaces, useFigurePlan } from './use-figure-plan';
import { useKept } from './use-kept';
import { useSelected } from './use-selection';
import { titleOf } from './words';

interface Props {
  readonly figure: Figure;
  readonly workbook: Workbook;
  /** What shows the figure already, so that only its citation is wanted: "B4: =ICS_DEFICIT("LSC")". */
  readonly shownBy?: string;
}

const ContentChoice = ({ content, setContent }: { content: Content; setContent: (content: Content) => void }) => (
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
);

const possiblePlaces = ({ features }: Workbook, content: Content, isShown: boolean): CitationPlace[] =>
  citationPlaces.filter((place) => {
    if (place === 'none') return content !== 'citation only';
    if (place === 'both') return features.notes && !isShown;
    if (place === 'note') return features.notes;
    return place !== 'comment' || features.comments;
  });

/** What is wanted of a figure, what that will write, and the button that writes it. */
export const FigureScreen = ({ figure, workbook, shownBy }: Props) => {
  const { previous } = useNavigation();
  const selected = useSelected();
  const estimatesThere = estimatesOf(figure);
  const isShown = shownBy !== undefined;
  const [content, setContent] = useState<Content>(isShown ? 'citation only' : 'formula');
  const [chosen, setPlace] = useKept<CitationPlace>('place', 'next cell');
  const [style, setStyle] = useKept<CitationStyle>('style', 'harvard');
  const [estimate, setEstimate] = useState<Estimate>(estimatesThere[0]!);

  const possible = possiblePlaces(workbook, content, isShown);
  const place = possible.includes(chosen) ? chosen : 'next cell';
  const wanted = useMemo(
    () => ({ figure, estimate, content, place, style }),
    [figure, estimate, content, place, style],
  );
  const { lines, problem, attempt } = useFigurePlan(workbook, wanted, selected.selection);
  const subject = shownBy ?? (previous?.name === 'body' ? undefined : bodyName(figure.odsCode));
  return (
    <ScreenFrame
      title={titleOf(figure)}
      subject={subject}
      foot={<InsertBar label={isShown ? 'Cite' : 'Insert'} attempt={attempt} choice={wanted} />}
    >
      <FigureNotice figure={figure} />
      {!isShown && <ContentChoice content={content} setContent={setContent} />}
      <div class="ics-fields">
        <SelectField
          id="ics-place"
          label="Citation"
          value={place}
          choices={possible.map((value) => ({ value, label: placeLabels[value] }))}
          onChange={setPlace}
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
      <PlanView lines={lines} selected={selected} problem={problem} />
      <FigureAbout figure={figure} citation={place === 'none' || lines.length === 0 ? style : null} />
    </ScreenFrame>
  );
};
