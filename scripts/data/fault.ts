/** Something wrong in the data, and where. */
export interface Fault {
  readonly file: string;
  /** The line in the file, counted from 1, the header being line 1; 0 where no line can be named. */
  readonly line: number;
  /** Empty where no one column is at fault. */
  readonly column: string;
  readonly sentence: string;
}

export const describeFault = ({ file, line, column, sentence }: Fault): string =>
  `${[file, line && `row ${line}`, column && `column ${column}`].filter(Boolean).join(', ')}: ${sentence}`;
