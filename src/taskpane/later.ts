// The screens beyond the first with what they need, in one file of their own.
export { figuresInCell } from '../workbook/citing/cited-figure';
export { BodyScreen } from './body-screen';
export { CiteScreen } from './cite-screen';
export { FigureScreen } from './figure-screen';
export { FunctionScreen } from './function-screen';
export { FunctionsScreen } from './functions-screen';
export { RegionScreen } from './region-screen';
export { TableScreen } from './table-screen';
export { ToolsScreen } from './tools-screen';
