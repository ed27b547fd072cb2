import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { headingId } from '../../scripts/build/guides';
import { describeShortcuts } from '../../src/hosts/excel/shortcuts';

const pages = readdirSync('docs/excel')
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(`docs/excel/${name}`, 'utf8') }));
const textOf = (name: string): string => pages.find((page) => page.name === name)!.text;

const headingsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm)].map((match) => headingId(match[1]!));

it.each(pages)('every file and heading that $name links to is there', ({ name, text }) => {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]!)
    .filter((link) => !/^https?:/.test(link));
  expect(links.length).toBeGreaterThan(0);
  const missing = links.filter((link) => {
    const [path = '', place] = link.split('#');
    const file = path === '' ? `docs/excel/${name}` : posix.join('docs/excel', path);
    return !existsSync(file) || (place !== undefined && !headingsOf(file).includes(place));
  });
  expect(missing).toEqual([]);
});

describe('what administrators are told is what the add-in has', () => {
  const manifest = readFileSync('manifest.xml', 'utf8');
  const pane = readFileSync('src/hosts/excel/taskpane.html', 'utf8');
  const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(pane)![1]!;

  it('its id and its one permission', () => {
    expect(textOf('it-pack.md')).toContain(/<Id>(.*)<\/Id>/.exec(manifest)![1]);
    expect(textOf('it-pack.md')).toContain(`**${/<Permissions>(.*)<\/Permissions>/.exec(manifest)![1]}**`);
  });

  it('its policy, in every example of a web server', () => {
    const examples = textOf('hosting.md').match(/default-src 'none'[^"\n]*/g)!;
    expect(examples.length).toBeGreaterThan(5);
    expect(examples.filter((example) => example !== policy)).toEqual([]);
  });

  it('the domains that it asks, and no others', () => {
    const asked = [...new Set(policy.match(/https:\/\/[^\s;]+/g))];
    expect(asked).toEqual(['https://appsforoffice.microsoft.com']);
    expect(textOf('it-pack.md')).toContain(
      '**Domains to allow:** your hosting address and `appsforoffice.microsoft.com`',
    );
  });
});

describe('the samples for web servers', () => {
  const sampleOf = (heading: string): string => {
    const section = textOf('hosting.md').split(`### ${heading}`)[1]!;
    return /```\w*\n([\s\S]*?)```/.exec(section)![1]!;
  };
  // The names of esbuild: a hash of eight capitals or digits.
  const hashed = ['/figures/assets/start-ET7QBJI3.js', '/figures/assets/taskpane-PPI7OKLF.css'];
  const plain = ['/figures/functions.js', '/figures/taskpane.html', '/figures/assets/icon-16.png'];

  it('nginx: braces pair up, and each expression with a brace or a semicolon is quoted', () => {
    const lines = sampleOf('nginx').split('\n');
    // nginx.org, ngx_http_rewrite_module: an expression with “}” or “;” must be quoted; “{” begins a block too.
    const expressions = lines.flatMap((line) => /^\s*("(?:[^"\\]|\\.)*"|\S+)\s/.exec(line)?.[1] ?? []);
    const unquoted = expressions.filter((each) => each.startsWith('~') && /[{};]/.test(each));
    expect(unquoted).toEqual([]);
    const bare = lines.map((line) => line.replace(/"(?:[^"\\]|\\.)*"/g, 'quoted'));
    expect(bare.filter((line) => line.includes('"'))).toEqual([]);
    expect(bare.filter((line) => !/^(\w.*\{|\}| {2}\S.*;|)$/.test(line))).toEqual([]);
    expect(bare.join('').match(/\{/g)).toHaveLength(bare.join('').match(/\}/g)!.length);
  });

  it('nginx and Apache: only what has its hash in its name is kept for ever', () => {
    const [, ofNginx] = /"~(\S+)"\s+"public, max-age=31536000/.exec(sampleOf('nginx'))!;
    const [, ofApache] = /<FilesMatch "(\S+)">\s+Header set Cache-Control/.exec(sampleOf('Apache'))!;
    for (const expression of [ofNginx, ofApache].map((each) => new RegExp(each!))) {
      expect([...hashed, ...plain].filter((path) => expression.test(path))).toEqual(hashed);
    }
  });

  it('Apache: sections pair up', () => {
    const open: string[] = [];
    for (const [, slash, name] of sampleOf('Apache').matchAll(/^\s*<(\/?)(\w+)/gm)) {
      if (slash === '') open.push(name!);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it('IIS: well-formed XML', () => {
    const onError = (level: string, message: string): never => {
      throw new Error(`${level}: ${message}`);
    };
    const { documentElement } = new DOMParser({ onError }).parseFromString(sampleOf('IIS'), 'text/xml');
    expect(documentElement?.nodeName).toBe('configuration');
  });

  it('Azure: JSON, with routes to files that there are', () => {
    const { globalHeaders, routes } = JSON.parse(sampleOf('Azure'));
    expect(Object.values(globalHeaders).every((value) => typeof value === 'string')).toBe(true);
    expect(routes.map(({ route }: { route: string }) => route)).toEqual([
      '/assets/*.{js,css}',
      '/functions.json',
      '/shortcuts.json',
    ]);
  });

  it('Netlify and Cloudflare: each line is a path, or a header of the path before', () => {
    const lines = sampleOf('Netlify').trimEnd().split('\n');
    expect(lines[0]).toMatch(/^\//);
    expect(lines.filter((line) => !/^(\/\S*| {2}[A-Z][A-Za-z-]+: \S.*)$/.test(line))).toEqual([]);
  });
});

describe('what the IT pack says of keys and of reading', () => {
  it.each(describeShortcuts().shortcuts.map(({ key }) => key.default))('names %s as an effect on users', (keys) => {
    const row = textOf('it-pack.md')
      .split('\n')
      .find((line) => line.includes('effect on the tenant and on other users'));
    expect(row).toContain(keys);
  });

  it.each(['all notes of the sheet', 'all its comments with their replies', 'arguments of our functions', '_Sources_'])(
    'names what is read: %s',
    (read) => {
      const [, section] = textOf('it-pack.md').split('## Permission, and why');
      expect(section!.split('\n## ')[0]).toContain(read);
    },
  );
});

// The guidance of NHSmail, in our words: support.nhs.net/knowledge-base/custom-and-3rd-party-applications.
it.each([
  'permissions does it need',
  'store any data',
  'integrate with any other Microsoft 365 application',
  'targeted testing',
  'additional licensing',
  'integrate, technically',
  'application data reside',
])('the IT pack answers what the assessment asks: “%s”', (question) => {
  const answers = textOf('it-pack.md').split('## Answers for the NHSmail application assessment')[1]!;
  const row = answers.split('\n').find((line) => line.includes(question));
  expect(row?.split('|')[2]?.trim().length).toBeGreaterThan(1);
});
