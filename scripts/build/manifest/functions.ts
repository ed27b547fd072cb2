import { type FunctionEntry, isListOf, type Metadata } from './contents';
import { fileAt, folderUrl, placeFault } from './folder';
import type { ManifestElement } from './tree';

/** Where the file lies that is looked at, and for whom. */
interface Site {
  readonly root: ManifestElement;
  readonly folder: string;
  readonly production: boolean;
}

/** The functions that functions.json describes must be those that functions.js has. */
export const checkAssociations = ({ functions }: Metadata, associated: readonly string[]): string[] => {
  const described = functions.map(({ id }) => id);
  return [
    ...described.filter((id) => !associated.includes(id)).map((id) => `functions.js does not associate ${id}.`),
    ...associated.filter((id) => !described.includes(id)).map((id) => `functions.json does not describe ${id}.`),
    ...described
      .filter((id, index) => described.indexOf(id) !== index)
      .map((id) => `functions.json describes ${id} twice.`),
  ];
};

/** What is wrong with a page of the folder, or a place in one, as the end of a sentence. */
const helpFault = (address: string, { root, folder, production }: Site): string | undefined => {
  const fault = placeFault(address, production);
  if (fault !== undefined) return fault;
  const base = folderUrl(root);
  // Without it the manifest's own addresses are wrong, which another check tells.
  if (base === undefined) return undefined;
  if (!new URL(address).href.startsWith(base)) return `must begin with ${base}, as the manifest’s addresses do`;
  if (address.split('#')[0]!.includes('?'))
    return 'has “?” in its address, which may have only “#” after its file’s name';
  return fileAt(root, folder, address) === undefined ? 'leads to no file of this folder' : undefined;
};

/** The file keeps an address from before where somebody moved the add-in and changed the manifest alone. */
const checkHelp = ({ id, helpUrl }: FunctionEntry, site: Site): string[] => {
  // Microsoft lets a function have no help.
  if (helpUrl === undefined) return [];
  const address = String(helpUrl);
  const fault = helpFault(address, site);
  return fault === undefined ? [] : [`The helpUrl of ${id} in functions.json ${fault}: ${address}.`];
};

// Types after learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json, "Metadata reference".
const types = ['string', 'number', 'boolean', 'any'];
const cellValueTypes = [
  'cellvalue',
  'booleancellvalue',
  'doublecellvalue',
  'entitycellvalue',
  'errorcellvalue',
  'linkedentitycellvalue',
  'localimagecellvalue',
  'stringcellvalue',
  'webimagecellvalue',
];

const isOneOf = (list: readonly string[], value: unknown): boolean => typeof value === 'string' && list.includes(value);

/** “string, number or boolean” */
const choiceOf = (list: readonly string[]): string => `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;

const shown = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : JSON.stringify(value));

/** What is wrong with the type of a parameter or of a result; where there is none it is `any`. */
const checkType = (owner: string, type: unknown): string[] =>
  type === undefined || isOneOf(types, type)
    ? []
    : [`The type of ${owner} in functions.json must be ${choiceOf(types)}, not ${shown(type)}.`];

interface Parameter {
  readonly name: string;
  readonly type?: unknown;
  readonly cellValueType?: unknown;
  readonly optional?: unknown;
  readonly repeating?: unknown;
}

const checkCellValue = (owner: string, { type = 'any', cellValueType: kind }: Parameter): string[] => {
  if (kind === undefined) return [];
  // Capitals are free here, and only here.
  if (!isOneOf(cellValueTypes, typeof kind === 'string' ? kind.toLowerCase() : kind)) {
    return [`The cellValueType of ${owner} in functions.json must be ${choiceOf(cellValueTypes)}, not ${shown(kind)}.`];
  }
  return type === 'any' || !isOneOf(types, type)
    ? []
    : [`The type of ${owner} in functions.json must be any beside its cellValueType, not ${shown(type)}.`];
};

/** Excel tells arguments apart by their places, so nothing that is required may follow what may be left out. */
const checkOrder = (id: string, parameters: readonly Parameter[]): string[] => {
  const isOptional = ({ optional, repeating }: Parameter): boolean => optional === true || repeating === true;
  const first = parameters.findIndex(isOptional);
  if (first < 0) return [];
  return parameters
    .slice(first)
    .filter((parameter) => !isOptional(parameter))
    .map(
      ({ name }) =>
        `functions.json requires ${name} of ${id} after ${parameters[first]!.name}, which may be left out; ` +
        'put what is required first.',
    );
};

const checkParameters = ({ id, parameters }: FunctionEntry): string[] => {
  if (!isListOf(parameters, 'name')) return [`functions.json has no list “parameters” with a name for each in ${id}.`];
  const list = parameters as readonly Parameter[];
  return [
    ...list.flatMap((parameter) => {
      const owner = `${id}’s ${parameter.name}`;
      return [...checkType(owner, parameter.type), ...checkCellValue(owner, parameter)];
    }),
    ...checkOrder(id, list),
  ];
};

/** Whether Excel takes each function as functions.json describes it, and its help lies where the manifest's files do. */
export const checkFunctions = ({ functions }: Metadata, site: Site): string[] =>
  functions.flatMap((each) => [
    ...checkHelp(each, site),
    ...checkParameters(each),
    ...checkType(`${each.id}’s result`, Object(each.result).type),
  ]);
