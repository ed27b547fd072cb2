import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const inputs = ['src', 'data', 'scripts/build', 'appsscript', 'manifest.xml', 'package-lock.json', 'tsconfig.json'];
const outputs = /(^|[\\/])(generated|dist)$/;
const stamp = 'dist/.built';

/** The latest change below a path, folders' own times included so that a deleted file counts. */
const latestChange = (path: string): number => {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory() || outputs.test(path)) return outputs.test(path) ? 0 : mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => latestChange(join(path, name))));
};

/** Whether anything that goes into the build is newer than the last whole build. */
export const isStale = (): boolean => {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return inputs.filter((path) => existsSync(path)).some((path) => latestChange(path) > built);
};

/** Marks the build as whole. `started` is when it read its first input. */
export const markBuilt = async (baseUrl: string): Promise<void> => {
  await mkdir(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${baseUrl}\n`);
};
