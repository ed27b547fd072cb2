import type { BrokenManifest } from './broken-manifests';

const publisher = '<ProviderName>ICS Figures</ProviderName>';
const longLabel = 'x'.repeat(126);

/** Values that Office does not take, after the element reference on learn.microsoft.com. */
export const wrongValues: readonly BrokenManifest[] = [
  ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>ics-figures</Id>', /^<Id> must be a GUID.* not “ics-figures”\.$/],
  [
    'an id of zeros',
    /<Id>.*<\/Id>/,
    '<Id>00000000-0000-0000-0000-000000000000</Id>',
    /^<Id> must be a GUID, not one of zeros only, not/,
  ],
  ['a version of words', /<Version>.*<\/Version>/, '<Version>v1</Version>', /^<Version> must be four numbers/],
  [
    'a version of three numbers',
    /<Version>.*<\/Version>/,
    '<Version>1.0.0</Version>',
    /^<Version> must be four numbers/,
  ],
  [
    'a version beyond 65535',
    /<Version>.*<\/Version>/,
    '<Version>99999.0.0.0</Version>',
    /^<Version> must be four numbers of at most 65535/,
  ],
  ['a version of zeros', /<Version>.*<\/Version>/, '<Version>0.0.0.0</Version>', /^<Version> must be four numbers/],
  [
    'a language without a country',
    '>en-GB<',
    '>english<',
    /^<DefaultLocale> must be a language and a country, such as en-GB, not “english”\.$/,
  ],
  ['a country that there is not', '>en-GB<', '>en-UK<', /^<DefaultLocale> must be .* not “en-UK”\.$/],
  ['a language that there is not', '>en-GB<', '>zq-GB<', /^<DefaultLocale> must be .* not “zq-GB”\.$/],
  ['a permission that there is not', 'ReadWriteDocument', 'Everything', /^<Permissions> must be Restricted or/],
  ['a publisher of nothing', publisher, '<ProviderName> </ProviderName>', /^<ProviderName> is empty\.$/],
  [
    'a host that is misspelt',
    '<Host Name="Workbook"/>',
    '<Host Name="Workbok"/>',
    /^The Name of <Host> must be Workbook, not “Workbok”\.$/,
  ],
  [
    'a requirement that is misspelt',
    'Name="SharedRuntime"',
    'Name="SharedRunTime"',
    /^The Name of <Set> must be SharedRuntime or .* not “SharedRunTime”\.$/,
  ],
  [
    'no shared runtime',
    'Name="SharedRuntime"',
    'Name="ExcelApi"',
    /^<Requirements> needs a <Set> with the Name SharedRuntime\.$/,
  ],
  [
    'a requirement’s version in words',
    / MinVersion="1\.1"/,
    ' MinVersion="one"',
    /^The MinVersion of <Set> must be a version such as 1\.1, not “one”\.$/,
  ],
  [
    'a requirement’s version that there is not',
    / MinVersion="1\.1"/,
    ' MinVersion="9.1"',
    /^The MinVersion of <Set> must be/,
  ],
  [
    'a default version of one number',
    'DefaultMinVersion="1.1"',
    'DefaultMinVersion="1"',
    /^The DefaultMinVersion of <Sets> must be/,
  ],
  [
    'a tab that Excel does not have',
    'id="TabHome"',
    'id="TabHomes"',
    /^The id of <OfficeTab> must be TabHome or .* not “TabHomes”\.$/,
  ],
  [
    'a menu that Excel does not have',
    'id="ContextMenuCell"',
    'id="ContextMenuCells"',
    /^The id of <OfficeMenu> must be ContextMenuCell or ContextMenuText, not/,
  ],
  [
    'a control’s id with a blank',
    'id="IcsFigures.Refresh"',
    'id="Ics Figures"',
    /^The id of <Control> must be a letter and then .* not “Ics Figures”\.$/,
  ],
  ['a control’s id that is empty', 'id="IcsFigures.Refresh"', 'id=""', /^The id of <Control> must be .* not “”\.$/],
  ['a group’s id that starts with a digit', 'id="IcsFigures.Group"', 'id="1Group"', /^The id of <Group> must be/],
  [
    'two buttons with one id',
    'id="IcsFigures.Refresh"',
    'id="IcsFigures.Cite"',
    /^Two of <Control> and <Group> are “IcsFigures\.Cite”\.$/,
  ],
  ['an icon’s size that there is not', 'size="80"', 'size="81"', /^The size of <Image> must be 16 or .* not “81”\.$/],
  [
    'a button without the icon of 80 pixels',
    /<bt:Image size="80"[^>]*>/,
    '',
    /^The <Icon> of <Group> needs an image of 80 pixels\.$/,
  ],
  [
    'a runtime that ends with the pane',
    'lifetime="long"',
    'lifetime="short"',
    /^The lifetime of <Runtime> must be long, not “short”\.$/,
  ],
  ['a command without a name', '<FunctionName>refreshFigures<', '<FunctionName><', /^<FunctionName> is empty\.$/],
  [
    'a command of two words',
    '<FunctionName>refreshFigures<',
    '<FunctionName>refresh figures<',
    /^<FunctionName> must be the name of a command/,
  ],
  [
    'a domain without https',
    '<Hosts>',
    '<AppDomains><AppDomain>http://a.example.org</AppDomain></AppDomains><Hosts>',
    /^<AppDomain> must be https:\/\/ and a host, without a path, not “http:/,
  ],
  [
    'a domain with a path',
    '<Hosts>',
    '<AppDomains><AppDomain>https://a.example.org/b</AppDomain></AppDomains><Hosts>',
    /^<AppDomain> must be https/,
  ],
  [
    'a domain of this machine',
    '<Hosts>',
    '<AppDomains><AppDomain>https://localhost</AppDomain></AppDomains><Hosts>',
    /^<AppDomain> names a place that only this machine/,
  ],
  [
    'a namespace for the functions',
    '</Metadata>',
    '</Metadata><Namespace resid="Group.Label"/>',
    /^<Namespace> would put a prefix/,
  ],
  [
    'a page of its own for the functions',
    /(<Page>\s*<SourceLocation resid=)"Taskpane\.Url"/,
    '$1"Help.Url"',
    /^<Page> <SourceLocation> must name the page of <Runtime>\.$/,
  ],
];

/** Texts, references and addresses. */
export const wrongResources: readonly BrokenManifest[] = [
  [
    'a resid that leads nowhere',
    '<Label resid="Group.Label"/>',
    '<Label resid="Group.Name"/>',
    /^<Label> refers to “Group\.Name”, which <ShortStrings> does not have\.$/,
  ],
  [
    'a resid of the wrong list',
    '<Label resid="Group.Label"/>',
    '<Label resid="Figures.Description"/>',
    /^<Label> refers to “Figures\.Description”/,
  ],
  [
    'a text that nothing refers to',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>',
    /^Nothing refers to <String> “Spare”\.$/,
  ],
  [
    'two texts with one id',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Cite.Label" DefaultValue="x"/>',
    /^<String> “Cite\.Label” has the id of another resource\.$/,
  ],
  ['an id of 33 characters', /Help\.Url/g, 'x'.repeat(33), /^The id of <Url> “x+” has 33 characters, more than 32\.$/],
  [
    'a short text of 126 characters',
    'DefaultValue="Open ICS Figures"',
    `DefaultValue="${longLabel}"`,
    /^<String> “Figures\.Title” has 126 characters, more than 125\.$/,
  ],
  [
    'a long text of 251 characters',
    /DefaultValue="Type =[^"]*"/,
    `DefaultValue="${'x'.repeat(251)}"`,
    /^<String> “GetStarted\.Description” has 251 characters, more than 250\.$/,
  ],
  [
    'a name of 126 characters',
    '<DisplayName DefaultValue="ICS Figures"',
    `<DisplayName DefaultValue="${longLabel}"`,
    /^<DisplayName> has 126 characters, more than 125\.$/,
  ],
  ['an empty text', 'DefaultValue="Open ICS Figures"', 'DefaultValue=""', /^<String> “Figures\.Title” is empty\.$/],
  [
    'an address without https',
    /https(:[^"]*functions\.json)/,
    'http$1',
    /^<Url> “Functions\.Metadata\.Url” must be an https address/,
  ],
  [
    'an address from the folder on',
    'https://figures.example.org/add-in/help.html',
    'help.html',
    /^<SupportUrl> must be an https address/,
  ],
  [
    'an address with a name and password',
    'https://figures.example.org/add-in/help.html',
    'https://me:secret@figures.example.org/add-in/help.html',
    /^<SupportUrl> may not carry a user/,
  ],
  [
    'shortcuts without https',
    /(<ExtendedOverrides Url=")https/,
    '$1http',
    /^<ExtendedOverrides> must be an https address/,
  ],
  ...[
    'localhost:3000',
    'LOCALHOST.',
    '127.0.0.1',
    '127.0.0.2',
    '0.0.0.0',
    '[::1]',
    '[::ffff:10.0.0.1]',
    '10.1.2.3',
    '172.16.0.9',
    '192.168.1.20',
    '169.254.7.7',
    '[fe80::1]',
    'figures.local',
    'figures.internal',
    'figures',
  ].map(
    (host): BrokenManifest => [
      `an address on ${host}`,
      'https://figures.example.org/add-in/help.html',
      `https://${host}/help.html`,
      /^<SupportUrl> names a place that only this machine or its network can reach: https:/,
    ],
  ),
];

/** What does not fit the files. */
export const wrongFiles: readonly BrokenManifest[] = [
  [
    'an icon that is not there',
    /icon-80\.png/,
    'icon-81.png',
    /^There is no file for <Image> “Icon\.80”, .*icon-81\.png\.$/,
  ],
  [
    'an icon of another size',
    /icon-80\.png/,
    'icon-32.png',
    /^<Image> “Icon\.80” has 32 × 32 pixels, but the manifest says 80 × 80: /,
  ],
  [
    'a command that the page does not know',
    '<FunctionName>refreshFigures<',
    '<FunctionName>mendFigures<',
    /^The page’s scripts do not know mendFigures, which <FunctionName>/,
  ],
  [
    'shortcuts that are not there',
    'shortcuts.json',
    'keys.json',
    /^There is no file for <ExtendedOverrides>, https:\/\/figures\.example\.org\/add-in\/keys\.json\.$/,
  ],
];
