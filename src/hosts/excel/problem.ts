/** Where the pane appears. */
export const paneRoot = (): HTMLElement => document.getElementById('pane')!;

export const outsideExcel =
  'ICS Figures works inside Excel. Open a workbook there and choose ICS Figures on the Home tab.';

export const officeMissing =
  'Excel’s add-in library has not loaded from appsforoffice.microsoft.com. Check the connection, or ask your IT ' +
  'department to allow that address; then close this pane and open it again.';

export const filesMissing = (): string =>
  `A file of ICS Figures has not loaded from ${location.host}. Check the connection; then close this pane and open it ` +
  'again. If it stays so, tell your IT department, or whoever hosts the add-in.';

/** Notes that all of our own files are there: from then on it is Excel’s library that is waited for. */
export const noteLoaded = (): void => {
  paneRoot().dataset.loaded = '';
};

const isLoaded = (): boolean => paneRoot().dataset.loaded !== undefined;

/** What a pane still waits for that has not started by now; nothing where it has. */
export const whatIsMissing = (): string | null => {
  if (paneRoot().querySelector('.starting') === null) return null;
  return typeof Office === 'undefined' || isLoaded() ? officeMissing : filesMissing();
};

/** Says in the pane’s place why there is none. */
export const showProblem = (sentence: string): void => {
  const paragraph = document.createElement('p');
  paragraph.className = 'start-problem';
  paragraph.setAttribute('role', 'alert');
  paragraph.textContent = sentence;
  paneRoot().replaceChildren(paragraph);
};
