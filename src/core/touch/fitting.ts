import type { Happening } from '../people/touches';
import type { Give, Occasion } from './give';

/** To whom something is to be given, and when. */
export interface Receiver {
  stage: string | undefined;
  occasion: Occasion;
  /** The ids of all that they were given already: see {@link givenIn}. */
  given: ReadonlySet<string>;
}

/**
 * The gives that fit somebody and that they never had, the best first: made for their stage before made for everybody,
 * then in the order given.
 */
export function fittingGives(gives: readonly Give[], { stage, occasion, given }: Receiver): Give[] {
  const fitting = gives.filter(
    (give) =>
      give.occasion === occasion &&
      !given.has(give.id) &&
      (give.stages.length === 0 || (stage !== undefined && give.stages.includes(stage))),
  );
  const isForStage = ({ stages }: Give) => stages.length > 0;
  return [...fitting.filter(isForStage), ...fitting.filter((give) => !isForStage(give))];
}

/** What somebody was given, or may have been: a message with it was opened, and nobody said that it was not sent. */
export function givenIn(happened: readonly Happening[]): ReadonlySet<string> {
  return new Set(
    happened.flatMap(({ body: { kind, of } }) =>
      (kind === 'gave' || kind === 'drafted') && of !== undefined ? of : [],
    ),
  );
}
