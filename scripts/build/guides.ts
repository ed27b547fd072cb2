import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Marked } from 'marked';
import { escaped, GuideRenderer, pageOf } from './guide-renderer';

export { headingId } from './guide-renderer';

/** The guides that the preview's heading links to. */
const guides = [
  { file: 'README.md', title: 'Guide' },
  { file: 'docs/functions.md', title: 'Functions' },
  { file: 'docs/differences.md', title: 'Differences between hosts' },
] as const;

const markdownFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
};

/** The markdown as HTML, with links to other pages of the guides; what is not among them is named, not linked. */
export const renderGuide = (markdown: string, file: string, files: readonly string[]): string => {
  const marked = new Marked().setOptions({ renderer: new GuideRenderer(file, files) });
  return marked.parse(markdown, { async: false });
};

const page = (title: string, content: string, depth: number): string => {
  const root = '../'.repeat(depth);
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)} – ICS Figures</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${root}guides.css" />
  </head>
  <body>
    <nav><a href="${root}">Back to the preview</a></nav>
    <main>
${content}
    </main>
  </body>
</html>
`;
};

/** Writes the README and the pages of `docs/` as HTML into the folder; returns the links for the preview's heading. */
export const buildGuides = async (folder: string): Promise<string> => {
  const files = ['README.md', ...(await markdownFiles('docs'))];
  const written = await Promise.all(
    files.map(async (file): Promise<string | null> => {
      const markdown = await readFile(file, 'utf8').catch(() => null);
      if (markdown === null) return null;
      const target = join(folder, 'guides', pageOf(file));
      await mkdir(dirname(target), { recursive: true });
      const title = /^# (.*)$/m.exec(markdown)?.[1] ?? file;
      await writeFile(target, page(title, renderGuide(markdown, file, files), file.split('/').length));
      return file;
    }),
  );
  await cp('docs/images', join(folder, 'guides/docs/images'), { recursive: true }).catch(() => undefined);
  return guides
    .filter(({ file }) => written.includes(file))
    .map(({ file, title }) => `<a class="ics-page-link" href="guides/${pageOf(file)}">${title}</a>`)
    .join('\n        ');
};
