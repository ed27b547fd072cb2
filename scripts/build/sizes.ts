import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { paneFiles } from './excel-assets';

const budgets = () => [
  { what: 'Excel functions, dataset included', files: ['dist/excel/functions.js'], most: 80_000, zipped: true },
  {
    what: 'The pane at its start, code and CSS',
    files: paneFiles('dist/excel'),
    most: 25_000,
    zipped: true,
  },
  { what: 'Google Sheets Code.js', files: ['appsscript/dist/Code.js'], most: 500_000, zipped: false },
];

/** Prints what the budgets speak of, in bytes, with their limits. */
export const printSizes = async (say: (line: string) => void): Promise<void> => {
  for (const { what, files, most, zipped } of budgets()) {
    const contents = await Promise.all(files.map((file) => readFile(file)));
    const bytes = contents.reduce((sum, content) => sum + (zipped ? gzipSync(content).length : content.length), 0);
    const size = (bytes / 1000).toFixed(1);
    say(
      `${what}: ${size} kB${zipped ? ' gzip' : ''} of at most ${most / 1000} kB${bytes > most ? ' – TOO LARGE' : ''}`,
    );
  }
};
