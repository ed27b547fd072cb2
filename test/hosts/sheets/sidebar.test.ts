import { type Node, parse } from 'acorn';
import { checkSidebar, renderSidebar } from '../../../scripts/build/sheets-sidebar';
import { edition } from '../../../src/dataset';
import { entryPoints } from '../../../src/hosts/sheets/entry-points';

describe('Sidebar.html', () => {
  let html: string;
  let script: string;

  beforeAll(async () => {
    html = await renderSidebar();
    script = /<script>([\s\S]*)<\/script>/.exec(html)![1]!;
  });

  const nodeTypes = (): Set<string> => {
    const types = new Set<string>();
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit);
      else if (value !== null && typeof value === 'object') {
        if ('type' in value) types.add((value as Node).type);
        Object.values(value).forEach(visit);
      }
    };
    visit(parse(script, { ecmaVersion: 2020, sourceType: 'script' }));
    return types;
  };

  it('holds nothing that HtmlService reads as its own, in plain ASCII', () => {
    expect(/.{0,20}(`|<!--|-->|<\?|\?>|[^\n -~]).{0,20}/.exec(html)).toBeNull();
    expect(html.match(/<\/script/gi)).toHaveLength(1);
    const types = nodeTypes();
    expect(types.has('CallExpression')).toBe(true);
    expect(types.has('TemplateLiteral')).toBe(false);
    expect(types.has('TaggedTemplateExpression')).toBe(false);
  });

  it('fetches nothing, and opens links in a tab of their own, since Google lets the sidebar go nowhere', () => {
    expect(/<(link|img|iframe|script)[^>]+(src|href)/i.exec(html)).toBeNull();
    expect(/\b(fetch|XMLHttpRequest|WebSocket|sendBeacon|EventSource|import)\s*\(/.exec(script)).toBeNull();
    expect(html.slice(0, 300)).toContain('<base target="_blank" />');
  });

  it('carries the data itself', () => {
    expect(script.includes(edition().version)).toBe(true);
    expect(script.includes('Lancashire and South Cumbria')).toBe(true);
  });

  it('names functions of the script that are there', () => {
    const named = [...new Set(script.match(/\bicsFigures\w+/g))].sort();
    const served = entryPoints.filter(({ call }) => call.startsWith('serve(')).map(({ name }) => name);
    expect(named).toEqual([...served].sort());
  });
});

describe('checkSidebar refuses', () => {
  const page = (script: string, more = ''): string =>
    `<!doctype html><html><body>${more}<script>${script}</script></body></html>`;

  it('nothing of a page as it should be', () => {
    expect(() => checkSidebar(page('var a = "https://example.org/";'))).not.toThrow();
  });

  it.each([
    ['a template literal', page('var a = `x`;')],
    ['the start of a comment', page('var a = "<!--";')],
    ['the end of a comment', page('var a = b-->0;')],
    ['a letter that Google may serve wrongly', page('var a = "£";')],
    ['a template’s mark', page('var a = "<?= 1 ?>";')],
    ['the end of the script within it', page('var a = "</script>";')],
    ['a second script', page('var a;', '<script></script>')],
    ['a file from elsewhere', page('var a;', '<img src="https://example.org/x.png">')],
  ])('%s', (_, html) => {
    expect(() => checkSidebar(html)).toThrow(/^Sidebar\.html would not survive/);
  });
});
