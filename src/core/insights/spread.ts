/** How long answers took. Those that are still owed count with their age so far: who is left waiting betters no figure. */
export interface Spread {
  median: Took | undefined;
  /** Nine of ten took no longer. */
  ninetieth: Took | undefined;
  /** How many it rests on, and how many of those are still owed. */
  of: number;
  open: number;
}

/** Ms. `atLeast`: somebody who still waits may yet move it up. */
export interface Took {
  ms: number;
  atLeast: boolean;
}

/** What answers took, and how long the open ones have waited by now; all in ms. Percentiles by nearest rank. */
export function spreadOf(answered: readonly number[], open: readonly number[]): Spread {
  const all = [...answered, ...open].sort((a, b) => a - b);
  const youngest = open.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...open);
  const rank = (share: number): Took | undefined => {
    const ms = all[Math.ceil(share * all.length) - 1];
    return ms === undefined ? undefined : { ms, atLeast: youngest <= ms };
  };
  return { median: rank(0.5), ninetieth: rank(0.9), of: all.length, open: open.length };
}
