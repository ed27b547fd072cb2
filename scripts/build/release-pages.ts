import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Files } from './excel-zip';
import { pageOf } from './guide-renderer';
import { renderGuide } from './guides';

/** A page that needs no other file but its pictures. */
const page = (title: string, content: string, start: string | null): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <style>
${readFileSync('src/hosts/preview/guides.css', 'utf8')}
    </style>
  </head>
  <body>
    ${start === null ? '' : `<nav><a href="${start}">What is in this folder</a></nav>`}
    <main>
${content}
    </main>
  </body>
</html>
`;

const picturesOf = (html: string, file: string): string[] =>
  [...html.matchAll(/<img src="([^"]+)"/g)].map((match) => posix.join(posix.dirname(file), match[1]!));

/**
 * Guides as pages that open in a browser, with the pictures that they show: people who unpack a release have nothing that
 * reads markdown. What is not in the release is named, not linked.
 * @param guides Markdown files by their paths in the project.
 * @param others Files in the release that the guides may link to.
 * @param start The page `START-HERE.html`, as markdown.
 */
export const guidePages = (guides: readonly string[], others: readonly string[], start: string): Files => {
  const texts = {
    ...Object.fromEntries(guides.map((file) => [file, readFileSync(file, 'utf8')])),
    'START-HERE.md': start,
  };
  const known = [...Object.keys(texts), ...others];
  const pages = Object.entries(texts).map(([file, markdown]) => {
    const html = renderGuide(markdown, file, known);
    const title = /^# (.*)$/m.exec(markdown)?.[1] ?? file;
    const depth = file.split('/').length - 1;
    const home = depth === 0 ? null : `${'../'.repeat(depth)}START-HERE.html`;
    return { file, html, whole: page(title, html, home) };
  });
  const pictures = pages.flatMap(({ file, html }) => picturesOf(html, file));
  return {
    ...Object.fromEntries(pages.map(({ file, whole }) => [pageOf(file), Buffer.from(whole)])),
    ...Object.fromEntries(pictures.map((file) => [file, readFileSync(file)])),
  };
};
