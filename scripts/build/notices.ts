import { readFile } from 'node:fs/promises';

/** The project's notice and licence as a comment of ASCII letters, for files that travel alone: people paste and copy them. */
export const noticeComment = async (): Promise<string> => {
  const [notice, licence] = await Promise.all([readFile('NOTICE', 'utf8'), readFile('LICENSE', 'utf8')]);
  return `/*\n${notice.trim().replaceAll('©', '(c)')}\n\n${licence.trim()}\n*/`;
};
