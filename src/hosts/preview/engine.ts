import { type IWorkbookData, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import {
  AstTreeBuilder,
  type FunctionVariantType,
  generateAstNode,
  generateExecuteAstNodeData,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import type { FunctionDefinition } from '../../functions/definition';
import { readNumbersOfAnySpelling } from './literals';
import { functionRegistrations } from './register';
import { type EngineValue, readResult } from './values';

const sheet = { rows: 1000, columns: 100 };

const blankWorkbook: Partial<IWorkbookData> = {
  id: 'evaluation',
  sheetOrder: ['sheet'],
  sheets: { sheet: { id: 'sheet', name: 'Sheet1', rowCount: sheet.rows, columnCount: sheet.columns, cellData: {} } },
};

export interface HeadlessEngine {
  /** The value of a formula in an otherwise empty workbook; `=` is optional. Never rejects. */
  evaluate(formula: string): Promise<EngineValue | EngineValue[][]>;
  close(): void;
}

/** The preview's formula engine without a grid: each formula takes the very steps that a cell's formula takes. */
export const createHeadlessEngine = (catalogue: readonly FunctionDefinition[]): HeadlessEngine => {
  const univer = new Univer({ logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functionRegistrations(catalogue) });
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, blankWorkbook);
  readNumbersOfAnySpelling(univer);
  const injector = univer.__getInjector();
  const configuration = injector.get(IFormulaCurrentConfigService);
  const runtime = injector.get(IFormulaRuntimeService);
  const interpreter = injector.get(Interpreter);
  configuration.loadDataLite();

  const run = async (formula: string): Promise<FunctionVariantType> => {
    runtime.reset();
    runtime.setCurrent(0, 0, sheet.rows, sheet.columns, 'sheet', 'evaluation');
    const node = generateAstNode(
      'evaluation',
      formula,
      injector.get(Lexer),
      injector.get(AstTreeBuilder),
      configuration,
    );
    const data = generateExecuteAstNodeData(node);
    try {
      return interpreter.checkAsyncNode(node) ? await interpreter.executeAsync(data) : interpreter.execute(data);
    } finally {
      node.resetCalculationState();
    }
  };

  return {
    async evaluate(formula) {
      const text = formula.trim();
      try {
        return readResult(await run(text.startsWith('=') ? text : `=${text}`));
      } catch {
        // The engine's parser throws on what is no formula at all, and on nesting too deep for the stack.
        return { error: '#VALUE!', sentence: null };
      }
    },
    close: () => univer.dispose(),
  };
};
