import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { paneFiles } from '../build/excel-assets';
import type { Budget, Result } from './result';

const measured = (what: string, limit: number, findFiles: () => readonly string[]): Result => {
  try {
    const bytes = findFiles().reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    return { what, measured: bytes / 1000, limit, unit: 'kB' };
  } catch (error) {
    return { what, measured: null, limit, unit: 'kB', note: `not built: ${error}` };
  }
};

export const sizes: Budget = {
  name: 'sizes',
  title: 'Sizes, gzip',
  measure: () => [
    measured('Excel functions, dataset included', 80, () => ['dist/excel/functions.js']),
    measured('the pane at its start, code and CSS', 25, () => paneFiles('dist/excel')),
  ],
};
