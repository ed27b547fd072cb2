/** What the grid's own errors mean, for those that do not come from a function of ours. */
const sentences: Readonly<Record<string, string>> = {
  '#NAME?': 'There is no function or name spelt like that. Check the spelling, and put text in double quotes.',
  '#DIV/0!': 'A number is divided by zero or by a blank cell.',
  '#N/A': 'No value is available here. If the formula refers to a cell with an error, that cell says why.',
  '#VALUE!':
    'The formula cannot be read, or an argument is of the wrong kind. If it refers to a cell with an error, that cell says why.',
  '#REF!': 'The formula refers to a cell that does not exist.',
  '#NUM!': 'A number is out of the range that the function can use.',
  '#NULL!': 'Two ranges that do not meet stand side by side. Put a comma or an operator between them.',
  '#SPILL!': 'There is no room for all rows and columns of the result. Clear the cells below and to the right.',
  '#CALC!': 'The formula gives no result that a cell can show.',
  '#CYCLE!': 'The formula refers to its own cell, directly or through others.',
  '#GETTING_DATA': 'The preview makes no connections.',
};

/** A plain sentence for an error code of the engine. */
export const engineErrorSentence = (code: string): string => sentences[code] ?? 'The formula gives an error.';
