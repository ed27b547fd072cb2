// The tools that few visits need, in one file of their own.
export { CallsScreen } from './calls-screen';
export { PickerScreen } from './picker-screen';
export { RepairScreen } from './repair-screen';
