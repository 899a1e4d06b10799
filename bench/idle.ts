import type { Scene } from './scenes';
import { owned } from './script-time';
import { markAt, startTrace, type Trace, type TraceEvent } from './trace';
import type { Variant } from './variants';
import { openMeasured } from './visit';

/** What an extension does in a page that rests, with nobody touching it. */
export interface Idle {
  seconds: number;
  /** Times that a script of the extension ran. */
  wakeUps: number;
  /** Timers that the extension has set, since the page began, and that are still to come. */
  timersLeft: number;
  /** Timers that it set while the page rested. */
  timersSet: number;
}

/** Lets the scene rest for so many seconds after its badges stand, and tells what the variant's extension did. */
export async function idle(variant: Variant, scene: Scene, seconds: number): Promise<Idle> {
  const page = await openMeasured(variant, scene);
  const stop = await startTrace(page, 'stack');
  await page.goto(scene.address);
  await page.evaluate(([badge, count]) => window.bench.whenShown(badge, count, 'bench:shown'), [
    variant.badge,
    scene.rows.shown,
  ] as const);
  // What follows the first reading is no rest yet: news from the background, the page's own last requests.
  await page.waitForTimeout(3_000);
  await page.evaluate(() => void performance.mark('bench:resting'));
  await page.waitForTimeout(seconds * 1_000);
  await page.evaluate(() => void performance.mark('bench:rested'));
  const trace = await stop();
  await page.close();
  return counted(trace, variant.origin, seconds);
}

function counted(trace: Trace, origin: string, seconds: number): Idle {
  const [from, to] = [markAt(trace, 'bench:resting'), markAt(trace, 'bench:rested')];
  const resting = ({ ts }: TraceEvent) => ts >= from && ts < to;
  const timers = new Map(
    trace
      .filter((event) => event.name === 'TimerInstall' && setBy(event, origin))
      .map((event) => [event.args.data?.timerId, event]),
  );
  const set = [...timers.values()].filter(resting).length;
  for (const { name, args } of trace) {
    if (name === 'TimerFire' || name === 'TimerRemove') timers.delete(args.data?.timerId);
  }
  const calls = owned(trace, origin).filter(
    ({ event, owner }) => owner === 'calls' && event.name === 'FunctionCall' && resting(event),
  );
  return { seconds, wakeUps: calls.length, timersLeft: timers.size, timersSet: set };
}

const setBy = ({ args }: TraceEvent, origin: string) =>
  args.data?.stackTrace?.some(({ url }) => url?.startsWith(origin)) ?? false;
