/// <reference types="google-apps-script" />
import { edition } from '../../dataset';
import type { StartScreen } from './protocol';
import { refreshFormulas } from './server-refresh';
import { sentenceFor } from './server-sentences';

const title = 'ICS Figures';

const tell = (text: string): void => {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
};

/** The menu, and nothing else: when a spreadsheet opens, a script may do no more. */
export const addMenu = (): void => {
  SpreadsheetApp.getUi()
    .createMenu(title)
    .addItem('Open the sidebar', 'icsFiguresOpenSidebar')
    .addItem('Cite a cell', 'icsFiguresCite')
    .addItem('Check the calls', 'icsFiguresCheckCalls')
    .addItem('Work out our formulas again', 'icsFiguresRefresh')
    .addItem('Show the data edition', 'icsFiguresShowEdition')
    .addToUi();
};

/** The file with the name of the screen that it is to start with; a sidebar gets nothing else from its script. */
const sidebarAt = (screen: StartScreen): GoogleAppsScript.HTML.HtmlOutput => {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar');
  return page.setContent(page.getContent().replace('<html', `<html data-screen="${screen}"`)).setTitle(title);
};

export const openSidebar = (screen: StartScreen): void => {
  try {
    SpreadsheetApp.getUi().showSidebar(sidebarAt(screen));
  } catch (error) {
    if (!/Sidebar was found/.test(String(error))) throw error;
    tell(
      'The sidebar is not in this spreadsheet’s script: it needs the file Sidebar.html beside Code.js. ' +
        'The functions work without it.',
    );
  }
};

export const refresh = (): void => {
  try {
    tell(refreshFormulas());
  } catch (error) {
    tell(sentenceFor(error));
  }
};

export const showEdition = (): void => {
  const { version, date, licence } = edition();
  tell(
    `Data edition ${version} of ${date}.\n\nA cell keeps its value until its formula is worked out again: after an ` +
      `update choose ${title} > Work out our formulas again.\n\n${licence}`,
  );
};
