import type { Page } from 'playwright';
import { openProbe } from '../drift/probe';
import { capturedPages, demoPages, type ProbePage } from '../drift/probe-pages';
import { heapOf } from '../test/harness/heap';
import type { Fuzzed } from './fuzz-target';
import type { Mode, PageFuzz } from './in-page/main';

/** Most reads between two looks at the clock. */
const longestBatch = 240;

/**
 * Both readers over captured pages and the demo's at rest, under strict Trusted Types: changed in any way; and with mails
 * that imitate the page, where nothing may change. `given`: pages that are at hand already.
 */
export async function fuzzReader(
  cases: number,
  seed: number,
  signal: AbortSignal,
  progress: (done: number) => void,
  given?: readonly ProbePage[],
): Promise<Fuzzed> {
  const probe = await openProbe('fuzz/in-page/main.ts');
  const started = performance.now();
  const sum: Fuzzed = { name: 'reader', cases: 0, ms: 0, slowest: 0, grown: 0, failure: undefined };
  try {
    const pages = given ?? [...(await capturedPages()), ...(await demoPages(probe.context))];
    for (const probed of pages) {
      if (signal.aborted || sum.failure !== undefined) break;
      const { page, violations } = await probe.open(probed);
      await page.evaluate(
        (asked) => (window as unknown as { fuzz: PageFuzz }).fuzz.begin(asked),
        probed.asked,
      );
      const heap = await heapOf(page);
      await fuzzPage(page, probed, Math.ceil(cases / pages.length), seed, signal, sum, progress);
      sum.grown = Math.max(sum.grown, (await heapOf(page)) - heap);
      const [refused] = await violations();
      if (refused !== undefined)
        sum.failure ??= `${probed.name}: the page's policy refused ${refused}`;
      await page.close();
    }
  } finally {
    await probe.close();
  }
  return { ...sum, ms: performance.now() - started };
}

async function fuzzPage(
  page: Page,
  probed: ProbePage,
  cases: number,
  seed: number,
  signal: AbortSignal,
  sum: Fuzzed,
  progress: (done: number) => void,
): Promise<void> {
  // Without an open conversation there is no mail to imitate anything in.
  const modes: Mode[] = probed.asked.reply === undefined ? ['any'] : ['any', 'any', 'imitate'];
  const batch = Math.max(1, Math.min(longestBatch, Math.floor(cases / 3)));
  for (let done = 0; done < cases && !signal.aborted && sum.failure === undefined; ) {
    const mode = modes[Math.floor(done / batch) % modes.length] ?? 'any';
    const count = Math.min(batch, cases - done);
    const told = await page.evaluate(
      ([from, many, how]) => (window as unknown as { fuzz: PageFuzz }).fuzz.run(from, many, how),
      [seed + done, count, mode] as const,
    );
    done += told.cases;
    sum.cases += told.cases;
    sum.slowest = Math.max(sum.slowest, told.slowest);
    if (told.failure !== undefined) sum.failure = `reader, ${probed.name}: ${told.failure}`;
    progress(sum.cases);
  }
}
