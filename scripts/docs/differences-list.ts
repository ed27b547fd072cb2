/** One difference between the hosts, with what each does. */
export interface Difference {
  readonly topic: string;
  /** A formula whose results show the difference, where one call can. */
  readonly formula?: string;
  readonly excel: string;
  readonly sheets: string;
  readonly preview: string;
  readonly reason: string;
}

/** What a formula gives or shows. */
export const inFormulas: readonly Difference[] = [
  {
    topic: 'A single failing call',
    formula: 'ICS_DEFICIT("nowhere at all")',
    excel: 'The code, with the sentence on the cell’s error flag',
    sheets: '`#ERROR!`, with the sentence when the cell is pointed at',
    preview: 'The code, with the sentence in the line below the grid',
    reason: 'A custom function in Google Sheets can throw, but cannot return an error code.',
  },
  {
    topic: 'A failing cell of a range',
    formula: 'ICS_DEFICIT({"LSC";"nowhere at all"})',
    excel: 'The code with the sentence, in that cell only',
    sheets: 'The sentence as text, in that cell only; SUM skips text, so check a column before adding it up',
    preview: 'As Excel',
    reason: 'The same: one cell of a returned range cannot be an error.',
  },
  {
    topic: 'Catching a failure',
    excel: '`IFERROR` catches all, `IFNA` what is not available, in a range too',
    sheets: '`IFERROR` catches a single call, `IFNA` nothing; in a range ask `ISNUMBER`, since the cell holds text',
    preview: 'As Excel',
    reason: 'The two above: Google Sheets has no code to tell them by.',
  },
  {
    topic: 'A blank cell as a required number',
    excel: 'Excel for the desktop sends 0, which is a number; Excel for the web sends a blank, which is invalid',
    sheets: 'Invalid: the sentence names the argument',
    preview: 'Invalid: the sentence names the argument',
    reason: 'Excel for the desktop hands a blank cell over as 0.',
  },
  {
    topic: 'An error in a cell given as an argument',
    excel: 'The error is told in a sentence; `#N/A` stays `#N/A`',
    sheets: 'The same; a cell with the text `#N/A` counts as the error',
    preview: 'As Excel',
    reason: 'Google Sheets hands errors over as text.',
  },
  {
    topic: 'A cell with a date and a time, a time alone, or a number shown as a date',
    excel: 'A number, the time as its fraction; refused where a day is asked for',
    sheets:
      'The same, in milliseconds. Where the script is set to another time zone: a time that is midnight there counts as the day alone, and should Google not tell the spreadsheet’s zone, a date with whole quarters of an hour counts as the nearest midnight',
    preview: 'As Excel',
    reason: 'Google Sheets hands such cells over as moments, told by the clock of the script’s time zone.',
  },
  {
    topic: 'NOW(), TODAY() or RAND() as an argument',
    excel: 'Works; the function is worked out again whenever they are',
    sheets: 'The cell says Loading… for ever: type a fixed date. _Check the calls_ finds such formulas',
    preview: 'As Excel',
    reason: 'Google Sheets never calls a custom function with such an argument.',
  },
  {
    topic: 'Something in the way of a table or a column',
    excel: '`#SPILL!`, and nothing is overwritten',
    sheets: '`#REF!`, and nothing is overwritten',
    preview: 'As Excel',
    reason: 'Each host spills by its own rules.',
  },
  {
    topic: 'A whole spilled table as an argument, `A1#`',
    excel: 'Works',
    sheets: 'Not there: name the range, such as `A1:J6`',
    preview: 'Not there: name the range',
    reason: 'Only Excel has this sign.',
  },
  {
    topic: 'Hundreds of single formulas',
    excel: 'No limit of its own',
    sheets: 'Slow, then refused: some 30 at a time, 30 seconds each. Give a column to one formula',
    preview: 'No limit of its own',
    reason: 'In Google Sheets each formula is a call to Google’s servers.',
  },
  {
    topic: 'After a new edition of the data',
    excel:
      'A cell keeps its value until all is worked out again, by Ctrl+Alt+F9. _Refresh_ on the Home tab enters only broken formulas and those that show `#NAME?` again',
    sheets:
      'A cell keeps its value until its formula or a cell that it uses is edited, or by _Work out our formulas again_',
    preview: 'Worked out again when the page is loaded',
    reason:
      'Excel and Google Sheets keep results with the file; Google goes by formula and arguments, and takes no notice of a changed script.',
  },
  {
    topic: 'A number with a card of its source',
    formula: 'ICS_CARD("LSC")',
    excel: 'A number with a card, from Excel 2504, Mac 16.96 and on the web; before that the plain number',
    sheets: 'The plain number',
    preview: 'The plain number',
    reason: 'Only newer Excel lets a function return more than a value.',
  },
  {
    topic: 'Text in braces that reads like a number or a date',
    formula: 'CLAIM_CHECK({"8%"},0.08108108108108109)',
    excel: 'Text, which shows how it was rounded',
    sheets: 'Text, which shows how it was rounded',
    preview: 'The grid takes it for a number, here 0.08: give it without braces, or from a cell',
    reason: 'The grid’s engine turns such text into numbers before a function sees it, in braces only.',
  },
  {
    topic: 'One argument too many that is empty text',
    formula: 'ICS_DEFICIT("LSC","2020-02","","","")',
    excel: 'Invalid: the sentence says how many there may be',
    sheets: 'Taken for an argument that is left out',
    preview: 'As Excel',
    reason: 'Google Sheets hands both over as empty text.',
  },
  {
    topic: 'Number format of a typed formula',
    excel: 'None: format a rate as a percentage',
    sheets: 'None: format a rate as a percentage',
    preview: 'Percentages are shown as such',
    reason: 'Custom functions cannot set a format; what the pane inserts is formatted.',
  },
  {
    topic: 'Help while typing',
    excel: 'Optional arguments in brackets; fixed choices, such as the styles of `ICS_CITE`, as a list',
    sheets: 'All arguments look required: the words say “Optional.”, and the choices',
    preview: 'Optional arguments in brackets; the words say the choices',
    reason: 'Google Sheets knows neither optional arguments nor choices.',
  },
  {
    topic: 'The file where ICS Figures is not',
    excel: 'Values stay; formulas read `_xldudf_ICS_DEFICIT(…)` until the add-in is there',
    sheets:
      'A copy takes the script along. Downloaded as .xlsx, values stay, frozen in `IFERROR(__xludf.DUMMYFUNCTION(…))`',
    preview: 'Nothing is kept',
    reason: 'How each host stores functions that are not its own. _Refresh and repair_ brings formulas back.',
  },
];

/** What the pane does there. */
export const inPane: readonly Difference[] = [
  {
    topic: 'How it opens',
    excel: 'Ribbon, a cell’s menu, keys; with the workbook, if so set',
    sheets: 'By the menu only, never by itself',
    preview: 'It is always there',
    reason: 'Google lets no script open a sidebar when a spreadsheet opens.',
  },
  {
    topic: 'Permissions',
    excel: 'By whoever installs the add-in',
    sheets: 'Two, which Google asks for at the first command',
    preview: 'None',
    reason: 'Each host guards its cells in its own way; the functions need none anywhere.',
  },
  {
    topic: 'Where a citation can go',
    excel: 'Next cell, note (where Excel lets add-ins write notes), comment, footnote with links',
    sheets: 'Next cell, note, footnote with links',
    preview: 'Next cell, note, footnote without links',
    reason: 'No script may write comments in Google Sheets; the preview’s grid has neither comments nor links.',
  },
  {
    topic: 'Drop-down lists',
    excel: 'Yes',
    sheets: 'Yes',
    preview: 'No',
    reason: 'The preview’s grid comes without them.',
  },
  {
    topic: 'Undo',
    excel: 'One step for the cells, one more for a note, a drop-down or a new sheet',
    sheets: 'One or more steps an insertion, as Google counts them',
    preview: 'One step an insertion, two where it makes a sheet',
    reason: 'A script in Google Sheets cannot say what belongs together.',
  },
  {
    topic: 'Following the selection',
    excel: 'At once',
    sheets: 'When you come over to the sidebar, and every few seconds while it is used',
    preview: 'At once',
    reason: 'Google tells a sidebar of nothing, so it has to ask.',
  },
  {
    topic: 'Light and dark',
    excel: 'As Office',
    sheets: 'Light, as Google’s own sidebars',
    preview: 'As the system',
    reason: 'It looks like what stands around it.',
  },
];
