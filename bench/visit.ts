import type { Page } from 'playwright';
import { heapOf } from '../test/harness/heap';
import { installInPage } from './in-page';
import { badgeIn, type Scene } from './scenes';
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
  /** How many rows that were. */
  rewrittenRows: number;
  /** By how many bytes the page's heap has grown with it, after a collection of garbage. */
  heapGrowth: number;
  /** Of all `newRows`; undefined where the scene brings none. */
  arriving: Phase | undefined;
  /** Of all `keystrokes`; undefined where the scene has no reply box. */
  typing: Phase | undefined;
  /** In the whole visit. */
  longTasks: number;
  /** From a new row in the page to its badge; ms of the clock. */
  delays: number[];
}

/** Of rows: as many of each page as make a thousand. */
const rewrites = 1_000;
export const newRows = 3;
export const keystrokes = 100;

/** Opens the scene in a new tab and measures. */
export async function visit(variant: Variant, scene: Scene): Promise<Visit> {
  const page = await openMeasured(variant, scene);
  const stop = await startTrace(page);
  await page.goto(scene.address);
  const { css, shown: count } = scene.rows;
  await page.evaluate(shown, { badge: `${css}:has(${badgeIn(scene, variant)})`, count });
  const shifts = [await shiftOf(page)];
  await page.waitForTimeout(1_000);
  const before = await heapOf(page);
  shifts.push(await mark(page, 'bench:settled'));
  const times = Math.ceil(rewrites / count);
  const rewrittenRows = await page.evaluate((times) => window.bench.rewriteRows(times), times);
  await page.waitForTimeout(500);
  shifts.push(await mark(page, 'bench:rewritten'));
  const heapGrowth = (await heapOf(page)) - before;
  await mark(page, 'bench:weighed');
  const delays = await bringRows(page, variant, scene);
  await page.waitForTimeout(500);
  shifts.push(await mark(page, 'bench:arrived'));
  await scene.reply?.(page, variant);
  await page.waitForTimeout(500);
  shifts.push(await mark(page, 'bench:replying'));
  if (scene.reply !== undefined) await page.keyboard.type('x'.repeat(keystrokes), { delay: 20 });
  await page.waitForTimeout(200);
  shifts.push(await mark(page, 'bench:end'));
  const trace = await stop();
  await page.close();

  const [reading, after, rewriting, arriving, , typing] = phases(trace, variant.origin, shifts);
  if (!reading || !after || !rewriting) throw new Error('A mark is missing');
  return {
    reading,
    after,
    rewriting,
    rewrittenRows,
    heapGrowth,
    arriving: scene.deliver && arriving,
    typing: scene.reply && typing,
    delays,
    longTasks: longTasks(trace, variant.origin),
  };
}

/** A new tab in which the scene is about to be opened, with the bench's own script in it. */
export async function openMeasured(variant: Variant, scene: Scene): Promise<Page> {
  await scene.serve(variant);
  const page = await variant.browser.context.newPage();
  const { css, idAttribute } = scene.rows;
  const given = JSON.stringify([badgeIn(scene, variant), guestsInRows, css, idAttribute]);
  const content = `(${installInPage})(...${given})\n//# sourceURL=${benchUrl}`;
  await page.addInitScript({ content });
  return page;
}

/** From one mark to the next; the first begins with the page, and what lies between two others is left out. */
function phases(trace: Trace, origin: string, shifts: readonly number[]): Phase[] {
  return stretches.map(([begin, end], index) => {
    const from = begin === undefined ? 0 : markAt(trace, begin);
    const to = markAt(trace, end);
    return {
      ...scriptTime(trace, origin, from, to),
      styleRecalculations: styleRecalculations(trace, from, to),
      layoutShift: (shifts[index] ?? 0) - (shifts[index - 1] ?? 0),
    };
  });
}

const stretches: readonly [string | undefined, string][] = [
  [undefined, 'bench:shown'],
  ['bench:shown', 'bench:settled'],
  ['bench:settled', 'bench:rewritten'],
  ['bench:weighed', 'bench:arrived'],
  ['bench:arrived', 'bench:replying'],
  ['bench:replying', 'bench:end'],
];

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
