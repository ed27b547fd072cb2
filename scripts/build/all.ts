import { buildDataset } from './dataset';
import { buildExcel } from './excel';
import { buildPreview } from './preview';
import { buildSheets } from './sheets';
import { printSizes } from './sizes';
import { isStale, markBuilt } from './stale';

/** Where `npm start -- --https` serves the add-in for trying it in Excel. */
export const defaultBaseUrl = 'https://localhost:3000/excel/';

/** The add-in's address with its closing slash; throws a sentence where Excel could not load from it. */
export const readBaseUrl = (typed: string): string => {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`--base-url must be an https address such as https://figures.example.org/, not “${typed}”.`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
};

interface BuildOptions {
  readonly baseUrl: string;
  /** The prefix of a copy of the Excel add-in that is to stand beside the real one. */
  readonly namespace?: string | undefined;
  /** Where progress is told. */
  readonly say: (line: string) => void;
}

/** Builds everything: the data tables, then Excel's, Google Sheets' and the preview's files. */
export const buildAll = async ({ baseUrl, namespace, say }: BuildOptions): Promise<void> => {
  say('Building the data tables, Excel, Google Sheets and the preview …');
  await buildDataset();
  await Promise.all([buildExcel({ baseUrl, namespace }), buildSheets(), buildPreview()]);
  await markBuilt(baseUrl);
  await printSizes(say);
};

/** Builds where a source is newer than the last build, telling so on standard error. */
export const buildIfStale = async (): Promise<void> => {
  if (isStale()) await buildAll({ baseUrl: defaultBaseUrl, say: console.error });
};
