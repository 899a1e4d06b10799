// Everything that can be tested, or the projects of vitest.config.ts that are named: npm test -- unit e2e
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium, findFirefox } from './browsers.mjs';
import { buildExtension } from './build-extension.mjs';
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';

const all = ['unit', 'build', 'webmail', 'demo', 'e2e', 'firefox'];
// A whole run is to stay under 20 minutes; on a slower machine it may take longer. What has not run by then hangs, and
// has failed.
const deadline = Date.now() + 40 * 60_000;
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such tests: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(1);
}
const projects = asked.length > 0 ? asked : all;

ensureDependencies();
/** @type {('chromium' | 'firefox')[]} */
const browsers = [];
if (projects.some((name) => ['webmail', 'demo', 'e2e'].includes(name))) browsers.push('chromium');
if (projects.includes('firefox')) browsers.push('firefox');
ensureBrowsers(browsers);
console.log(`Chromium: ${findChromium() ?? 'none'}\nFirefox: ${findFirefox() ?? 'none'}`);
if (projects.some((name) => ['build', 'e2e', 'firefox'].includes(name))) await buildExtension();

const counts = projects.map(run);
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ kind) =>
  counts.reduce((total, count) => total + count[kind], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 ? 0 : 1);

/**
 * Runs one project and counts. A runner that crashed, hung or ran nothing at all is one failure more.
 * @param {string} project
 */
function run(project) {
  console.log(`\n> ${project}`);
  const report = `.out/${project}.json`;
  mkdirSync('.out', { recursive: true });
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { stdio: 'inherit', timeout: Math.max(1, deadline - Date.now()) },
  );
  const { passed, failed, skipped } = read(report);
  const broken = passed + failed + skipped === 0 || (status !== 0 && failed === 0);
  if (broken) console.error(`${project}: the runner failed, whatever its tests say`);
  return { passed, failed: failed + (broken ? 1 : 0), skipped };
}

/** @param {string} report */
function read(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
