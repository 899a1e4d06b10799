/**
 * What is to go wrong in the background, counted in its own steps to the outside: each question to the browser and
 * each request to the database is one.
 */
export interface Fuse {
  /** The worker dies at this step. */
  killAt?: number | undefined;
  /** The transaction that makes this write is aborted. */
  abortAt?: number | undefined;
}

/** Counts the steps of what the background does until it rests. */
export interface Burning {
  fuse: Fuse;
  steps: number;
  writes: number;
  /** Whether the disk is full: every write fails. */
  full: boolean;
  /** What has gone wrong so far. */
  kills: number;
  aborts: number;
}

export function unlit(): Burning {
  return { fuse: {}, steps: 0, writes: 0, full: false, kills: 0, aborts: 0 };
}

/** Lights a fuse for what the background does next. */
export function light(burning: Burning, fuse: Fuse): void {
  Object.assign(burning, { fuse, steps: 0, writes: 0 });
}
