/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { catalogue } from '../../../src/functions/catalogue';
import { renderHelp } from '../../../src/hosts/excel/help';

const page = renderHelp(readFileSync('src/hosts/excel/help.html', 'utf8'), catalogue);
const { body } = new DOMParser().parseFromString(page, 'text/html');

// Excel's function help leads to the function's name on this page.
describe('the help page', () => {
  it('has each function under its name, with its examples as they are typed', () => {
    for (const { name, examples } of catalogue) {
      const shown = body.querySelector(`#${name}`)?.textContent ?? '';
      for (const { formula } of examples) expect(shown).toContain(`=${formula}`);
    }
  });

  it('is one main part as a whole', () => {
    expect([...body.children].map(({ tagName }) => tagName)).toEqual(['MAIN']);
    expect(body.querySelectorAll('main > h1, main > section')).toHaveLength(1 + catalogue.length);
  });

  it('shows markup in a description as text', () => {
    const [first] = catalogue;
    const odd = renderHelp('<!-- functions -->', [{ ...first!, summary: 'Less < "more" & <b>bold</b> $& $1' }]);
    expect(new DOMParser().parseFromString(odd, 'text/html').querySelector('p')?.textContent).toContain(
      'Less < "more" & <b>bold</b> $& $1',
    );
  });

  it('loads nothing from elsewhere', () => {
    expect(page).not.toMatch(/(src|href)="?(https?:)?\/\//);
  });
});
