import type { Trace } from './trace';

/** Tasks of the main thread that took more than 50 ms of its own processor time (web.dev: a long task). */
export function longTasks(trace: Trace): number {
  return trace.filter(({ name, tdur = 0 }) => name === 'RunTask' && tdur > 50_000).length;
}

/** How often style was computed anew, in a stretch (µs) of the trace. */
export function styleRecalculations(trace: Trace, from: number, to: number): number {
  return trace.filter(({ name, ts }) => name === 'UpdateLayoutTree' && ts >= from && ts < to)
    .length;
}
