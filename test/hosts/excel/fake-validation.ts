import { type Block, key } from './fake-cells';
import { Loadable } from './fake-loadable';
import type { FakeContext } from './fake-office';
import type { FakeRange } from './fake-range';

/** The rule of a cell: a list, with the title of what is said where something else is entered. */
export class FakeValidation extends Loadable {
  constructor(
    readonly context: FakeContext,
    readonly block: () => Block,
  ) {
    super();
  }

  #change(step: (place: string, sheet: ReturnType<FakeContext['excel']['sheet']>) => void): void {
    this.context.change(this.block, () => {
      const { sheet, row, column } = this.block();
      step(key(row, column), this.context.excel.sheet(sheet));
    });
  }

  load(names: string): void {
    this.loadAtSync(this.context, names, () => {
      const { sheet, row, column } = this.block();
      const { pickers, pickerTitles } = this.context.excel.sheet(sheet);
      const source = pickers.get(key(row, column));
      return {
        type: source === undefined ? 'None' : 'List',
        rule: source === undefined ? {} : { list: { inCellDropDown: true, source } },
        errorAlert: { title: pickerTitles.get(key(row, column)) ?? '' },
      };
    });
  }

  get type(): string {
    return this.loaded('type');
  }
  get rule(): Excel.DataValidationRule {
    return this.loaded('rule');
  }
  set rule({ list }: Excel.DataValidationRule) {
    this.#change((place, { pickers }) => {
      const source = list?.source;
      pickers.set(
        place,
        typeof source === 'string' ? source : JSON.stringify((source as unknown as FakeRange).block()),
      );
    });
  }
  get errorAlert(): Excel.DataValidationErrorAlert {
    return this.loaded('errorAlert');
  }
  set errorAlert({ title }: Excel.DataValidationErrorAlert) {
    this.#change((place, { pickerTitles }) => pickerTitles.set(place, title));
  }
  clear(): void {
    this.#change((place, { pickers, pickerTitles }) => {
      pickers.delete(place);
      pickerTitles.delete(place);
    });
  }
}
