/** What has the keyboard while the grid is used. */
export const cellEditor = '[id="__editor___INTERNAL_EDITOR__DOCS_NORMAL"]';

/** Names and roles that the grid's own controls lack, so that a screen reader and a keyboard find their way. */
const attributes: readonly (readonly [selector: string, values: Readonly<Record<string, string | null>>])[] = [
  ['[data-u-comp="defined-name"] input', { 'aria-label': 'Go to a cell or a name' }],
  ['[data-u-comp="defined-name"] a', { role: 'button', tabindex: '0', 'aria-label': 'Names' }],
  ['[data-u-comp="formula-bar"] button', { 'aria-label': 'Stop calculating' }],
  ['button[data-u-comp="sheet-bar-append-button"]', { 'aria-label': 'Add a sheet' }],
  // The menu's wrapper is no control; the button in it is.
  ['div[data-slot="dropdown-menu-trigger"]', { 'aria-haspopup': null, 'aria-expanded': null, type: null }],
  ['div[data-slot="dropdown-menu-trigger"] > button', { 'aria-label': 'All sheets', 'aria-haspopup': 'menu' }],
  // The keyboard goes to the editor of the cells, not to the pictures of them.
  ['canvas', { tabindex: '-1' }],
  [
    cellEditor,
    {
      role: 'textbox',
      'aria-label': 'Cells: arrows move, typing changes the selected one',
      'aria-describedby': 'cell',
    },
  ],
  // The two lists of notices are live parts of the page, not landmarks.
  ['section[aria-label^="Notifications"]', { role: 'status' }],
];

const nameAll = (container: HTMLElement): void => {
  for (const [selector, values] of attributes) {
    for (const found of container.querySelectorAll(selector)) {
      for (const [name, value] of Object.entries(values)) {
        if (value === null) found.removeAttribute(name);
        else if (found.getAttribute(name) !== value) found.setAttribute(name, value);
      }
    }
  }
};

/** Names the grid's controls now and whenever the grid makes new ones. */
export const nameControls = (container: HTMLElement): void => {
  let waiting = false;
  const rename = (): void => {
    waiting = false;
    nameAll(container);
  };
  new MutationObserver(() => {
    if (!waiting) requestAnimationFrame(rename);
    waiting = true;
  }).observe(container, { childList: true, subtree: true });
  rename();
};
