import type { Decision } from './decision';
import type { Given } from './judging/given';
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
  /** The corrections in force in this account, see `corrections.ts`: whose mail, and of which sort, needs a reply. */
  corrections: ReadonlyMap<string, boolean>;
  /** What was exchanged with the writers of its messages before, in all threads of all accounts; see `history.ts`. */
  history: ReadonlyMap<Address, History>;
  /** Own addresses over all accounts of the user, aliases included. */
  own: ReadonlySet<Address>;
  /** Domains of own addresses (common providers left out) whose people are colleagues. */
  colleagueDomains: ReadonlySet<string>;
  /** Whom the user called colleagues beside them. */
  colleagues: ReadonlySet<Address>;
  /** Set where a later complete sight of the list in which it stood no longer shows it: when it was last seen. Epoch ms. */
  missedAt: number | undefined;
}

/** What was exchanged with an address. */
export interface History {
  /** The user wrote to them, or answered them by phone. */
  answered: boolean;
  /** In how many threads they wrote, as a round number that is reached: see `history.ts`. */
  heard: number;
}

export type StandingState =
  /** A person expects an answer from the user. */
  | 'waiting'
  /** The answer, or something more, is promised until a time. */
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
  /** The user's own words in a sent mail name a time. */
  | 'promisedInMail'
  /** The user said that they promised something. */
  | 'promisedByHand'
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
  | 'receipt'
  /** The words ask nothing, or call themselves mere information. */
  | 'noQuestion'
  | 'fyi'
  /** What is asked is put to others: the user is copied, another is greeted, or it went to many. */
  | 'toOthers'
  /** The user never answered this sender; `with` how many threads they began. */
  | 'neverAnswered'
  /** What a verdict rests on: all the words, the beginning that a list shows, or who wrote to whom alone. */
  | 'restsOnText'
  | 'restsOnRow'
  | 'restsOnStructure'
  /** The user wrote to this sender before: their mail is a person's, whatever the webmail sorted it under. */
  | 'youWroteBefore'
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
  /**
   * The next pledge to fall due, kept or not, while the answer or something more is owed. With it somebody may be
   * `waiting` too: who has asked since for something else.
   */
  promisedUntil: number | undefined;
  /** That pledge; see `pledges.ts` for those that were before. */
  pledge?: Pick<Given, 'source' | 'at' | 'words'> | undefined;
  /** How often the person wrote again (or said so) before an answer. */
  chases: number;
  /** Until when the user wants to see nothing of it: a time, or when the person writes again. */
  snoozedUntil: number | 'they-write' | undefined;
  /** Earlier mail that the user took up counts as any other. */
  takenUp: boolean;
  /** When it was last seen, where its list no longer shows it: perhaps answered elsewhere. Epoch ms. */
  missedAt: number | undefined;
  /** False where it rests on an inference or on words alone: shown as unsure. */
  sure: boolean;
  because: Because[];
  sentence: string | undefined;
  /** What kind of mail it is about: a correction holds for the sender's mail of its sort. */
  kind?: Nature | undefined;
  /** How likely an answer is expected, 0 to 1, where the words of the newest mail that may ask were read. */
  p?: number | undefined;
  /** The own address that was written to, where known: what an answer should come from. */
  writtenTo: Address | undefined;
  /** When a person other than the user wrote last; notes of absence and machines do not count. */
  heardAt?: number | undefined;
  /** Time of the newest message. */
  lastAt: number | undefined;
  /** Message-ID of the newest message that came in: the same in each own account that got it, see `one-each.ts`. */
  rfcId?: string | undefined;
}
