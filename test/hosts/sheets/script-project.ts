import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { Outcome } from './fake-run';
import { FakeSpreadsheet, fakeService } from './spreadsheet-fake';

export interface FakeMenu {
  readonly title: string;
  readonly items: { readonly caption: string; readonly functionName: string }[];
}

/** What the script has shown to the user. */
export class FakeUi {
  readonly menus: FakeMenu[] = [];
  readonly alerts: string[] = [];
  /** The sidebar that is open; one at a time. */
  sidebar: { readonly title: string; readonly html: string } | null = null;
  readonly ButtonSet = { OK: 'OK' };

  createMenu(title: string) {
    const menu: FakeMenu = { title, items: [] };
    const builder = {
      addItem: (caption: string, functionName: string) => {
        menu.items.push({ caption, functionName });
        return builder;
      },
      addToUi: () => {
        this.menus.push(menu);
      },
    };
    return builder;
  }
  alert(title: string, prompt: string, buttons: string): string {
    if (buttons !== 'OK') throw new Error('The alert has no button.');
    this.alerts.push(`${title}\n${prompt}`);
    return buttons;
  }
  showSidebar({ title, html }: { title: string; html: string }): void {
    this.sidebar = { title, html };
  }
}

/** Services that a script may not touch before it is authorised, by how far it has been. */
export type Authorisation = 'none' | 'full';

/** The script project of a spreadsheet: the built files, run as Apps Script runs them, each call in a context of its own. */
export class ScriptProject {
  readonly spreadsheet = new FakeSpreadsheet();
  readonly ui = new FakeUi();
  readonly #code: string;

  /** `paste` makes the text of the script from `Code.js`; `files` are the HTML files beside it. */
  constructor(
    readonly folder: string,
    readonly files: readonly string[] = ['Sidebar'],
    paste: (code: string) => string = (code) => code,
  ) {
    this.#code = paste(readFileSync(join(folder, 'Code.js'), 'utf8'));
  }

  #html(name: string) {
    if (!this.files.includes(name)) throw new Error(`Exception: No HTML file named ${name} was found.`);
    const output = {
      title: '',
      html: readFileSync(join(this.folder, `${name}.html`), 'utf8'),
      getContent: () => output.html,
      setContent: (html: string) => Object.assign(output, { html }),
      setTitle: (title: string) => Object.assign(output, { title }),
    };
    return output;
  }

  /** What a simple trigger, a menu item or `google.script.run` does. Where nothing is authorised, only the menu is there. */
  run(name: string, given: readonly unknown[] = [], authorised: Authorisation = 'full'): unknown {
    const globals =
      authorised === 'full'
        ? {
            SpreadsheetApp: fakeService(this.spreadsheet, this.ui),
            HtmlService: { createHtmlOutputFromFile: (file: string) => this.#html(file) },
          }
        : { SpreadsheetApp: { getUi: () => ({ createMenu: (title: string) => this.ui.createMenu(title) }) } };
    const context = createContext(Object.assign(Object.create(null), globals, { given: JSON.stringify(given) }));
    runInContext(this.#code, context);
    return runInContext(`${name}(...JSON.parse(given))`, context);
  }

  /** The names that `google.script.run` offers. */
  get names(): string[] {
    return [...this.#code.matchAll(/^function (\w+)\(/gm)]
      .map((match) => match[1]!)
      .filter((name) => !name.endsWith('_'));
  }

  async answer(name: string, given: readonly unknown[]): Promise<Outcome> {
    try {
      return { result: JSON.parse(JSON.stringify(this.run(name, given) ?? null)) };
    } catch (error) {
      return { error: String(Object(error).message) };
    }
  }
}
