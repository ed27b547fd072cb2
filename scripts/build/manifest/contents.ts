import { createContext, runInContext } from 'node:vm';

/** What a file holds, or what is wrong with it as the end of a sentence. */
export type Read<Content> = { readonly content: Content } | { readonly fault: string };

/** The least of the object that functions.json holds. */
export interface Metadata {
  readonly functions: readonly FunctionEntry[];
}

/** A function as functions.json describes it; what is not read here may be anything. */
export interface FunctionEntry {
  readonly id: string;
  readonly helpUrl?: unknown;
  readonly parameters?: unknown;
  readonly result?: unknown;
}

export interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly ShortcutEntry[];
}

export interface ShortcutEntry {
  readonly action: string;
  /** Keys for all platforms, and for one where it has others. */
  readonly key: { readonly default: string; readonly [platform: string]: unknown };
}

/** Our functions are associated within a fraction of this, in milliseconds. */
const longestRun = 10_000;

/** The ids that a functions.js associates once Excel runs it. Throws what the script throws. */
export const associatedIds = (script: string): string[] => {
  const ids: string[] = [];
  const CustomFunctions = { associate: (id: string) => ids.push(id) };
  runInContext(script, createContext({ CustomFunctions }), { timeout: longestRun });
  return ids;
};

export const readScript = (text: string): Read<string[]> => {
  let content: string[];
  try {
    content = associatedIds(text);
  } catch (error) {
    // What another context throws is no Error of this one, and may be anything.
    const reason = String(Object(error).message ?? error).split('\n')[0];
    return { fault: `is no script that Excel could run (${reason})` };
  }
  return content.length === 0 ? { fault: 'associates no functions' } : { content };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Whether it is a list of objects that hold texts under these paths. */
export const isListOf = (list: unknown, ...paths: string[]): boolean =>
  Array.isArray(list) &&
  list.every((each) =>
    paths.every((path) => isText(path.split('.').reduce((value: unknown, name) => Object(value)[name], each))),
  );

export const readMetadata = (text: string): Read<Metadata> => {
  const content = parsed(text);
  if (content === undefined) return { fault: 'is no JSON' };
  return isListOf(Object(content).functions, 'id')
    ? { content: content as Metadata }
    : { fault: 'has no list “functions” with an id for each' };
};

export const readShortcuts = (text: string): Read<Shortcuts> => {
  const content = parsed(text);
  if (content === undefined) return { fault: 'is no JSON' };
  const { actions, shortcuts } = Object(content);
  return isListOf(actions, 'id', 'name') && isListOf(shortcuts, 'action', 'key.default')
    ? { content: content as Shortcuts }
    : { fault: 'has no lists “actions” and “shortcuts” as Excel reads them' };
};

/** A page must be HTML; what it loads is looked at elsewhere. */
export const readPage = (text: string): Read<string> =>
  /<html[\s>]/i.test(text) ? { content: text } : { fault: 'is no HTML page' };
