/** Where the pane appears. */
export const paneRoot = (): HTMLElement => document.getElementById('pane')!;

export const outsideExcel =
  'ICS Figures works inside Excel. Open a workbook there and choose ICS Figures on the Home tab.';

export const officeMissing =
  'Excel’s add-in library has not loaded from appsforoffice.microsoft.com. Check the connection, or ask your IT ' +
  'department to allow that address; then close this pane and open it again.';

/** Says in the pane’s place why there is none. */
export const showProblem = (sentence: string): void => {
  const paragraph = document.createElement('p');
  paragraph.className = 'start-problem';
  paragraph.setAttribute('role', 'alert');
  paragraph.textContent = sentence;
  paneRoot().replaceChildren(paragraph);
};
