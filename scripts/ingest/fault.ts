/** Where in a workbook something is wrong: as exact as can be said. Rows are counted as Excel counts them. */
export interface Place {
  readonly sheet?: string;
  readonly column?: string;
  readonly row?: number;
}

/** A fault as a sentence: its place first. */
export const faultAt = ({ sheet, column, row }: Place, sentence: string): string => {
  const place = [sheet && `sheet "${sheet}"`, column && `column "${column}"`, row && `row ${row}`]
    .filter(Boolean)
    .join(', ');
  return place ? `${place[0]?.toUpperCase()}${place.slice(1)}: ${sentence}` : sentence;
};

/** A list for a sentence, cut short where it is long. */
export const listed = (names: readonly string[], most = 8): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');
