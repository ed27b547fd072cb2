import { type CitationStyle, citationStyles } from '../dataset/types';
import type { Workbook } from '../workbook/port';
import { SelectField } from './field';
import { placeLabels, styleLabels } from './labels';
import { type CitationPlace, citationPlaces } from './use-figure-plan';

/** Where a citation can go in this host. */
export const placesIn = ({ features }: Workbook): CitationPlace[] =>
  citationPlaces.filter((place) => {
    if (place === 'note' || place === 'both') return features.notes;
    return place !== 'comment' || features.comments;
  });

interface Props<Place extends CitationPlace> {
  readonly place: Place;
  readonly places: readonly Place[];
  readonly setPlace: (place: Place) => void;
  readonly style: CitationStyle;
  readonly setStyle: (style: CitationStyle) => void;
}

/** Where the citation goes, and how it is written. */
export const CitationFields = <Place extends CitationPlace>({
  place,
  places,
  setPlace,
  style,
  setStyle,
}: Props<Place>) => (
  <>
    <SelectField
      id="ics-place"
      label="Citation"
      value={place}
      choices={places.map((value) => ({ value, label: placeLabels[value] }))}
      onChange={setPlace}
    />
    <SelectField
      id="ics-style"
      label="Citation style"
      value={style}
      choices={citationStyles.map((value) => ({ value, label: styleLabels[value] }))}
      onChange={setStyle}
    />
  </>
);
