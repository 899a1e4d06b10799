import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { type ChromiumWithExtension, launchWithExtension } from '../../test/harness/chromium';
import type { FirstList, Task } from './in-page';

/** What a ledger of so many threads costs. */
export interface LedgerCost {
  threads: number;
  listed: FirstList;
  /** Ms of the clock, one for each run. */
  times: Record<Task | typeof opening, number[]>;
  bytesOnDisk: number;
}

const opening = 'open the popup';

/** Measures the build `dist` on a ledger of `threads` threads with ten messages each, in a browser and profile of its own, `runs` times. */
export async function costOfLedger(
  dist: string,
  threads: number,
  runs: number,
): Promise<LedgerCost> {
  const profile = await mkdtemp(join(tmpdir(), 'answerable-ledger-'));
  try {
    const script = await builtForPage();
    const filled = await launchWithExtension({ dist, userDataDir: profile });
    const listed = await inBlankPage(
      filled,
      script,
      (threads) => window.ledgerBench.fill(threads),
      threads,
    );
    await filled.close();
    // A browser started anew has the database as users have it: on disk, not in the memory of who wrote it.
    const browser = await launchWithExtension({ dist, userDataDir: profile });
    const popup = await openings(browser, runs);
    const times = await inBlankPage(
      browser,
      script,
      (runs) => window.ledgerBench.measure(runs),
      runs,
    );
    await browser.close();
    const bytesOnDisk = await sizeOf(join(profile, 'Default', 'IndexedDB'));
    return { threads, listed, times: { ...times, [opening]: popup }, bytesOnDisk };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The ledger's own code, as one script. */
async function builtForPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome123',
      lib: { entry: resolve('bench/ledger/in-page.ts'), formats: ['iife'], name: 'ledger' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('Vite built nothing');
  return first.output[0].code;
}

/** In the extension's origin, in a page that holds nothing: no other code of ours runs beside it. */
async function inBlankPage<A, T>(
  browser: ChromiumWithExtension,
  script: string,
  act: (argument: A) => Promise<T>,
  argument: A,
): Promise<T> {
  const page = await browser.page('manifest.json');
  await page.evaluate(script);
  const answer = await page.evaluate(act as (argument: unknown) => Promise<T>, argument);
  await page.close();
  return answer;
}

/** From the beginning of the page to the frame after its first row, each time in a new tab. */
async function openings({ context, extensionId }: ChromiumWithExtension, runs: number) {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await context.newPage();
    await page.addInitScript(noteFirstRow);
    await page.goto(`chrome-extension://${extensionId}/src/pages/popup/index.html`);
    const noted = page.locator('html[data-first-row]');
    await noted.waitFor({ state: 'attached' });
    times.push(Number(await noted.getAttribute('data-first-row')));
    await page.close();
  }
  return times;
}

/** Runs in the page before anything else does; hence it stands by itself. */
function noteFirstRow(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('.row') === null) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      document.documentElement.dataset.firstRow = String(performance.now());
    });
  });
  watch.observe(document, { childList: true, subtree: true });
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((file) => file.isFile())
    .map(async (file) => (await stat(join(file.parentPath, file.name))).size);
  return (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
}
