import { isPublicHost } from '../public-hosts';
import { elementsAt, labelOf, type ManifestElement } from './tree';

/** What a value of an element must be. */
interface ValueRule {
  /** The end of the element's path. */
  readonly at: string;
  /** The attribute that has the value; else it is the element's text. */
  readonly attribute?: string;
  readonly isRight: (value: string) => boolean;
  readonly mustBe: string;
}

const oneOf = (values: readonly string[]): Pick<ValueRule, 'isRight' | 'mustBe'> => ({
  isRight: (value) => values.includes(value),
  mustBe: values.join(' or '),
});

const like = (pattern: RegExp, mustBe: string): Pick<ValueRule, 'isRight' | 'mustBe'> => ({
  isRight: (value) => pattern.test(value),
  mustBe,
});

const isVersion = (value: string): boolean => {
  const parts = /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){3}$/.test(value) ? value.split('.').map(Number) : [];
  return parts.some((part) => part > 0) && parts.every((part) => part <= 65_535);
};

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** A language and a country that there are, written as everybody does: `en-GB`. */
const isLocale = (value: string): boolean => {
  const [, language, region] = /^([a-z]{2,3})-([A-Z]{2})$/.exec(value) ?? [];
  if (language === undefined || region === undefined) return false;
  const isUsual = Intl.getCanonicalLocales(value)[0] === value;
  return isUsual && languages.of(language) !== undefined && regions.of(region) !== undefined;
};

/** A page's origin: https, a host, and nothing after it. */
const isOrigin = (value: string): boolean => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url?.protocol === 'https:' && [url.origin, `${url.origin}/`].includes(value.toLowerCase());
};

const controlId = like(/^[A-Za-z][\w.-]{0,124}$/, 'a letter and then at most 124 letters, digits, dots, - or _');

/**
 * The newest version of each requirement set that Office 2021 has, the oldest Office that our guides name. Excel hides an
 * add-in that requires more than it has; ours asks at run time for what is newer.
 */
const newestSets: Readonly<Record<string, string>> = {
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  ExcelApi: '1.14',
  AddinCommands: '1.1',
};

/** Names and versions as they stand on learn.microsoft.com/javascript/api/requirement-sets and in develop/built-in-ui-ids. */
const rules: readonly ValueRule[] = [
  {
    at: 'OfficeApp/Id',
    isRight: (value) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value) && /[1-9a-e]/i.test(value),
    mustBe: 'a GUID, not one of zeros only',
  },
  { at: 'OfficeApp/Version', isRight: isVersion, mustBe: 'four numbers of at most 65535, such as 1.2.3.0' },
  { at: 'OfficeApp/DefaultLocale', isRight: isLocale, mustBe: 'a language and a country, such as en-GB' },
  { at: 'Override', attribute: 'Locale', isRight: isLocale, mustBe: 'a language and a country, such as cy-GB' },
  // The pane writes into the workbook, and a refresh reads all of it.
  { at: 'OfficeApp/Permissions', ...oneOf(['ReadWriteDocument']) },
  { at: 'AppDomain', isRight: isOrigin, mustBe: 'https:// and a host, without a path' },
  { at: 'OfficeApp/Hosts/Host', attribute: 'Name', ...oneOf(['Workbook']) },
  { at: 'Sets', attribute: 'DefaultMinVersion', ...like(/^1\.\d{1,2}$/, 'a version such as 1.1') },
  { at: 'Set', attribute: 'Name', ...oneOf(Object.keys(newestSets)) },
  { at: 'Set', attribute: 'MinVersion', ...like(/^1\.\d{1,2}$/, 'a version such as 1.1') },
  { at: 'Runtime', attribute: 'lifetime', ...oneOf(['long']) },
  {
    at: 'OfficeTab',
    attribute: 'id',
    ...oneOf([
      'TabHome',
      'TabInsert',
      'TabPageLayoutExcel',
      'TabFormulas',
      'TabData',
      'TabReview',
      'TabView',
      'TabDeveloper',
      'TabAddIns',
    ]),
  },
  { at: 'OfficeMenu', attribute: 'id', ...oneOf(['ContextMenuCell']) },
  { at: 'Group', attribute: 'id', ...controlId },
  { at: 'Control', attribute: 'id', ...controlId },
  { at: 'Icon/Image', attribute: 'size', ...oneOf(['16', '20', '24', '32', '40', '48', '64', '80']) },
  { at: 'FunctionName', ...like(/^[A-Za-z_$][\w$]{0,63}$/, 'the name of a command, of letters and digits') },
];

const checkValue = (element: ManifestElement, { attribute, isRight, mustBe }: ValueRule): string[] => {
  const value = attribute === undefined ? element.text : element.attribute(attribute);
  // What is missing altogether is told once, by the check of the structure.
  if (value === undefined || (attribute === undefined && value.trim() === '') || isRight(value)) return [];
  const what = attribute === undefined ? labelOf(element) : `The ${attribute} of <${element.name}>`;
  return [`${what} must be ${mustBe}, not “${value}”.`];
};

/** An address of its own in production can be reached by everybody who is to use the add-in. */
const checkAppDomains = (root: ManifestElement): string[] =>
  elementsAt(root, 'AppDomain')
    .filter(({ text }) => isOrigin(text) && !isPublicHost(new URL(text).hostname))
    .map(({ text }) => `<AppDomain> names a place that only this machine or its network can reach: ${text}.`);

const sharedRuntime = 'SharedRuntime';

/** The second number of a version that begins with 1. */
const minorOf = (version: string): number => Number(version.slice(2));

const checkRequirements = (root: ManifestElement): string[] => {
  const sets = elementsAt(root, 'Set');
  const asked = elementsAt(root, 'Sets')[0]?.attribute('DefaultMinVersion') ?? '1.1';
  const tooNew = sets.flatMap((set) => {
    const name = set.attribute('Name') ?? '';
    const version = set.attribute('MinVersion') ?? asked;
    const newest = Object.hasOwn(newestSets, name) ? newestSets[name] : undefined;
    return newest !== undefined && minorOf(version) > minorOf(newest)
      ? [`<Set> “${name}” asks for ${version}, more than ${newest}, and so hides the add-in where it would work.`]
      : [];
  });
  return sets.some((set) => set.attribute('Name') === sharedRuntime)
    ? tooNew
    : [...tooNew, `<Requirements> needs a <Set> with the Name ${sharedRuntime}.`];
};

/** Whether each value is one that Office takes. */
export const checkValues = (root: ManifestElement, production: boolean): string[] => [
  ...rules.flatMap((rule) => elementsAt(root, rule.at).flatMap((element) => checkValue(element, rule))),
  ...checkRequirements(root),
  ...(production ? checkAppDomains(root) : []),
];
