import { readFile } from 'node:fs/promises';

/** The project's version, as `package.json` states it. */
export const readVersion = async (): Promise<string> => {
  const { version }: { version: string } = JSON.parse(await readFile('package.json', 'utf8'));
  return version;
};
