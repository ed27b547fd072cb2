import type { Token } from './formula-tokens';

/** Excel's functions that fetch from elsewhere, or start something there, and so can send out what the workbook holds. */
const outwardFunctions = new Set(
  (
    'CALL COPILOT CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE DDE EXEC ' +
    'IMAGE IMPORTCSV IMPORTTEXT PY REGISTER.ID RTD SQL.REQUEST STOCKHISTORY TRANSLATE WEBSERVICE'
  ).split(' '),
);

/** As Excel stores the names of its newer functions: `_xlfn._xlws.`. */
const storedPrefixes = /^(?:_xl(?:fn|ws|pm|udf)\.)+/i;

/**
 * What in a formula reaches out of the workbook: a function, by its name, wherever it stands, since a function may be
 * handed over like a value; or another program, or another workbook. `null` where nothing does.
 */
export const outwardPart = (tokens: readonly Token[]): string | null => {
  for (const [at, { kind, text }] of tokens.entries()) {
    const name = text.replace(storedPrefixes, '').toUpperCase();
    if (kind === 'name' && outwardFunctions.has(name)) return name;
    if (kind === 'other' && text === '|') return 'another program';
    if (kind === 'other' && tokens[at + 1]?.text === '!' && /[[\\]|\/\//.test(text)) return 'another workbook';
    // `[Book.xlsx]Sheet1!A1`
    if (kind === 'other' && text.startsWith('[') && tokens[at + 2]?.text === '!') return 'another workbook';
  }
  return null;
};
