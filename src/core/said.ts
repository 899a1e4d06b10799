import { compareValues } from './registers';

/**
 * What the user says of something, fact by fact. Each fact is a register that keeps what was said last, so two records of
 * the same thing are joined in any order, and any number of times.
 */
export type SaidOf<F> = { [K in keyof F]?: Said<F[K]> };

/** A value, and when it was said, epoch ms. */
export interface Said<T> {
  value: T;
  at: number;
}

/** Some of the facts, as they are said at once; of what is undefined nothing is said. */
export type SomeOf<F> = { [K in keyof F]?: F[K] | undefined };

/** Joins what was said twice: of each fact what was said last. */
export function mergeSaid<F extends object>(a: SaidOf<F>, b: SaidOf<F>): SaidOf<F> {
  const merged: Record<string, Said<unknown>> = { ...(a as Record<string, Said<unknown>>) };
  for (const [name, said] of Object.entries(b) as [string, Said<unknown>][])
    merged[name] = laterOf(merged[name], said);
  return merged as SaidOf<F>;
}

/** What was said before, and what is said at `at`. What is said is the latest, whatever clock said the one before. */
export function say<F extends object>(before: SaidOf<F>, facts: SomeOf<F>, at: number): SaidOf<F> {
  const said: Record<string, Said<unknown>> = { ...(before as Record<string, Said<unknown>>) };
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    said[name] = { value, at: Math.max(at, (said[name]?.at ?? 0) + 1) };
  }
  return said as SaidOf<F>;
}

/** What stands now where something else is to be said: to say it again is to undo that. `unsaid`: what says nothing. */
export function valuesBefore<F extends object>(
  before: SaidOf<F>,
  facts: SomeOf<F>,
  unsaid: F,
): SomeOf<F> {
  const names = Object.keys(facts) as (keyof F)[];
  return Object.fromEntries(
    names.map((name) => [name, before[name]?.value ?? unsaid[name]]),
  ) as SomeOf<F>;
}

function laterOf(a: Said<unknown> | undefined, b: Said<unknown>): Said<unknown> {
  if (a === undefined) return b;
  return (a.at - b.at || compareValues(a.value, b.value)) >= 0 ? a : b;
}
