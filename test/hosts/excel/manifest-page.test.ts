import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changed, withBuiltManifest } from './built-manifest';

const { built, faultsWith } = withBuiltManifest();

/** What is at fault once the pane's page is changed. */
const faultsOnce = (from: string | RegExp, to: string): string[] =>
  faultsWith('taskpane.html', (page) => changed(page.toString('utf8'), from, to));

const microsoft = 'https://appsforoffice.microsoft.com';
const policy = 'The content security policy of the page of <Runtime>';
const mayStand = `where only 'self' and ${microsoft} may stand.`;
const officeScript = /<script src="https:[^>]*><\/script>/;

describe('Microsoft’s library in the pane’s page', () => {
  const sentence = `The page of <Runtime> must load Microsoft’s library: <script src="${microsoft}/lib/1/hosted/office.js">.`;

  it('must be there', () => {
    expect(faultsOnce(officeScript, '')).toEqual([sentence]);
    expect(faultsOnce(officeScript, '<!-- $& -->')).toEqual([sentence]);
  });

  it.each([
    'https://elsewhere.example.org/lib/1/hosted/office.js',
    'http://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    '//appsforoffice.microsoft.com/lib/1/hosted/office.js',
    'https://appsforoffice.microsoft.com.example.org/lib/1/hosted/office.js',
    'https://appsforoffice.microsoft.com/lib/1/hosted/other.js',
  ])('may not come from %s', (address) => {
    expect(faultsOnce(officeScript, `<script src="${address}"></script>`)).toEqual([
      sentence,
      `The page of <Runtime> loads ${address} from another place; put the file into the folder.`,
    ]);
  });
});

describe('the content security policy of the pane’s page', () => {
  it('must be there', () => {
    const none = `The page of <Runtime> has no content security policy; put its <meta http-equiv="Content-Security-Policy"> back.`;
    expect(faultsOnce(/<meta\s+http-equiv[^>]*>/, '')).toEqual([none]);
    expect(faultsOnce(/<meta\s+http-equiv[^>]*>/, '<!-- $& -->')).toEqual([none]);
  });

  it('must stand before the scripts', () => {
    expect(faultsOnce(/(<meta\s+http-equiv[^>]*>)([\s\S]*<\/script>)/, '$2$1')).toEqual([
      `${policy} must stand before its first script.`,
    ]);
  });

  it.each(["'unsafe-eval'", "'unsafe-inline'", 'https:', '*', 'https://elsewhere.example.org', 'data:', "'nonce-x'"])(
    'may not let scripts be %s',
    (source) => {
      expect(faultsOnce("script-src 'self'", `script-src 'self' ${source}`)).toEqual([
        `${policy} has ${source} in script-src, ${mayStand}`,
      ]);
    },
  );

  it('may not let scripts be more by another directive or another spelling', () => {
    expect(
      faultsOnce(
        "script-src 'self'",
        "script-src-elem 'self' https://appsforoffice.microsoft.com *; script-src 'self'",
      ),
    ).toEqual([`${policy} has * in script-src-elem, ${mayStand}`]);
    expect(faultsOnce("script-src 'self'", "SCRIPT-SRC 'self' 'Unsafe-Eval'")).toEqual([
      `${policy} has 'unsafe-eval' in script-src, ${mayStand}`,
    ]);
    expect(faultsOnce(/default-src 'none'; script-src/, "default-src 'unsafe-inline'")).toEqual([
      `${policy} has 'unsafe-inline' in default-src, ${mayStand}`,
    ]);
  });

  it('must let the page’s own scripts and Microsoft’s be', () => {
    expect(faultsOnce(/script-src 'self' [^;]*;/, "script-src 'self';")).toEqual([
      `${policy} must have ${microsoft} in script-src.`,
    ]);
    expect(faultsOnce("script-src 'self' ", 'script-src ')).toEqual([`${policy} must have 'self' in script-src.`]);
    expect(faultsOnce(/content="[^"]*security[^"]*"|content="default[^"]*"/, 'content="style-src \'self\'"')).toEqual([
      `${policy} must have script-src 'self' ${microsoft}.`,
    ]);
  });
});

describe('what the pane’s page loads', () => {
  it('must be there', () => {
    expect(faultsOnce(/assets\/start-/, 'assets/begin-')).toContainEqual(
      expect.stringMatching(/^The page of <Runtime> loads assets\/begin-.*\.js, which is not there\.$/),
    );
    expect(faultsOnce(/assets\/taskpane-[^"]*css/, 'assets/pane.css')).toEqual([
      'The page of <Runtime> loads assets/pane.css, which is not there.',
    ]);
  });

  it('is looked for where a browser does', () => {
    expect(faultsOnce(/"assets\/start-/, '"/assets/start-')).toContainEqual(
      expect.stringMatching(/^The page of <Runtime> loads \/assets\/start-.*\.js, which is not there\.$/),
    );
    expect(faultsOnce(/"assets\/start-/, '"./assets/start-')).toEqual([]);
  });

  it.each([
    '<script src="https://elsewhere.example.org/x.js"></script>',
    "<script src='https://elsewhere.example.org/x.js'></script>",
    '<SCRIPT async SRC=https://elsewhere.example.org/x.js></SCRIPT>',
    '<link rel="stylesheet" href="https://elsewhere.example.org/x.js">',
  ])('may not come from another place: %s', (element) => {
    expect(faultsOnce('</body>', `${element}</body>`)).toEqual([
      'The page of <Runtime> loads https://elsewhere.example.org/x.js from another place; put the file into the folder.',
    ]);
  });

  it('may be no script of the page’s own text, which the policy stops', () => {
    expect(faultsOnce('</body>', '<script>alert(1)</script></body>')).toEqual([
      'The page of <Runtime> holds a script of its own text, which its policy stops; put it into a file.',
    ]);
  });
});

describe('what the pane’s scripts load', () => {
  // Read from the folder, since the names change with what the files hold.
  const scripts = (): string[] => readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'));
  const named = (start: string): string => scripts().find((name) => name.startsWith(start))!;

  it.each(['later-', 'tools-', 'namespace-'])('must be there: %s….js, which the pane’s first script names', (start) => {
    expect(faultsWith(`assets/${named(start)}`, () => null)).toEqual([
      `assets/${named('taskpane-')} loads assets/${named(start)}, which is not there.`,
    ]);
  });

  it('must be there: chunk-….js, which only other scripts name', () => {
    const namesOf = (chunk: string): string[] =>
      scripts().filter((name) => readFileSync(join(built, 'assets', name), 'utf8').includes(`"./${chunk}"`));
    const chunks = scripts().filter((name) => name.startsWith('chunk-'));
    expect(chunks.length).toBeGreaterThan(0);
    for (const chunk of chunks) {
      const sentences = namesOf(chunk).map((name) => `assets/${name} loads assets/${chunk}, which is not there.`);
      expect(sentences.length).toBeGreaterThan(0);
      // A script that only the missing one names is not looked at.
      expect(faultsWith(`assets/${chunk}`, () => null).sort()).toEqual(sentences.sort());
    }
  });

  it('may not come from another place', () => {
    const script = `assets/${named('later-')}`;
    const more = 'import("https://elsewhere.example.org/x.js")';
    expect(faultsWith(script, (text) => `${text.toString('utf8')};${more};`)).toEqual([
      `${script} loads https://elsewhere.example.org/x.js from another place; put the file into the folder.`,
    ]);
  });
});
