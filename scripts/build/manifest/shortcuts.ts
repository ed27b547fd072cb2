import type { ShortcutEntry, Shortcuts } from './contents';

// A modifier and one other key; Shift alone would take a letter from the user.
const keys = /^(?=.*(Ctrl|Alt)\+)((Ctrl|Alt|Shift)\+){1,3}[A-Z0-9]$/;

/** What Excel does with a key and Ctrl alone (Command on a Mac): support.microsoft.com, "Keyboard shortcuts in Excel". */
const excelsOwn: Readonly<Record<string, string>> = {
  A: 'selects all',
  C: 'copies',
  F: 'finds',
  P: 'prints',
  S: 'saves',
  V: 'pastes',
  X: 'cuts',
  Y: 'redoes',
  Z: 'undoes',
};

/** Who presses these means Excel, in every workbook; no add-in may stand between. */
const checkExcelsOwn = ({ key }: ShortcutEntry): string[] =>
  Object.values(key).flatMap((pressed) => {
    const [, letter] = /^(?:(?:Ctrl|Command)\+)+([A-Z])$/i.exec(String(pressed)) ?? [];
    const does = letter === undefined ? undefined : excelsOwn[letter.toUpperCase()];
    return does === undefined
      ? []
      : [`shortcuts.json takes ${pressed}, with which Excel ${does}; choose other keys, such as Ctrl+Alt+Shift+F.`];
  });

/** Whether each shortcut has an action, and keys that are free. */
export const checkShortcuts = ({ actions, shortcuts }: Shortcuts): string[] => {
  const ids = actions.map(({ id }) => id);
  const pressed = shortcuts.map(({ key }) => key.default);
  return [
    ...shortcuts
      .filter(({ action }) => !ids.includes(action))
      .map(({ action }) => `shortcuts.json has keys for ${action}, which is none of its actions.`),
    ...pressed.filter((each) => !keys.test(each)).map((each) => `shortcuts.json has “${each}”, which are no keys.`),
    ...shortcuts.flatMap(checkExcelsOwn),
    ...pressed
      .filter((each, index) => pressed.indexOf(each) !== index)
      .map((each) => `shortcuts.json uses ${each} twice.`),
  ];
};
