import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Installs what package-lock.json names, unless it is there already. Ends the process with 1 where it cannot. */
export function ensureDependencies() {
  if (installed()) return;
  console.log('Installing the packages that package-lock.json names: npm ci');
  const { status } = spawnSync('npm ci --no-audit --no-fund', { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error('\nnpm ci failed: see above. Nothing was built or tested.');
    process.exit(1);
  }
}

/** npm writes down what it installed in a lock file of its own, but leaves out other platforms' packages. */
function installed() {
  const wanted = packages('package-lock.json');
  const present = packages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packages(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return {};
  }
}
