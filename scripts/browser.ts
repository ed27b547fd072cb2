import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];

const onPath = (): string[] =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

const usualPlaces = (): string[] => {
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (root) =>
      root === undefined
        ? []
        : [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')],
  );
  const mac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  return process.platform === 'win32' ? windows : process.platform === 'darwin' ? mac : [];
};

/** The path of an installed Chrome, Edge or Chromium; the CHROMIUM_PATH variable goes first. */
export const findBrowser = (): string | undefined =>
  [process.env.CHROMIUM_PATH ?? '', ...onPath(), ...usualPlaces(), chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  );

const run = (command: string, ...parameters: string[]): boolean =>
  spawnSync(command, parameters, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0;

const isDebianAsRoot = (): boolean => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/** Finds a browser for the tests, or installs one the platform's way and says so while it does. */
export const ensureBrowser = (): string => {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (isDebianAsRoot()) {
    console.error(
      'No Chrome, Edge or Chromium found: installing Debian’s chromium package. This takes a minute or two …',
    );
    run('apt-get', 'update');
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  } else {
    console.error('No Chrome, Edge or Chromium found: fetching Chromium for the tests. This takes a minute or two …');
    run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium');
  }
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new Error('The browser tests need Chrome, Edge or Chromium. Install one, or set CHROMIUM_PATH to where it is.');
};
