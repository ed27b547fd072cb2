/** The actions that ribbon, context menu and keys start; the manifest names them too. */
export const commandIds = ['openFigures', 'citeSelection', 'refreshFigures'] as const;
export type CommandId = (typeof commandIds)[number];

// Microsoft advises this pattern, which neither Excel nor browsers use.
const commands: Readonly<Record<CommandId, { readonly name: string; readonly keys: string }>> = {
  openFigures: { name: 'Open ICS Figures', keys: 'Ctrl+Alt+Shift+F' },
  citeSelection: { name: 'Cite the selected figure', keys: 'Ctrl+Alt+Shift+C' },
  refreshFigures: { name: 'Refresh figures', keys: 'Ctrl+Alt+Shift+R' },
};

/** The content of shortcuts.json: learn.microsoft.com/office/dev/add-ins/design/keyboard-shortcuts. */
export const describeShortcuts = () => ({
  actions: commandIds.map((id) => ({ id, type: 'ExecuteFunction', name: commands[id].name })),
  shortcuts: commandIds.map((id) => ({ action: id, key: { default: commands[id].keys } })),
});
