/** What is broken, what to replace by what in the built manifest, and the sentence that must name it. */
export type BrokenManifest = readonly [what: string, from: string | RegExp, to: string, sentence: RegExp];

const publisher = '<ProviderName>ICS Figures</ProviderName>';

/** Not XML: after the rules of well-formedness in the W3C's recommendation. */
export const notXml: readonly BrokenManifest[] = [
  ['an element that does not end', '</OfficeApp>', '', /^The manifest is not well-formed XML, at <ExtendedOverrides>/],
  [
    'a bare ampersand in an attribute',
    'Find an Integrated',
    'Find & use an Integrated',
    /at <bt:String> in line \d+: an “&”/,
  ],
  [
    'a bare ampersand in a text',
    publisher,
    '<ProviderName>A & B</ProviderName>',
    /at <ProviderName> in line \d+: an “&”/,
  ],
  [
    'an entity that XML does not have',
    'ICS Figures is ready',
    'ICS&nbsp;Figures',
    /at <bt:String> in line \d+: an “&”/,
  ],
  ['an attribute without quotes', 'lifetime="long"', 'lifetime=long', /at <Runtime> in line \d+: /],
  ['an attribute without a value', 'lifetime="long"', 'lifetime', /at <Runtime> in line \d+: /],
  ['an attribute twice', 'lifetime="long"', 'lifetime="long" lifetime="long"', /at <Runtime> in line \d+: /],
  ['attributes without a space between', '" lifetime="long"', '"lifetime="long"', /at <Runtime> in line \d+: /],
  [
    'elements that end in the wrong order',
    '</Hosts>\n  <Requirements>',
    '<Requirements></Hosts>',
    /at <Requirements> in line/,
  ],
  ['an element that ends under another name', '</Permissions>', '</permissions>', /at <Permissions> in line \d+: /],
  ['a character below the blank', publisher, '<ProviderName>\u0001</ProviderName>', /at <ProviderName> .* character/],
  ['a second element beside the first', '</OfficeApp>', '</OfficeApp><OfficeApp/>', /at <OfficeApp> in line/],
  ['text before everything', '<?xml', 'x<?xml', /^The manifest is not well-formed XML, /],
  [
    'a prefix that nobody declared',
    ' xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"',
    '',
    /at <bt:Image> in line/,
  ],
  ['another encoding', 'encoding="UTF-8"', 'encoding="UTF-16"', /its encoding is UTF-16, but must be UTF-8\.$/],
  ['a document type', '<OfficeApp ', '<!DOCTYPE OfficeApp><OfficeApp ', /a document type is not allowed\.$/],
];

/** What Microsoft's schemas refuse, after the element reference on learn.microsoft.com. */
export const wrongStructure: readonly BrokenManifest[] = [
  ['another root', /OfficeApp(?=[ >])/g, 'Office', /^The manifest must be an <OfficeApp>, not <Office>\.$/],
  [
    'an element out of order',
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    '$2$1',
    /^<Version> must stand before <ProviderName> in <OfficeApp>\.$/,
  ],
  ['an element left out', publisher, '', /^<OfficeApp> needs a <ProviderName>\.$/],
  ['an element twice', publisher, publisher + publisher, /^<ProviderName> may stand only once in <OfficeApp>\.$/],
  [
    'an element that does not belong there',
    '</Control>',
    '<TaskpaneId>x</TaskpaneId></Control>',
    /^<TaskpaneId> is not expected in <Control>\.$/,
  ],
  [
    'an element in capitals of its own',
    /HighResolutionIconUrl/,
    'HighResolutionIconURL',
    /^<HighResolutionIconURL> is not expected in <OfficeApp>\.$/,
  ],
  ['the schema of another version', 'appforoffice/1.1', 'appforoffice/1.0', /^<OfficeApp> must be of the schema/],
  ['overrides of no schema of their own', /(<VersionOverrides) xmlns="[^"]*"/, '$1', /^<VersionOverrides> must be of/],
  [
    'overrides of the mail schema',
    'xmlns="http://schemas.microsoft.com/office/taskpane',
    'xmlns="http://schemas.microsoft.com/office/mail',
    /^<VersionOverrides> must be of the schema/,
  ],
  [
    'resources of another schema',
    'officeappbasictypes/1.0',
    'officeappbasictypes/2.0',
    /^<Image> must be of the schema/,
  ],
  [
    'types of another schema',
    '2001/XMLSchema-instance',
    '2000/XMLSchema-instance',
    /^<OfficeApp> must have an xsi:type of/,
  ],
  ['a list of resources without its prefix', /bt:Urls>/g, 'Urls>', /^<Urls> must be of the schema/],
  [
    'another kind of add-in',
    'xsi:type="TaskPaneApp"',
    'xsi:type="ContentApp"',
    /^<OfficeApp> must have an xsi:type of TaskPaneApp/,
  ],
  [
    'overrides without a type',
    ' xsi:type="VersionOverridesV1_0"',
    '',
    /^<VersionOverrides> must have an xsi:type of VersionOverridesV1_0, not “”\.$/,
  ],
  [
    'overrides of an unknown type',
    'VersionOverridesV1_0',
    'VersionOverridesV9_9',
    /^<VersionOverrides> must have .* not “VersionOverridesV9_9”\.$/,
  ],
  [
    'a host without a type',
    '<Host xsi:type="Workbook">',
    '<Host>',
    /^<Host> must have an xsi:type of Workbook, not “”\.$/,
  ],
  [
    'a host of another program',
    '<Host xsi:type="Workbook">',
    '<Host xsi:type="Document">',
    /^<Host> must have .* not “Document”\.$/,
  ],
  [
    'functions without their type',
    ' xsi:type="CustomFunctions"',
    '',
    /^<ExtensionPoint> must have an xsi:type of CustomFunctions/,
  ],
  [
    'a place for buttons that Excel does not have',
    'xsi:type="ContextMenu"',
    'xsi:type="MessageReadCommandSurface"',
    /^<ExtensionPoint> must have an xsi:type of PrimaryCommandSurface or ContextMenu, not “Message/,
  ],
  [
    'a control without a type',
    ' xsi:type="Button"',
    '',
    /^<Control> “IcsFigures\.Figures” must have an xsi:type of Button, not “”\.$/,
  ],
  [
    'an action of an unknown type',
    'xsi:type="ShowTaskpane"',
    'xsi:type="ShowTaskPane"',
    /^<Action> must have .* not “ShowTaskPane”\.$/,
  ],
  [
    'an action that shows no page',
    /<Action xsi:type="ShowTaskpane">\s*<SourceLocation[^>]*>/,
    '<Action xsi:type="ShowTaskpane"><FunctionName>openFigures</FunctionName>',
    /^<Action> needs a <SourceLocation>\.$/,
  ],
  [
    'two entries in the context menu',
    /(<OfficeMenu[^>]*>)(.*)(<\/OfficeMenu>)/s,
    '$1$2$2$3',
    /^<Control> may stand only once in <OfficeMenu>\.$/,
  ],
  [
    'the ribbon twice',
    /(<ExtensionPoint xsi:type="Primary.*?<\/ExtensionPoint>)/s,
    '$1$1',
    /^<ExtensionPoint> with the xsi:type PrimaryCommandSurface stands twice\.$/,
  ],
  ['an icon of one size twice', 'size="16"', 'size="32"', /^<Image> with the size 32 stands twice\.$/],
  [
    'a name without its value',
    '<DisplayName DefaultValue="ICS Figures"/>',
    '<DisplayName/>',
    /^<DisplayName> needs the attribute DefaultValue\.$/,
  ],
  [
    'a text without its value',
    ' DefaultValue="Open ICS Figures"',
    '',
    /^<String> “Figures\.Title” needs the attribute DefaultValue\.$/,
  ],
  [
    'an address without its value',
    /(<SupportUrl) DefaultValue="[^"]*"/,
    '$1',
    /^<SupportUrl> needs the attribute DefaultValue\.$/,
  ],
  [
    'an attribute in capitals of its own',
    '<DisplayName DefaultValue',
    '<DisplayName Defaultvalue',
    /^<DisplayName> may not have the attribute Defaultvalue\.$/,
  ],
  [
    'a label that refers to nothing',
    '<Label resid="Group.Label"/>',
    '<Label/>',
    /^<Label> needs the attribute resid\.$/,
  ],
  ['a resource without an id', '<bt:String id="Group.Label" ', '<bt:String ', /^<String> needs the attribute id\.$/],
  ['a group without an id', ' id="IcsFigures.Group"', '', /^<Group> needs the attribute id\.$/],
  ['text between elements', '<Hosts>', '<Hosts>Excel', /^<Hosts> may hold no text of its own, but holds “Excel”\.$/],
  [
    'shortcuts before the overrides',
    /(<VersionOverrides.*<\/VersionOverrides>)\s*(<ExtendedOverrides[^>]*>)/s,
    '$2$1',
    /^<VersionOverrides> must stand before <ExtendedOverrides> in <OfficeApp>\.$/,
  ],
  ...['PrimaryCommandSurface', 'ContextMenu'].map(
    (type): BrokenManifest => [
      `no ${type}`,
      new RegExp(`<ExtensionPoint xsi:type="${type}">.*?</ExtensionPoint>`, 's'),
      '',
      new RegExp(`^<DesktopFormFactor> needs an <ExtensionPoint> of the xsi:type ${type}\\.$`),
    ],
  ),
  [
    'two texts for one other language',
    '<DisplayName DefaultValue="ICS Figures"/>',
    '<DisplayName DefaultValue="x"><Override Locale="cy-GB" Value="x"/><Override Locale="cy-GB" Value="y"/></DisplayName>',
    /^<Override> with the Locale cy-GB stands twice\.$/,
  ],
  [
    'a text of another language without a text',
    '<DisplayName DefaultValue="ICS Figures"/>',
    '<DisplayName DefaultValue="ICS Figures"><Override Locale="cy-GB"/></DisplayName>',
    /^<Override> needs the attribute Value\.$/,
  ],
];
