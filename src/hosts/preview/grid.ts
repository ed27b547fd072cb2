import { type IWorkbookData, LocaleType, mergeLocales, ThemeService, Univer, UniverInstanceType } from '@univerjs/core';
import designLocale from '@univerjs/design/locale/en-US';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUiLocale from '@univerjs/docs-ui/locale/en-US';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsLocale from '@univerjs/sheets/locale/en-US';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import sheetsFormulaLocale from '@univerjs/sheets-formula/locale/en-US';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import sheetsFormulaUiLocale from '@univerjs/sheets-formula-ui/locale/en-US';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import sheetsNoteUiLocale from '@univerjs/sheets-note-ui/locale/en-US';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import sheetsNumfmtUiLocale from '@univerjs/sheets-numfmt-ui/locale/en-US';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiLocale from '@univerjs/sheets-ui/locale/en-US';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import uiLocale from '@univerjs/ui/locale/en-US';
import type { FunctionDefinition } from '../../functions/definition';
import { readNumbersOfAnySpelling } from './literals';
import { functionHints, functionRegistrations } from './register';

/** Shows a workbook in the container, with the catalogue's functions and their hints. */
export const createGrid = (
  container: HTMLElement,
  catalogue: readonly FunctionDefinition[],
  workbook: Partial<IWorkbookData>,
): Univer => {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        designLocale,
        uiLocale,
        docsUiLocale,
        sheetsLocale,
        sheetsUiLocale,
        sheetsFormulaLocale,
        sheetsFormulaUiLocale,
        sheetsNumfmtUiLocale,
        sheetsNoteUiLocale,
      ),
    },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functionRegistrations(catalogue, '0.0%') });
  // The toolbar's buttons have no names for a screen reader, and nothing here needs them; the formula bar stays.
  univer.registerPlugin(UniverUIPlugin, { container, toolbar: false, headerMenu: false });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { footer: { menus: false, zoomSlider: false } });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    description: functionHints(catalogue),
    initialFormulaComputing: CalculationMode.FORCED,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbook);
  readNumbersOfAnySpelling(univer);
  return univer;
};

/** Keeps the grid and the pane light or dark as the system is set. */
export const followColourScheme = (univer: Univer): void => {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
    univer.__getInjector().get(ThemeService).setDarkMode(dark.matches);
  };
  dark.addEventListener('change', apply);
  apply();
};
