// The archives for the stores, into .out/packages: Chrome and Edge, Firefox, and the sources that Firefox's reviewers build from.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildExtension } from './build-extension.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';

const folder = '.out/packages';

ensureDependencies();
const tracked = listTracked();
await buildExtension();
const { archive, filesIn } = await import('./archive.mjs');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
write('chrome', archive('dist/chrome', filesIn('dist/chrome')));
write('firefox', archive('dist/firefox', filesIn('dist/firefox')));
write('sources', archive('.', tracked));

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 */
function write(name, bytes) {
  const path = `${folder}/answerable-${version}-${name}.zip`;
  writeFileSync(path, bytes);
  const sum = createHash('sha256').update(bytes).digest('hex');
  console.log(`${sum}  ${path} (${Math.ceil(bytes.length / 1000)} kB)`);
}

/** What git keeps, as it lies in the folder. Ends the process with 1 where git cannot tell. */
function listTracked() {
  const listed = git('ls-files', '-z');
  const changed = git('status', '--porcelain').trim();
  if (changed !== '') {
    console.warn(`Not committed, so these archives are of no commit:\n${changed}\n`);
  }
  return listed.split('\0').filter((path) => path !== '');
}

/** @param {string[]} command */
function git(...command) {
  const { status, stdout, stderr } = spawnSync('git', command, { encoding: 'utf8' });
  if (status === 0) return stdout;
  console.error(`The sources are what git keeps, and git says: ${stderr}\nNothing was packed.`);
  process.exit(1);
}
