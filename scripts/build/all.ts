import { defaultBaseUrl } from './base-url';
import { buildDataset } from './dataset';
import { buildExcel } from './excel';
import { buildPreview } from './preview';
import { buildSheets } from './sheets';
import { printSizes } from './sizes';
import { isStale, markBuilt } from './stale';

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
