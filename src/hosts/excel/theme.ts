/** Whether a colour such as `#262626` is nearer to black than to white; `undefined` where it is no such colour. */
const isDark = (colour: unknown): boolean | undefined => {
  if (typeof colour !== 'string') return undefined;
  const digits = /^#?([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (digits === undefined) return undefined;
  const [red, green, blue] = [0, 2, 4].map((start) => Number.parseInt(digits.slice(start, start + 2), 16));
  // The weights of ITU-R BT.601, by which a screen’s grey is as bright as the colour.
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
};

/** Sets the page to the light or dark form that goes with Excel’s own theme, which may differ from the system’s. */
const applyTheme = (): void => {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  const dark = typeof theme?.isDarkTheme === 'boolean' ? theme.isDarkTheme : isDark(theme?.bodyBackgroundColor);
  // Without a word from Excel the pane follows the system by itself.
  if (dark !== undefined) document.documentElement.dataset.theme = dark ? 'dark' : 'light';
};

/** Follows Excel’s theme. Excel tells of no change, so it is looked at again whenever the user comes to the pane. */
export const followTheme = (): void => {
  applyTheme();
  window.addEventListener('focus', applyTheme);
  document.addEventListener('visibilitychange', applyTheme);
  document.documentElement.addEventListener('pointerenter', applyTheme);
};
