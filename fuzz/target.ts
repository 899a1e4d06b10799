import type { Random } from './random';

/** A case: something whole, and what was done to it. */
export interface FuzzCase<Change> {
  base: string;
  changes: Change[];
}

/** Something that takes in what others wrote. */
export interface Target<Change = unknown> {
  name: string;
  make(random: Random): FuzzCase<Change>;
  /** What went wrong, undefined where nothing did. What it throws went wrong as well. */
  run(fuzzed: FuzzCase<Change>): Promise<string | undefined> | string | undefined;
}

/** Longest time that one case may take, ms: above it the case has failed. */
export const longestCase = 1_500;

/** Runs a case and tells what went wrong: what it says, what it threw, or that it took too long. */
export async function outcomeOf<C>(
  target: Target<C>,
  fuzzed: FuzzCase<C>,
): Promise<string | undefined> {
  const before = performance.now();
  try {
    const wrong = await target.run(fuzzed);
    const took = performance.now() - before;
    if (wrong === undefined && took > longestCase) return `took ${Math.round(took)} ms`;
    return wrong ?? birthright();
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** Nothing that was read may give all objects a property. */
function birthright(): string | undefined {
  for (const key in {}) return `all objects have ${key}`;
  return undefined;
}

/** A case that fails with as few changes as can be found by leaving them out one by one. */
export async function minimised<C>(target: Target<C>, fuzzed: FuzzCase<C>): Promise<FuzzCase<C>> {
  let { changes } = fuzzed;
  for (let at = changes.length - 1; at >= 0; at -= 1) {
    const fewer = changes.filter((_, index) => index !== at);
    if ((await outcomeOf(target, { ...fuzzed, changes: fewer })) !== undefined) changes = fewer;
  }
  return { ...fuzzed, changes };
}
