import type { Because } from '../standing';
import type { Given } from './given';
import type { Need } from './need';
import type { Single } from './one-message';

/** A message that no answer followed, and why it waits. */
export interface Owed extends Need {
  message: Single;
}

/** How a thread went, up to its newest message and decision. */
export interface Course {
  /** Oldest first. */
  owed: Owed[];
  /** Every time that the user gave, in their order, with what became of it. */
  given: Given[];
  /** Whoever waited and does no more, in the order in which that came about. */
  ended: Ended[];
  /** The user's last word, while nothing came after it. */
  ownWord: { message: Single; answered: boolean } | undefined;
  /** What ended it, while nothing came after. */
  closed: Because | undefined;
  /** Why the newest message that makes nobody wait does not; empty where none is. */
  noise: Because[];
  /** A colleague wrote, or the user wrote to others: perhaps the person got a word by another way. */
  aside: Because | undefined;
  /** The newest message may be anybody's. */
  unknownLast: boolean;
  /** The user's last word came back. */
  bounced: boolean;
  /** The user wrote in the thread before. */
  corresponded: boolean;
  lastIncoming: Owed | undefined;
}

/** A message that waits no more. `at`: epoch ms; undefined where a mark alone tells that it was answered. */
export interface Ended {
  owed: Owed;
  at: number | undefined;
  how: 'answered' | 'answered by a colleague' | 'phone' | 'let-go';
}

/** What is set apart before the messages are gone through. */
export interface Apart {
  /** Own messages that are no answers: acknowledgements. */
  acknowledging: ReadonlySet<Single>;
  /** Own messages that came back. */
  bounced: ReadonlySet<Single>;
}
