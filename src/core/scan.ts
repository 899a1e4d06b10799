import type { WalkCourse, WalkStep } from './walk';

/** How far a scan walks back. Ms. */
export const scanReach = 30 * 24 * 3_600_000;

/**
 * `waiting`: for the mail page to open. `paused`: by the user, or because they went elsewhere in the tab. `stuck`: the
 * page showed nothing more in time. `stopped`: by the user, for good.
 */
export const scanStates = ['waiting', 'running', 'paused', 'stuck', 'stopped', 'done'] as const;
export type ScanState = (typeof scanStates)[number];

/** What the user may want of a scan. `decline`: it is not offered again. */
export const scanWishes = ['begin', 'pause', 'go-on', 'stop', 'decline'] as const;
export type ScanWish = (typeof scanWishes)[number];

/** A walk through the last weeks of an inbox. Times are epoch ms. */
export interface Scan {
  state: ScanState;
  begunAt: number;
  /** The oldest mail that it came to. */
  reached?: number | undefined;
  /** The threads that it saw. */
  threads: string[];
  /** The mail tab in which it walks; undefined while none does. */
  tab?: number | undefined;
}

/** How a scan goes on after a step. */
export function afterStep(scan: Scan, step: WalkStep): { scan: Scan; course: WalkCourse } {
  if (scan.state === 'stopped' || scan.state === 'done') return { scan, course: 'back' };
  if (scan.state !== 'running') return { scan, course: 'stay' };
  const reached = scan.reached ?? scan.begunAt;
  if (step === 'last' || reached <= scan.begunAt - scanReach)
    return { scan: { ...scan, state: 'done' }, course: 'back' };
  if (step === 'moved') return { scan, course: 'on' };
  return { scan: { ...scan, state: step === 'astray' ? 'paused' : 'stuck' }, course: 'stay' };
}

/** Adds what a page of the list showed: how far back it goes, and its threads. */
export function withPage(
  scan: Scan,
  { oldest, threads }: { oldest: number; threads: readonly string[] },
): Scan {
  const reached = threads.length === 0 ? scan.reached : Math.min(scan.reached ?? oldest, oldest);
  return { ...scan, reached, threads: [...new Set([...scan.threads, ...threads])] };
}

/** Whether it may still go on: then it is shown with its buttons. */
export function isUnderWay({ state }: Pick<Scan, 'state'>): boolean {
  return state !== 'stopped' && state !== 'done';
}
