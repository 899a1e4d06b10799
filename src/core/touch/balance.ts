import type { Happening } from '../people/touches';

/** How often the user gave something to a person, and asked something of them. */
export interface Balance {
  gave: number;
  asked: number;
  /** When they were last asked, epoch ms, where nothing was given since: another ask would be one after an ask. */
  askedAt: number | undefined;
}

/** Gives and asks among what happened between the user and a person, in any order. */
export function balanceOf(happened: readonly Happening[]): Balance {
  const of = (kind: 'gave' | 'asked') => happened.filter(({ body }) => body.kind === kind);
  return { gave: of('gave').length, asked: of('asked').length, askedAt: askedSince(happened)?.at };
}

/** The latest ask after which nothing was given; undefined where the user may ask. */
export function askedSince(happened: readonly Happening[]): Happening | undefined {
  const latest = (kind: 'gave' | 'asked') =>
    happened
      .filter(({ body }) => body.kind === kind)
      .reduce<Happening | undefined>(
        (a, b) => (a !== undefined && a.at >= b.at ? a : b),
        undefined,
      );
  const [gave, asked] = [latest('gave'), latest('asked')];
  // Of both on the same day nobody knows which came first: by hand the hour is not told.
  return asked === undefined || (gave !== undefined && gave.at >= asked.at) ? undefined : asked;
}
