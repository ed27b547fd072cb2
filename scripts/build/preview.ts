import { cp, mkdir, rm } from 'node:fs/promises';
import { type BuildOptions, build } from 'esbuild';

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
  const folder = 'dist/preview';
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    ...shared,
    entryPoints: { preview: `${source}/page.ts`, page: `${source}/page.css`, grid: `${source}/grid.css` },
    outdir: folder,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    loader: { '.png': 'file', '.svg': 'file' },
  });
  await cp(`${source}/index.html`, `${folder}/index.html`);
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
