// Installs what the lock file asks for, where it is not there yet. Plain Node, because nothing else is there at first.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `ICS Figures needs Node 20 or later; this is Node ${process.versions.node}. Install a newer one from nodejs.org.`,
  );
  process.exit(1);
}

const installed = 'node_modules/.package-lock.json';
const wanted = 'package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  console.error('Installing dependencies (npm ci). The first time takes a minute or two …');
  // Standard output stays free for what the command itself prints.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=notice'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'npm ci did not succeed; its own message stands above. Check the network, then run the command again.',
    );
    process.exit(status ?? 1);
  }
}
