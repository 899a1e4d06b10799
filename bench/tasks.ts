import { owned } from './script-time';
import type { Trace } from './trace';

/** web.dev: a task is long from here on; in µs. */
const long = 50_000;

/**
 * Tasks of the main thread that are long because of the extension: they would not be without its script, or are by
 * its script alone. Counted in the thread's own processor time. Promises count as the extension's: few are the page's.
 */
export function longTasks(trace: Trace, origin: string): number {
  const ours = owned(trace, origin).filter(({ owner }) => extensions.has(owner));
  return trace.filter(({ name, ts, dur = 0, tdur = 0 }) => {
    if (name !== 'RunTask' || tdur <= long) return false;
    const inside = ours.filter(({ event }) => event.ts >= ts && event.ts < ts + dur);
    const script = inside.reduce((sum, { own }) => sum + own, 0);
    return script > long || (script > 0 && tdur - script <= long);
  }).length;
}

const extensions: ReadonlySet<string> = new Set(['load', 'calls', 'promises']);

/** How often style was computed anew, in a stretch (µs) of the trace. */
export function styleRecalculations(trace: Trace, from: number, to: number): number {
  return trace.filter(({ name, ts }) => name === 'UpdateLayoutTree' && ts >= from && ts < to)
    .length;
}
