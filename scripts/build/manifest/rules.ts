/**
 * Which elements stand in which, in this order; `?` may be left out, `+` may be repeated, `*` both. Of Microsoft's schemas for
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
  // Texts may be given in other languages too; the pane and its pages are in English alone.
  'OfficeApp/DisplayName': ['Override*'],
  'OfficeApp/Description': ['Override*'],
  AppDomains: ['AppDomain+'],
  // An add-in for Excel alone.
  Hosts: ['Host'],
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
  String: ['Override*'],
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

/** The types that an element may have, where it must have one. */
export const typesOf: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['TaskPaneApp'],
  VersionOverrides: ['VersionOverridesV1_0'],
  'VersionOverrides/Hosts/Host': ['Workbook'],
  'AllFormFactors/ExtensionPoint': ['CustomFunctions'],
  'DesktopFormFactor/ExtensionPoint': ['PrimaryCommandSurface', 'ContextMenu'],
  Control: ['Button'],
  Action: ['ShowTaskpane', 'ExecuteFunction'],
};

/** The attributes of elements beside their type; `?` may be left out. What is not here has none. */
export const attributesOf: Readonly<Record<string, readonly string[]>> = {
  'OfficeApp/DisplayName': ['DefaultValue'],
  'OfficeApp/Description': ['DefaultValue'],
  'OfficeApp/IconUrl': ['DefaultValue'],
  'OfficeApp/HighResolutionIconUrl': ['DefaultValue'],
  'OfficeApp/SupportUrl': ['DefaultValue'],
  'OfficeApp/Hosts/Host': ['Name'],
  Sets: ['DefaultMinVersion?'],
  Set: ['Name', 'MinVersion?'],
  'DefaultSettings/SourceLocation': ['DefaultValue'],
  ExtendedOverrides: ['Url'],
  Runtime: ['resid', 'lifetime'],
  SourceLocation: ['resid'],
  Namespace: ['resid'],
  FunctionFile: ['resid'],
  Title: ['resid'],
  Description: ['resid'],
  LearnMoreUrl: ['resid'],
  Label: ['resid'],
  OfficeTab: ['id'],
  OfficeMenu: ['id'],
  Group: ['id'],
  Control: ['id'],
  'Icon/Image': ['size', 'resid'],
  'Images/Image': ['id', 'DefaultValue'],
  Url: ['id', 'DefaultValue'],
  String: ['id', 'DefaultValue'],
  Override: ['Locale', 'Value'],
};

/** The schemas that elements belong to: those of the resources, those within the overrides, and the rest. */
export const namespaces = {
  resources: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  overrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  manifest: 'http://schemas.microsoft.com/office/appforoffice/1.1',
};

/** Elements that belong to the schema of the resources, wherever they stand. */
export const resourceElements = ['Images', 'Urls', 'ShortStrings', 'LongStrings', 'Image', 'Url', 'String', 'Override'];

/** Elements that hold text; in all others only elements may stand. */
export const textElements = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'Permissions',
  'AppDomain',
  'FunctionName',
];

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

/** The sizes that a button needs, in pixels. */
export const buttonIconSizes = [16, 32, 80];

/** The sizes of the icons in lists of add-ins, in pixels. */
export const listIconSizes: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };
