/** @jest-environment jsdom */
import { renderGuide } from '../../scripts/build/guides';

const rendered = (markdown: string): HTMLElement =>
  new DOMParser().parseFromString(renderGuide(markdown, 'docs/guide.md', []), 'text/html').body;

const namesIn = (page: HTMLElement): (string | null)[] =>
  [...page.querySelectorAll('[tabindex="0"][role="group"]')].map((element) => element.getAttribute('aria-label'));

describe('what may be wider than a page', () => {
  const table = '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n';
  const code = '```sh\nnpm start\n```\n\n';

  it('is reached by the keys, and named by its heading as people read it', () => {
    const page = rendered(`# Of *all* \`<a>\` & "b"\n\n${table}${code}## Next\n\n${table}${table}`);
    expect(namesIn(page)).toEqual([
      'Table: Of all <a> & "b"',
      'Code: Of all <a> & "b"',
      'Table: Next',
      'Table: Next, 2',
    ]);
    expect(page.querySelectorAll('[tabindex] > table, pre[tabindex] > code')).toHaveLength(4);
  });

  it('begins its names anew in the next guide', () => {
    expect(namesIn(rendered(`# One\n\n${table}`))).toEqual(namesIn(rendered(`# One\n\n${table}`)));
  });

  it('has a cell without words for a corner, not a heading', () => {
    const page = rendered('| | b |\n| --- | --- |\n| 1 | 2 |');
    expect([...page.querySelectorAll('thead tr > *')].map(({ outerHTML }) => outerHTML)).toEqual([
      '<td></td>',
      '<th>b</th>',
    ]);
  });
});

describe('a box to tick', () => {
  const boxesIn = (page: HTMLElement) =>
    [...page.querySelectorAll('input')].map(({ disabled, checked, labels }) => ({
      disabled,
      checked,
      label: [...labels!].map(({ textContent }) => textContent.trim()).join('|'),
    }));

  it('can be ticked, and is labelled by its own line', () => {
    const page = rendered('- [ ] **One** `=A1`\n- [x] Two\n  - [ ] Below two\n- no box\n');
    expect(boxesIn(page)).toEqual([
      { disabled: false, checked: false, label: 'One =A1' },
      { disabled: false, checked: true, label: 'Two' },
      { disabled: false, checked: false, label: 'Below two' },
    ]);
    expect(page.querySelectorAll('li')).toHaveLength(4);
  });

  it('is so in a list with space between its lines too', () => {
    const page = rendered('- [ ] One\n\n  More of one.\n\n      code\n\n- [ ] Two\n');
    expect(boxesIn(page).map(({ label }) => label)).toEqual(['One', 'Two']);
  });

  it('has a label that holds no block, as the rules of HTML want', () => {
    const page = rendered('- [ ] One\n  - [ ] Below\n\n    More.\n- [ ] Two\n  ```\n  code\n  ```\n');
    expect(page.querySelectorAll('input')).toHaveLength(3);
    expect(page.querySelector('label :is(p, ul, ol, pre, div, table, label)')).toBeNull();
  });
});
