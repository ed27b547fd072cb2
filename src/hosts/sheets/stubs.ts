import type { FunctionDefinition, Parameter } from '../../functions/definition';
import type { EntryPoint } from './entry-points';

/** What the head of the script says about it. */
export interface ScriptDetails {
  /** Version of the code. */
  readonly version: string;
  /** Version, day and licence of the data. */
  readonly edition: { readonly version: string; readonly date: string; readonly licence: string };
}

/**
 * Keeps a text from ending its comment, and on one line, since the help of Google Sheets shows no line breaks. Quotation
 * marks and dots become those of a keyboard: V8 reads a script of Latin-1 letters a sixth faster than any other.
 */
export const inComment = (text: string): string =>
  text.replace(/\*\//g, '* /').replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/…/g, '...');

/**
 * An example between the braces of `@param`, where Google Sheets reads its example line from. Braces of an array
 * constant would end it, so its first element stands there.
 */
const exampleOf = ({ example }: Parameter): string => inComment(example.replace(/^\{([^,;}]*).*$/, '$1'));

/** Google Sheets knows no optional parameters, so the words say it. */
const describe = ({ description, optional, fallback }: Parameter): string => {
  const parts = [optional ? 'Optional.' : '', description, fallback === undefined ? '' : `If left out: ${fallback}.`];
  return inComment(parts.filter((part) => part !== '').join(' '));
};

const renderStub = ({ name, summary, parameters, result }: FunctionDefinition): string => {
  const names = parameters.map((parameter: Parameter) => parameter.name).join(', ');
  const tags = parameters.map(
    (parameter: Parameter) => ` * @param {${exampleOf(parameter)}} ${parameter.name} ${describe(parameter)}`,
  );
  return [
    '/**',
    ` * ${inComment(summary)}`,
    ' *',
    ...tags,
    ` * @return ${inComment(result.description)}`,
    ' * @customfunction',
    ' */',
    `function ${name}(${names}) {`,
    `  return IcsFigures.call('${name}', arguments);`,
    '}',
  ].join('\n');
};

const renderEntryPoint = ({ name, parameters, description, call }: EntryPoint): string =>
  [
    `/** ${inComment(description)} */`,
    `function ${name}(${parameters.join(', ')}) {`,
    `  return IcsFigures.${call};`,
    '}',
  ].join('\n');

const renderHead = ({ version, edition }: ScriptDetails): string =>
  `/**
 * ICS Figures ${version} for Google Sheets: sourced figures about the money of England's NHS Integrated Care Systems,
 * as spreadsheet functions. Data edition ${edition.version} of ${edition.date}.
 *
 * The functions come first, one short stub each; then what the menu and the sidebar call; what does the work follows
 * below them. The functions work from their arguments and the data in this file alone: no permission, no network. (For
 * a date with a time they ask for the spreadsheet's time zone.)
 * The sidebar asks Google once for the right to show itself and to change this spreadsheet, and for nothing more.
 * Nothing leaves the spreadsheet.
 *
 * If this script has an onOpen function of its own, delete the one below and put IcsFigures.addMenu() into yours.
 *
 * Code: MIT License, copyright (c) 2026 ICS Figures contributors; decimal.js, included, carries its own notice.
 * Data: ${inComment(edition.licence)}
 *
 * This file is generated. Change its sources, not the copy.
 *
 * @OnlyCurrentDoc
 */`;

/**
 * The start of the script: a heading, then for each function a comment that Google Sheets makes its help from, right
 * above the top-level function that it looks for. What else Google calls by name comes after.
 */
export const renderStubs = (
  catalogue: readonly FunctionDefinition[],
  entryPoints: readonly EntryPoint[],
  details: ScriptDetails,
): string => [renderHead(details), ...catalogue.map(renderStub), ...entryPoints.map(renderEntryPoint)].join('\n\n');
