import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type BuildOptions, build } from 'esbuild';
import { buildGuides } from './guides';

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

const source = 'src/hosts/preview';

/** The page: `dist/preview/`, code split so that the grid's rarely used parts are fetched only when they are needed. */
const buildPage = async (): Promise<void> => {
  const finished = 'dist/preview';
  // Built aside and moved into place, so that a server that is running never shows half a page.
  const folder = 'dist/preview-unfinished';
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    ...shared,
    entryPoints: { preview: `${source}/page.ts`, page: `${source}/page.css`, guides: `${source}/guides.css` },
    outdir: folder,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    loader: { '.png': 'file', '.svg': 'file' },
  });
  const html = await readFile(`${source}/index.html`, 'utf8');
  await writeFile(`${folder}/index.html`, html.replace('<!-- guides -->', await buildGuides(folder)));
  await rm(finished, { recursive: true, force: true });
  await rename(folder, finished);
};

/** The formula engine without a grid, for Node: `dist/node/preview-engine.cjs`. */
export const buildPreviewEngine = async (): Promise<void> => {
  await build({
    ...shared,
    entryPoints: [`${source}/node.ts`],
    outfile: 'dist/node/preview-engine.cjs',
    platform: 'node',
    // CommonJS, since the tests' runner loads no ES modules.
    format: 'cjs',
    target: 'node20',
  });
};

export const buildPreview = async (): Promise<void> => {
  await Promise.all([buildPage(), buildPreviewEngine()]);
};
