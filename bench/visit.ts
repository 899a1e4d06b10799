import type { Page } from 'playwright';
import { installInPage } from './in-page';
import { rowsShown, type Scene } from './scenes';
import { benchUrl, type ScriptTime, scriptTime } from './script-time';
import { longTasks, styleRecalculations } from './tasks';
import { markAt, startTrace, type Trace } from './trace';
import { guestsInRows, type Variant } from './variants';

/** What one stretch of a visit came to, in ms of processor time. */
export interface Phase extends ScriptTime {
  styleRecalculations: number;
  /** The sum of the scores that Chromium gives them, those soon after an input included. */
  layoutShift: number;
}

/** What one visit to a mail page came to. */
export interface Visit {
  /** From the beginning to the last of 50 badges. */
  reading: Phase;
  /** What follows within a second: telling the background, asking for marks. */
  after: Phase;
  /** Of all `rewrittenRows`. */
  rewriting: Phase;
  /** Of all `newRows`; undefined where the scene brings none. */
  arriving: Phase | undefined;
  /** In the whole visit. */
  longTasks: number;
  /** From a new row in the page to its badge; ms of the clock. */
  delays: number[];
}

const rewrites = 20;
export const rewrittenRows = rewrites * rowsShown;
export const newRows = 3;

/** Opens the scene in a new tab and measures. */
export async function visit(variant: Variant, scene: Scene): Promise<Visit> {
  const page = await openMeasured(variant, scene);
  const stop = await startTrace(page);
  await page.goto(scene.address);
  await page.evaluate(shown, { badge: `tr.zA:has(${variant.badge})`, count: rowsShown });
  const shifts = [await shiftOf(page)];
  await page.waitForTimeout(1_000);
  shifts.push(await mark(page, 'bench:settled'));
  await page.evaluate((times) => window.bench.rewriteRows(times), rewrites);
  await page.waitForTimeout(500);
  shifts.push(await mark(page, 'bench:rewritten'));
  const delays = await bringRows(page, variant, scene);
  await page.waitForTimeout(500);
  shifts.push(await mark(page, 'bench:end'));
  const trace = await stop();
  await page.close();

  const [reading, after, rewriting, arriving] = phases(trace, variant.origin, shifts);
  if (!reading || !after || !rewriting) throw new Error('A mark is missing');
  const common = { reading, after, rewriting, delays, longTasks: longTasks(trace, variant.origin) };
  return { ...common, arriving: scene.deliver && arriving };
}

/** A new tab in which the scene is about to be opened, with the bench's own script in it. */
export async function openMeasured(variant: Variant, scene: Scene): Promise<Page> {
  await scene.serve(variant);
  const page = await variant.browser.context.newPage();
  const given = JSON.stringify([variant.badge, guestsInRows]);
  const content = `(${installInPage})(...${given})\n//# sourceURL=${benchUrl}`;
  await page.addInitScript({ content });
  return page;
}

function phases(trace: Trace, origin: string, shifts: readonly number[]): Phase[] {
  const marks = ['bench:shown', 'bench:settled', 'bench:rewritten', 'bench:end'];
  const ends = marks.map((name) => markAt(trace, name));
  return ends.map((to, index) => {
    const from = ends[index - 1] ?? 0;
    return {
      ...scriptTime(trace, origin, from, to),
      styleRecalculations: styleRecalculations(trace, from, to),
      layoutShift: (shifts[index] ?? 0) - (shifts[index - 1] ?? 0),
    };
  });
}

const shown = ({ badge, count }: { badge: string; count: number }) =>
  window.bench.whenShown(badge, count, 'bench:shown');

const shiftOf = (page: Page) => page.evaluate(() => window.bench.layoutShift());

async function mark(page: Page, name: string): Promise<number> {
  await page.evaluate((name) => void performance.mark(name), name);
  return shiftOf(page);
}

async function bringRows(page: Page, variant: Variant, scene: Scene): Promise<number[]> {
  const delays: number[] = [];
  for (let row = 0; scene.deliver !== undefined && row < newRows; row += 1) {
    const thread = scene.deliver(variant);
    delays.push(await page.evaluate((thread) => window.bench.badgeDelay(thread), thread));
  }
  return delays;
}
