import { mountPane } from '../../taskpane';
import { createSheetsWorkbook } from './workbook';

mountPane(document.getElementById('pane')!, createSheetsWorkbook());
