import type { BrokenManifest } from './broken-manifests';

const longLabel = 'x'.repeat(126);

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
  ...(
    [
      ['Functions.Script.Url', '?v=2'],
      ['Functions.Metadata.Url', '#functions'],
      ['Taskpane.Url', '?v=2'],
      ['Icon.80', '#icon'],
    ] as const
  ).map(
    ([id, end]): BrokenManifest => [
      `the address of ${id} with ${end}`,
      new RegExp(`(id="${id.replaceAll('.', '\\.')}" DefaultValue="[^"]*)`),
      `$1${end}`,
      new RegExp(
        `“${id.replaceAll('.', '\\.')}” has “\\${end[0]}” in its address, which must end with a file’s name: https:`,
      ),
    ],
  ),
  [
    'shortcuts at an address with a question',
    'shortcuts.json"',
    'shortcuts.json?"',
    /^<ExtendedOverrides> has “\?” in its address, which must end with a file’s name: https:.*\.json\?\.$/,
  ],
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
