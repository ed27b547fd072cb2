/// <reference types="google-apps-script" />
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells of this format take whatever is written for text, formulas too. */
export const textFormat = '@';

/**
 * The apostrophe keeps Google Sheets from reading text as a formula, a number or a date; the cell does not show it. In a
 * cell formatted as text it would stay, and be none of the choices of a drop-down.
 */
export const verbatim = (text: string, format: string): string => (format === textFormat ? text : `'${text}`);

/** What stands in the range, to be put back as it was: formulas, values, formats, and texts with their links and fonts. */
export const contentOf = (range: Range, formulas: string[][], formats: string[][]) => {
  const values: unknown[][] = range.getValues();
  const isTextAt = (down: number, across: number): boolean =>
    formulas[down]![across] === '' && typeof values[down]![across] === 'string' && values[down]![across] !== '';
  const hasText = values.some((row, down) => row.some((_, across) => isTextAt(down, across)));
  const richTexts = hasText ? range.getRichTextValues() : [];
  return {
    restore: (): void => {
      // In a cell that was formatted as text afterwards, a formula would come back as text.
      range.setNumberFormats(
        formats.map((row, down) => row.map((format, across) => (formulas[down]![across] ? 'General' : format))),
      );
      range.setValues(
        values.map((row, down) =>
          row.map((value, across) => {
            if (!isTextAt(down, across)) return formulas[down]![across] || value;
            return verbatim(value as string, formats[down]![across]!);
          }),
        ),
      );
      range.setNumberFormats(formats);
      richTexts.forEach((row, down) => {
        row.forEach((text, across) => {
          if (text !== null && isTextAt(down, across)) range.getCell(down + 1, across + 1).setRichTextValue(text);
        });
      });
    },
  };
};
