import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { headingId } from '../../scripts/build/guides';

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
