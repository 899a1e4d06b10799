// Everything that can be tested, or the projects of vitest.config.ts that are named: npm test -- unit e2e
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium, findFirefox } from './browsers.mjs';
import { buildExtension } from './build-extension.mjs';
import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';

// What stands in one lane runs in turn, beside the other lane: browsers leave a core idle for the most part.
const lanes = [
  ['unit', 'long', 'build', 'webmail'],
  ['demo', 'firefox', 'e2e'],
];
const all = lanes.flat();
// A whole run is to stay under 20 minutes; on a slower machine it may take longer. What has not run by then hangs, and
// has failed.
const deadline = Date.now() + 40 * 60_000;
/** Ms in which the last words of a runner that has ended arrive. */
const flushed = 5_000;
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

const wanted = lanes
  .map((lane) => lane.filter((name) => projects.includes(name)))
  .filter((lane) => lane.length > 0);
/** @type {Count[]} */
const counts = [];
await Promise.all(
  wanted.map((lane) => inTurn(lane, wanted.length > 1 ? 'at its end' : 'as it comes')),
);
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ kind) =>
  counts.reduce((total, count) => total + count[kind], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 ? 0 : 1);

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * @param {string[]} names
 * @param {'as it comes' | 'at its end'} shown
 */
async function inTurn(names, shown) {
  for (const name of names) counts.push(await run(name, shown));
}

/**
 * Runs one project and counts. What it says is shown as it comes or, where another runs beside it, whole at its end. A
 * runner that crashed, hung or ran nothing at all is one failure more.
 * @param {string} project
 * @param {'as it comes' | 'at its end'} shown
 */
async function run(project, shown) {
  const title = `\n> ${project}`;
  if (shown === 'as it comes') console.log(title);
  const report = `.out/${project}.json`;
  mkdirSync('.out', { recursive: true });
  rmSync(report, { force: true });
  const { status, said } = await vitest(project, report, shown);
  if (shown === 'at its end') process.stdout.write(`${title}\n${said}`);
  const { passed, failed, skipped } = read(report);
  const broken = passed + failed + skipped === 0 || (status !== 0 && failed === 0);
  if (broken) console.error(`${project}: the runner failed, whatever its tests say`);
  return { passed, failed: failed + (broken ? 1 : 0), skipped };
}

/**
 * @param {string} project
 * @param {string} report
 * @param {'as it comes' | 'at its end'} shown
 * @returns {Promise<{ status: number | null, said: string }>}
 */
function vitest(project, report, shown) {
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {
      stdio: shown === 'as it comes' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: Math.max(1, deadline - Date.now()),
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ words) => {
      said += words;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: null, said: `${said}${error.message}\n` }));
    child.on('close', (status) => resolve({ status, said }));
    // A browser that it left behind may hold the pipe open.
    child.on('exit', (status) => setTimeout(() => resolve({ status, said }), flushed));
  });
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
