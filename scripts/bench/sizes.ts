import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Budget, Result } from './result';

const measured = (what: string, files: readonly string[], limit: number): Result => {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0)
    return { what, measured: null, limit, unit: 'kB', note: `${missing.join(', ')} is not built` };
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return { what, measured: bytes / 1000, limit, unit: 'kB' };
};

export const sizes: Budget = {
  name: 'sizes',
  title: 'Sizes, gzip',
  measure: () => [
    measured('Excel functions, dataset included', ['dist/excel/functions.js'], 80),
    measured('the pane, code and CSS', ['dist/excel/taskpane.js', 'dist/excel/taskpane.css'], 25),
  ],
};
