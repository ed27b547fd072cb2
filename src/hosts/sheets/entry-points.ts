import type { ServerFunction } from './protocol';

/** A top-level function of the script beside the custom functions. `call` is the expression it runs. */
export interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly description: string;
  readonly call: string;
}

const menu: readonly EntryPoint[] = [
  {
    name: 'onOpen',
    parameters: ['event'],
    description: 'Adds the menu when the spreadsheet opens. Does nothing else, and needs no permission.',
    call: 'addMenu()',
  },
  {
    name: 'onInstall',
    parameters: ['event'],
    description: 'Adds the menu where the script comes as an add-on.',
    call: 'addMenu()',
  },
  {
    name: 'icsFiguresOpenSidebar',
    parameters: [],
    description: 'Menu: shows the sidebar.',
    call: "openSidebar('start')",
  },
  {
    name: 'icsFiguresCite',
    parameters: [],
    description: 'Menu: shows the sidebar where it cites the figure of a cell.',
    call: "openSidebar('cite')",
  },
  {
    name: 'icsFiguresCheckCalls',
    parameters: [],
    description: 'Menu: shows the sidebar where it counts and checks the formulas that call ICS Figures.',
    call: "openSidebar('calls')",
  },
  {
    name: 'icsFiguresRefresh',
    parameters: [],
    description: 'Menu: has every formula that calls ICS Figures worked out again.',
    call: 'refresh()',
  },
  {
    name: 'icsFiguresShowEdition',
    parameters: [],
    description: 'Menu: says which data answer.',
    call: 'showEdition()',
  },
];

/** What each function that the sidebar calls does to the spreadsheet, for whoever reads the script. */
const served: Readonly<Record<ServerFunction, readonly [description: string, ...parameters: string[]]>> = {
  icsFiguresSelection: ['tells which cells are selected.'],
  icsFiguresSelect: ['selects cells.', 'range'],
  icsFiguresUsedRanges: ['tells which part of each sheet is filled.'],
  icsFiguresRead: ['reads formulas, values and notes.', 'ranges', 'withNotes'],
  icsFiguresWrite: ['writes formulas and values.', 'writes'],
  icsFiguresEnsureSheet: ['adds a sheet for sources, unless it is there.', 'name', 'header'],
  icsFiguresRemoveSheet: [
    'takes a sheet that it has just added away again, where the rest was refused.',
    'name',
    'header',
  ],
  icsFiguresWriteNote: ['sets the note of a cell.', 'cell', 'text'],
  icsFiguresSetPicker: ['puts a drop-down list into cells.', 'range', 'choices'],
};

/** All entry points in the order in which the script declares them. */
export const entryPoints: readonly EntryPoint[] = [
  ...menu,
  ...(Object.keys(served) as ServerFunction[]).map((name): EntryPoint => {
    const [description, ...parameters] = served[name];
    return { name, parameters, description: `Sidebar: ${description}`, call: `serve('${name}', arguments)` };
  }),
];
