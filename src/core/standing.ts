import type { Decision } from './decision';
import type { Address, Person, ThreadKey } from './mail';
import type { KeptPledge } from './reading/read-text';
import type { MessageFacts, Sense, ThreadFacts } from './sighting';

/** A message as folded from all its sightings. `nature` and `asks` come from reading its text where it arrived. */
export interface Message {
  id: string;
  facts: MessageFacts;
  /** By which sense `facts.direction` was told. Where `from` is known, own addresses go before a weak one. */
  directionBy: Sense | undefined;
  nature: Nature | undefined;
  /** The sentence that asks, at most 300 characters, where that is the one that is kept. */
  sentence: string | undefined;
  /** The words themselves ask where the answer is ("any update?"). */
  chases: boolean;
  /** What its writer undertook in it: the user's where the message is their own. */
  pledges?: readonly KeptPledge[] | undefined;
}

/** What kind of mail a message is, judged from sender, category, subject and text. */
export type Nature =
  | 'person'
  | 'automated'
  | 'bulk'
  | 'list'
  | 'out-of-office'
  | 'bounce'
  | 'calendar'
  | 'receipt';

/** All that the ledger knows of one thread, ready to be judged. */
export interface ThreadView {
  key: ThreadKey;
  facts: ThreadFacts;
  /** In no particular order; the same message may stand under its alias and its final id. */
  messages: Message[];
  decisions: Decision[];
  /** The latest corrections by sender in this account: sender's address to "needs a reply". */
  corrections: ReadonlyMap<Address, boolean>;
  /** Own addresses over all accounts of the user, aliases included. */
  own: ReadonlySet<Address>;
  /** Domains of own addresses (common providers left out) whose people are colleagues. */
  colleagueDomains: ReadonlySet<string>;
  /** Set where a later complete sight of the list in which it stood no longer shows it: when it was last seen. Epoch ms. */
  missedAt: number | undefined;
}

export type StandingState =
  /** A person expects an answer from the user. */
  | 'waiting'
  /** Acknowledged: the answer is promised until a time. */
  | 'promised'
  /** The user wrote last and asked for something. */
  | 'awaiting-them'
  | 'settled'
  /** Bulk, automated mail, notes to oneself: listed under "not listed, because". */
  | 'not-waiting'
  /** The page did not show enough to tell. */
  | 'unknown';

/** One reason of a verdict: a message key of `_locales` (`because_…`). */
export interface Because {
  code: BecauseCode;
  /** What fills its placeholder, where known: who wrote, and for `bulkCategory` the category. */
  with?: string[] | undefined;
}

export type BecauseCode =
  | 'wroteLast'
  | 'askedAgain'
  | 'asksInWords'
  | 'youWroteLast'
  | 'youAnswered'
  | 'colleagueAnswered'
  /** A colleague wrote, and the page did not show to whom. */
  | 'colleagueWrote'
  /** The user wrote, but to others than the person who waits. */
  | 'youWroteToOthers'
  | 'acknowledged'
  | 'settledByPhone'
  | 'settledNoAnswerNeeded'
  | 'settledClosed'
  | 'outOfOffice'
  | 'bounce'
  | 'answerBounced'
  | 'noReplySender'
  | 'bulkCategory'
  | 'automated'
  | 'mailingList'
  | 'calendar'
  | 'correctedNeeded'
  | 'correctedNotNeeded'
  | 'noteToSelf'
  | 'onlyDraft'
  | 'stillSending'
  | 'inTrash'
  | 'inSpam'
  | 'muted'
  | 'notListedAnyMore'
  | 'lastSenderUnknown';

/**
 * Who owes whom. It holds no word about "now": deadlines by policy, lateness and order are worked out by
 * `agenda.ts`, so that a stored standing stays true while time, zone and working hours change.
 */
export interface Standing {
  key: ThreadKey;
  state: StandingState;
  /** Who waits, or whom the user awaits. The Reply-To where known. Undefined where the page did not tell. */
  person: Person | undefined;
  subject: string;
  /** When the first unanswered message came in; for awaiting-them, when the user wrote. */
  since: number | undefined;
  /** The latest pledge, kept or not, while the answer is owed. */
  promisedUntil: number | undefined;
  /** How often the person wrote again (or said so) before an answer. */
  chases: number;
  snoozedUntil: number | undefined;
  /** Earlier mail that the user took up counts as any other. */
  takenUp: boolean;
  /** When it was last seen, where its list no longer shows it: perhaps answered elsewhere. Epoch ms. */
  missedAt: number | undefined;
  /** False where it rests on an inference or on words alone: shown as unsure. */
  sure: boolean;
  because: Because[];
  sentence: string | undefined;
  /** The own address that was written to, where known: what an answer should come from. */
  writtenTo: Address | undefined;
  /** Time of the newest message. */
  lastAt: number | undefined;
  /** Message-ID of the newest message that came in: the same in each own account that got it, see `one-each.ts`. */
  rfcId?: string | undefined;
}
