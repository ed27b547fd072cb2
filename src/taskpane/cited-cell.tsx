import { useMemo, useState } from 'preact/hooks';
import { bodyName } from '../dataset';
import type { CitationStyle } from '../dataset/types';
import { cellName, rangeName } from '../workbook/addresses';
import { type CitableCell, type CitationChoice, holdsFormula } from '../workbook/citing/cited-figure';
import type { Workbook } from '../workbook/port';
import { shortened } from '../workbook/shortened';
import { CitationFields, placesIn } from './citation-fields';
import { SelectField } from './field';
import { FigureAbout, FigureNotice } from './figure-about';
import { InsertBar } from './insert-bar';
import { PlanView } from './plan-view';
import { ScreenFrame } from './screen-frame';
import { type CitePlace, useCitationPlan } from './use-citation-plan';
import type { CitationPlace } from './use-figure-plan';
import { useKept } from './use-kept';
import { useSelected } from './use-selection';
import { titleOf } from './words';

interface Props {
  readonly found: CitableCell;
  readonly workbook: Workbook;
}

/** Where the figures come from: "In B4: =ICS_DEFICIT("LSC")". */
const shownBy = (found: CitableCell): string => {
  const where = cellName(found.cell);
  const formula = shortened(found.formula);
  if (!holdsFormula(found)) return `${where} is filled from ${cellName(found.block)}: ${formula}`;
  if (found.isFigure) return `In ${where}: ${formula}`;
  return `In ${where}, which works with ${found.choices[0]!.kind === 'figure' ? 'it' : 'them'}: ${formula}`;
};

/** What a choice cites, as the screen is called and as its option. */
const titleOfChoice = ({ kind, offers }: CitationChoice, { block }: CitableCell): string => {
  const [first] = offers;
  if (kind === 'figures') return `${offers.length} figures`;
  if (kind === 'range') return `The figures in ${rangeName({ ...block, row: first!.row, rows: first!.shape.rows })}`;
  return first!.figure === null ? shortened(first!.call) : titleOf(first!.figure);
};

const optionOf = (choice: CitationChoice, found: CitableCell): string => {
  const [first] = choice.offers;
  const title = titleOfChoice(choice, found);
  if (choice.kind === 'figures') return `${choice.offers.length === 2 ? 'Both' : 'All'} figures, side by side`;
  if (choice.kind === 'range') return choice.offers.length === 1 ? `${title}, ${first!.call}` : `${title}, all calls`;
  return first!.figure === null ? title : `${title}, ${bodyName(first!.figure.odsCode)}, ${first!.figure.period}`;
};

const isCitePlace = (place: CitationPlace): place is CitePlace => place !== 'none' && place !== 'both';

/** Cites what stands in a cell: which of it, where the citation goes, what that writes, and the button that writes it. */
export const CitedCell = ({ found, workbook }: Props) => {
  const selected = useSelected();
  const [chosen, setChosen] = useState('0');
  const [place, setPlace] = useKept<CitationPlace>('place', 'next cell');
  const [style, setStyle] = useKept<CitationStyle>('style', 'harvard');
  // The cells that a call names may have changed since, and fewer figures be there.
  const at = found.choices[Number(chosen)] === undefined ? 0 : Number(chosen);
  const choice = found.choices[at]!;
  const { offers } = choice;
  const figure = choice.kind === 'figure' ? offers[0]!.figure : null;
  const hasText = offers.every((offer) => offer.figure !== null);
  const places = placesIn(workbook)
    .filter(isCitePlace)
    .filter((each) => each === 'next cell' || hasText);
  const possible = places.find((each) => each === place) ?? 'next cell';
  const wanted = useMemo(() => ({ found, offers, place: possible, style }), [found, offers, possible, style]);
  const { lines, problem, remark, attempt } = useCitationPlan(workbook, wanted);
  return (
    <ScreenFrame
      title={titleOfChoice(choice, found)}
      subject={shownBy(found)}
      foot={<InsertBar label="Cite" attempt={attempt} choice={wanted} />}
    >
      {found.choices.length > 1 && (
        <SelectField
          isWide
          id="ics-cited"
          label="What to cite"
          value={String(at)}
          choices={found.choices.map((each, place) => ({ value: String(place), label: optionOf(each, found) }))}
          onChange={setChosen}
        />
      )}
      {found.notice !== '' && <p class="ics-notice">{found.notice}</p>}
      {figure !== null && <FigureNotice figure={figure} />}
      <div class="ics-fields">
        <CitationFields place={possible} places={places} setPlace={setPlace} style={style} setStyle={setStyle} />
      </div>
      <PlanView lines={lines} selected={selected} problem={problem} remark={remark} />
      {figure !== null && <FigureAbout figure={figure} citation={lines.length === 0 ? null : style} />}
    </ScreenFrame>
  );
};
