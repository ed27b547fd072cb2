import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { findAsset } from '../build/excel-assets';
import type { Budget, Result } from './result';

const measured = (what: string, files: readonly string[], limit: number): Result => {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0)
    return { what, measured: null, limit, unit: 'kB', note: `${missing.join(', ')} is not built` };
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return { what, measured: bytes / 1000, limit, unit: 'kB' };
};

const built = (name: string): string =>
  existsSync('dist/excel/assets') ? findAsset('dist/excel', name) : `dist/excel/assets/${name}`;

export const sizes: Budget = {
  name: 'sizes',
  title: 'Sizes, gzip',
  measure: () => [
    measured('Excel functions, dataset included', ['dist/excel/functions.js'], 80),
    measured('the pane, code and CSS', ['taskpane.js', 'taskpane.css'].map(built), 25),
  ],
};
