/**
 * Which elements stand in which, in this order; `?` may be left out, `+` may be repeated. Of Microsoft's schemas for
 * task pane add-ins this is the part that ours uses: learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering.
 *
 * The key is the element's name, after its parents' names where a name alone says too little, or before its `xsi:type`
 * where that decides.
 */
export const childrenOf: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains?',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides?',
  ],
  AppDomains: ['AppDomain+'],
  Hosts: ['Host+'],
  Requirements: ['Sets'],
  Sets: ['Set+'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: ['Hosts', 'Resources'],
  'VersionOverrides/Hosts/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  Runtimes: ['Runtime'],
  AllFormFactors: ['ExtensionPoint'],
  'AllFormFactors/ExtensionPoint': ['Script', 'Page', 'Metadata', 'Namespace?'],
  Script: ['SourceLocation'],
  Page: ['SourceLocation'],
  Metadata: ['SourceLocation'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint+'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  'ExtensionPoint[PrimaryCommandSurface]': ['OfficeTab'],
  'ExtensionPoint[ContextMenu]': ['OfficeMenu'],
  OfficeTab: ['Group+'],
  // Excel shows one entry of an add-in in a context menu.
  OfficeMenu: ['Control'],
  Group: ['Label', 'Icon', 'Control+'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Icon: ['Image+'],
  'Action[ShowTaskpane]': ['SourceLocation'],
  'Action[ExecuteFunction]': ['FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  Images: ['Image+'],
  Urls: ['Url+'],
  ShortStrings: ['String+'],
  LongStrings: ['String+'],
};

/** In which list of the resources an element's `resid` must be found. */
export const resourceListOf: Readonly<Record<string, string>> = {
  Image: 'Images',
  Runtime: 'Urls',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  Namespace: 'ShortStrings',
};

/** The types that an element may have, where it has one. */
export const typesOf: Readonly<Record<string, readonly string[]>> = {
  'AllFormFactors/ExtensionPoint': ['CustomFunctions'],
  'DesktopFormFactor/ExtensionPoint': ['PrimaryCommandSurface', 'ContextMenu'],
  Control: ['Button'],
  Action: ['ShowTaskpane', 'ExecuteFunction'],
};

/** The greatest numbers of characters. */
export const longest: Readonly<Record<string, number>> = {
  resid: 32,
  DisplayName: 125,
  ProviderName: 125,
  Description: 250,
  Images: 2048,
  Urls: 2048,
  ShortStrings: 125,
  LongStrings: 250,
};

export const permissions = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];

/** The sizes that a button needs, in pixels. */
export const buttonIconSizes = [16, 32, 80];

/** The sizes of the icons in lists of add-ins, in pixels. */
export const listIconSizes: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };
