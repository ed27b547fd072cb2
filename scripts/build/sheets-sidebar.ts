import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { type BuildOptions, build } from 'esbuild';
import { noticeComment } from './notices';
import { readVersion } from './version';

const source = 'src/hosts/sheets';

const shared: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  target: 'es2020',
  // Pasted by hand and served by Google: what is plain ASCII comes through whatever the encoding.
  charset: 'ascii',
  legalComments: 'inline',
  logLevel: 'warning',
};

/**
 * Google takes an HTML file for a template where it finds `<?`, and strips what looks like a comment inside template
 * literals; `<!--` changes how a script ends. All of them can stand only in texts and patterns, where a code may replace
 * their first character.
 */
const survivable = (script: string): string =>
  script
    .replace(/<(?=!--|\?|\/script)/gi, '\\x3c')
    .replace(/-->/g, '--\\x3e')
    .replace(/`/g, '\\x60')
    // What esbuild leaves as it is within patterns.
    .replace(/[^\n -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const unsafe = [/`/, /<!--/, /<\?/, /-->/, /[^\n -~]/];

/** Throws where Google's HtmlService would alter the page or not serve it. */
export const checkSidebar = (html: string): void => {
  const found = unsafe.filter((pattern) => pattern.test(html)).map(String);
  const scripts = html.match(/<script[\s>]/gi)?.length ?? 0;
  const ends = html.match(/<\/script/gi)?.length ?? 0;
  if (scripts !== 1 || ends !== 1) found.push(`${scripts} starts and ${ends} ends of a script`);
  if (/\s(src|href)=["']?(https?:)?\/\//.test(html)) found.push('a file from elsewhere');
  if (found.length > 0) throw new Error(`Sidebar.html would not survive Google's HtmlService: ${found.join(', ')}.`);
};

/** What the file is, for whoever opens it, and the notices of what it includes and carries none itself. */
const head = async (): Promise<string> => {
  return `/* ICS Figures ${await readVersion()}, the sidebar for Google Sheets. Generated: change its sources, not the copy.
Code: MIT License, copyright (c) 2026 ICS Figures contributors. Includes Preact, MIT License, copyright (c) 2015-present
Jason Miller. Each may be used, copied, changed and passed on freely with this notice, and comes without warranty. */`;
};

const buildScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [`${source}/sidebar.ts`],
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    supported: { 'template-literal': false },
    banner: { js: await head() },
    footer: { js: await noticeComment() },
  });
  const script = survivable(outputFiles![0]!.text.trim());
  parse(script, { ecmaVersion: 2020, sourceType: 'script' });
  return script;
};

const buildStyle = async (): Promise<string> => {
  const { outputFiles } = await build({ ...shared, entryPoints: [`${source}/sidebar.css`] });
  return outputFiles![0]!.text.trim();
};

/** The sidebar in one file: the pane, the core, the data and the style, with nothing to be fetched. */
export const renderSidebar = async (): Promise<string> => {
  const [template, style, script] = await Promise.all([
    readFile(`${source}/sidebar.html`, 'utf8'),
    buildStyle(),
    buildScript(),
  ]);
  const html = template.replace('<style>', () => `<style>${style}`).replace('<script>', () => `<script>${script}`);
  checkSidebar(html);
  return html;
};
