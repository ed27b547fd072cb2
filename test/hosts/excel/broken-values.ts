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
  ...['Everything', 'Restricted', 'ReadDocument', 'WriteDocument'].map(
    (permission): BrokenManifest => [
      `the permission ${permission}`,
      'ReadWriteDocument',
      permission,
      new RegExp(`^<Permissions> must be ReadWriteDocument, not “${permission}”\\.$`),
    ],
  ),
  [
    'a shared runtime that no Excel has',
    / MinVersion="1\.1"/,
    ' MinVersion="1.9"',
    /^<Set> “SharedRuntime” asks for 1\.9, more than 1\.1, and so hides the add-in where it would work\.$/,
  ],
  [
    'a default version that hides the add-in',
    /DefaultMinVersion="1\.1">\s*<Set Name="SharedRuntime" MinVersion="1\.1"/,
    'DefaultMinVersion="1.2"><Set Name="SharedRuntime"',
    /^<Set> “SharedRuntime” asks for 1\.2, more than 1\.1/,
  ],
  [
    'a requirement for what is asked for at run time',
    '</Sets>',
    '<Set Name="ExcelApi" MinVersion="1.19"/></Sets>',
    /^<Set> “ExcelApi” asks for 1\.19, more than 1\.14/,
  ],
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
    'a requirement with the name of something else',
    'Name="SharedRuntime"',
    'Name="constructor"',
    /^The Name of <Set> must be SharedRuntime or .* not “constructor”\.$/,
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
    /^The id of <OfficeMenu> must be ContextMenuCell, not “ContextMenuCells”\.$/,
  ],
  [
    'the menu of text',
    'id="ContextMenuCell"',
    'id="ContextMenuText"',
    /^The id of <OfficeMenu> must be ContextMenuCell, not “ContextMenuText”\.$/,
  ],
  [
    'a text for a language that there is not',
    '<DisplayName DefaultValue="ICS Figures"/>',
    '<DisplayName DefaultValue="ICS Figures"><Override Locale="welsh" Value="x"/></DisplayName>',
    /^The Locale of <Override> must be a language and a country, such as cy-GB, not “welsh”\.$/,
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
  [
    'another page to start with',
    /(<DefaultSettings>\s*<SourceLocation DefaultValue="[^"]*)taskpane/,
    '$1help',
    /^<DefaultSettings> <SourceLocation> must name the page of <Runtime>\.$/,
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
  ...(
    [
      [
        'without its two slashes',
        'https:figures.example.org/help.html',
        /must be an https address, with https:\/\/ and a/,
      ],
      [
        'with three slashes',
        'https:///add-in/help.html',
        /must be an https address, with https:\/\/ and a host: https:/,
      ],
      ['with a blank', 'https://figures.example.org/add-in/he lp.html', /has a blank in its address, .* %20: https:/],
      [
        'with a backslash',
        'https://figures.example.org/add-in\\help.html',
        /has a “\\” in its address, where “\/” must/,
      ],
      ['with half an escape', 'https://figures.example.org/add-in/help%2.html', /has a “%” in its address that no two/],
      ['with steps up', 'https://figures.example.org/../../etc/passwd', /has a step “\.” or “\.\.” in its address/],
      ['with a hidden step', 'https://figures.example.org/add-in/%2E%2e/help.html', /has a step “\.” or “\.\.” in its/],
      ['with two slashes', 'https://figures.example.org/add-in//help.html', /has “\/\/” in its path: https:/],
      ['with a wrong port', 'https://figures.example.org:99999/help.html', /must be an https address: https:/],
    ] as const
  ).map(
    ([what, address, sentence]): BrokenManifest => [
      `an address ${what}`,
      /(<SupportUrl DefaultValue=")[^"]*/,
      `$1${address}`,
      new RegExp(`^<SupportUrl> ${sentence.source}`),
    ],
  ),
  [
    'an empty text in another language',
    '<DisplayName DefaultValue="ICS Figures"/>',
    '<DisplayName DefaultValue="ICS Figures"><Override Locale="cy-GB" Value=" "/></DisplayName>',
    /^<Override> “cy-GB” of <DisplayName> is empty\.$/,
  ],
  [
    'a label of 126 characters in another language',
    /(<bt:String id="Group\.Label" DefaultValue="[^"]*")\/>/,
    `$1><bt:Override Locale="cy-GB" Value="${longLabel}"/></bt:String>`,
    /^<Override> “cy-GB” of <String> has 126 characters, more than 125\.$/,
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
  ...(
    [
      [
        'Functions.Metadata.Url',
        'functions.js',
        /^<Metadata> <SourceLocation> leads to a file that is no JSON: https:.*js\.$/,
      ],
      [
        'Functions.Metadata.Url',
        'shortcuts.json',
        /^<Metadata> <SourceLocation> leads to a file that has no list “functions”/,
      ],
      [
        'Functions.Metadata.Url',
        'assets/icon-16.png',
        /^<Metadata> <SourceLocation> leads to a file that is no JSON: /,
      ],
      [
        'Functions.Script.Url',
        'assets/icon-16.png',
        /^<Script> <SourceLocation> leads to a file that is no script .*\): https:/,
      ],
      ['Functions.Script.Url', 'functions.json', /^<Script> <SourceLocation> leads to a file that is no script/],
      ['Functions.Script.Url', 'taskpane.html', /^<Script> <SourceLocation> leads to a file that is no script/],
      ['Functions.Script.Url', 'assets', /^There is no file for <Url> “Functions\.Script\.Url”, https:.*\/assets\.$/],
      ['Functions.Script.Url', '..%2F..%2F..%2Fetc%2Fpasswd', /^There is no file for <Url> “Functions\.Script\.Url”, /],
      ['Functions.Script.Url', '../../etc/passwd', /^<Url> “Functions\.Script\.Url” has a step “\.” or “\.\.”/],
      ['Help.Url', 'functions.js', /^<GetStarted> <LearnMoreUrl> leads to a file that is no HTML page: https:/],
      ['Taskpane.Url', 'functions.json', /^<Runtime> leads to a file that is no HTML page: https:/],
      ['Icon.80', 'assets', /^There is no file for <Image> “Icon\.80”, /],
    ] as const
  ).map(
    ([id, file, sentence]): BrokenManifest => [
      `${id} as ${file}`,
      new RegExp(`(id="${id.replaceAll('.', '\\.')}" DefaultValue="https://figures\\.example\\.org/add-in/)[^"]*`),
      `$1${file}`,
      sentence,
    ],
  ),
  ...(
    [
      ['assets/icon-16.png', /^<ExtendedOverrides> leads to a file that is no JSON: https:/],
      ['functions.json', /^<ExtendedOverrides> leads to a file that has no lists “actions” and “shortcuts”/],
      ['assets', /^There is no file for <ExtendedOverrides>, /],
    ] as const
  ).map(
    ([file, sentence]): BrokenManifest => [
      `shortcuts in ${file}`,
      /(<ExtendedOverrides Url="https:\/\/figures\.example\.org\/add-in\/)[^"]*/,
      `$1${file}`,
      sentence,
    ],
  ),
  [
    'help in a file that is no page',
    /(<SupportUrl DefaultValue="[^"]*)help\.html/,
    '$1functions.json',
    /^<SupportUrl> leads to a file that is no HTML page: https:/,
  ],
  [
    'a command that is no name',
    '<FunctionName>refreshFigures<',
    '<FunctionName>refresh(<',
    /^The page’s scripts do not know refresh\(, which/,
  ],
];
