import type { History } from './standing';

/** In how many threads a sender may have written without ever an answer before they count as one who awaits none. */
export const neverAnsweredFrom = 10;

/**
 * A count as the greatest round number that it reaches, 0 below ten. A verdict that names it changes seldom: what
 * rests on a sender's history is judged anew when a step is passed, not at each of their mails.
 */
export function roundCount(count: number): number {
  return steps.findLast((step) => step <= count) ?? 0;
}

const steps = [neverAnsweredFrom, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

/** Somebody of whom nothing is known. */
export const stranger: History = { answered: false, heard: 0 };
