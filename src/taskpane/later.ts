// The screens beyond the first, in one file of their own.
export { BodyScreen } from './body-screen';
export { CiteScreen } from './cite-screen';
export { FigureScreen } from './figure-screen';
export { FunctionScreen } from './function-screen';
export { FunctionsScreen } from './functions-screen';
export { ToolsScreen } from './tools-screen';
