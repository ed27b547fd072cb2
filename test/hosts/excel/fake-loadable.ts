import { OfficeError } from './fake-cells';
import type { FakeContext } from './fake-office';

/** Properties that can be read only once they were loaded. */
export class Loadable {
  readonly #values = new Map<string, unknown>();

  protected loadAtSync(context: FakeContext, names: string, read: () => Record<string, unknown>): void {
    context.steps.push(() => {
      const present = read();
      for (const name of names.split(',')) {
        if (!(name in present)) throw new OfficeError('InvalidArgument', `There is no property ${name}.`);
        this.#values.set(name, present[name]);
      }
    });
  }

  protected loaded<Value>(name: string): Value {
    if (!this.#values.has(name)) throw new OfficeError('PropertyNotLoaded', `The property ${name} is not available.`);
    return this.#values.get(name) as Value;
  }
}
