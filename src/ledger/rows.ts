import type { Placing } from '../core/agenda';
import type { BackupPart } from '../core/backup-parts';
import type { CivilDay } from '../core/civil-day';
import type { Decision } from '../core/decision';
import type { MessageRecord, ThreadRecord } from '../core/fold';
import type { PartHealth } from '../core/health';
import type { AccountKey, Address, ThreadKey, WebmailName } from '../core/mail';
import type { Job } from '../core/outbox';
import type { PersonId } from '../core/people/person-id';
import type { PersonRecord } from '../core/people/record';
import type { Touch } from '../core/people/touches';
import type { ReminderRecord } from '../core/reminding/record';
import type { Standing, StandingState } from '../core/standing';
import type { Chosen } from '../core/touch/choice';
import type { GiveRecord } from '../core/touch/give';
import type { ContactKind } from './contacts';

/** The rows of the tables. Times are epoch ms. No row holds more of a mail than must hold 1 of design.md allows. */

export interface AccountRow {
  key: AccountKey;
  on: boolean;
  /** When the user last said so; absent where only the first time is known. */
  switchedAt?: number | undefined;
  /** When the user first switched it on: what was old by then is *earlier* mail. */
  firstSeenAt: number;
  /** Own addresses of this account, aliases included, in order of the alphabet. */
  own: Address[];
  /** Latest sight of its inbox; undefined before the first. */
  lookedAt: number | undefined;
  /** Where it was open last: see `Webmail.home`. Undefined where it was never seen open. */
  home: string | undefined;
}

export interface ThreadRow {
  key: ThreadKey;
  account: AccountKey;
  record: ThreadRecord | undefined;
  /** Latest sighting of the thread, a message of it or a list that shows it. */
  seenAt: number;
  /** Lists in which it ever stood, as keys of {@link listKey}. */
  lists: string[];
  /** Cache: computed anew from all the rest whenever one of its grounds changes (see `judge.ts`). */
  standing: Standing;
  // What follows serves the indexes and is taken from the standing and the messages.
  state: StandingState | 'bare';
  at: number;
  /** Lists that would show it as long as it is open, with its times: see `missing.ts`. */
  openIn: string[];
  /** Contacts with people: see `contacts.ts`. */
  people: string[];
  /** Beginnings by which it is found: see `words.ts`. */
  words: string[];
  /** The user put it off; it may be due again by now. */
  snoozed?: 1 | undefined;
  /** Message-ID of what came in last: the same in two own accounts is one item. */
  rfcId?: string | undefined;
}

/**
 * An open thread in short: all that decides its place in the list, and that counts are made of. The person is known by
 * the address alone.
 */
export interface Brief extends Placing, Pick<Standing, 'writtenTo' | 'rfcId'> {
  /** As in its {@link ThreadRow}. */
  at: number;
}

/** Some of the open threads of an account, in the order of their keys: see `briefs.ts`. Never empty. */
export interface BriefsRow {
  /** The account's key, a slash, and the number of the slice. */
  key: string;
  briefs: Brief[];
}

export interface MessageRow {
  /** The thread's key, a line feed, the message's id. */
  key: string;
  thread: ThreadKey;
  record: MessageRecord;
}

export interface PersonRow {
  address: Address;
  /** As written by themselves or the page, latest first. */
  names: { name: string; at: number }[];
}

/** What the user says of a person; the rest serves the indexes and is taken from the facts. */
export interface RecordRow extends PersonRecord {
  /** Absent where they were not merged into another. */
  sameAs?: PersonId | undefined;
  referredBy?: PersonId | undefined;
}

export interface TouchRow extends Touch {
  kind: Touch['body']['kind'];
  undoes?: string | undefined;
}

/** Latest contacts of each kind with a person, over all their addresses. Epoch ms. */
export type CardTimes = { [K in ContactKind]?: number };

/** Cache of what a list shows of a person: computed anew whenever one of its grounds changes (see `cards.ts`). */
export interface CardRow {
  id: PersonId;
  /** With all who were merged into them, that one first. */
  members: PersonId[];
  name: string;
  organisation: string | undefined;
  stage: string | undefined;
  times: CardTimes;
  /** Latest real contact: mail each way, a call, a meeting. Epoch ms. */
  contactAt: number | undefined;
  /** They do not want to be written to. */
  out: boolean;
  // What follows serves the indexes: the lists in which they stand, in each order, see `card-lists.ts`.
  byName: string[];
  byRecent: string[];
  words: string[];
  /** `03-14`, for dates to be remembered. */
  dates: string[];
  /** How many days they may be without contact, and since when they are: see `Rhythm`. Absent for who is not proposed. */
  cadence?: number;
  quietSince?: number;
}

/** What the user has to give. */
export type GiveRow = GiveRecord;

/** Who was chosen to be written to on a day, of this browser alone. One row. */
export interface ChosenRow {
  key: 'today';
  day: CivilDay;
  people: Chosen[];
}

/** Complete sights of a list: the latest among those that reach back equally far (see `missing.ts`). */
export interface ListRow {
  key: string;
  list: string;
  at: number;
  oldest: number;
  newest: number;
}

export interface DecisionRow extends Decision {
  thread: string;
  /** The thread's key; `thread` is its own id in its account. */
  threadKey: ThreadKey;
  /** Account and sender of a correction: it holds for all mail of that sender. */
  correctsFor?: string | undefined;
  undoes?: string | undefined;
}

export interface JobRow extends Job {
  threadKey: ThreadKey;
}

/** What was told, so that nothing is told twice. One row. */
export interface ToldRow {
  key: 'reminders';
  record: ReminderRecord;
}

/** A piece of a backup that is being handed over; it counts for nothing until all are merged at once. */
export interface StagingRow {
  import: string;
  piece: number;
  part: BackupPart | 'settings';
  rows: unknown[];
  /** When it arrived. */
  at: number;
}

/** `refused`: the last ones that could not be read. Of any version, and edited by anybody: see `settings.ts`. */
export interface SettingsRow {
  key: 'settings' | 'refused';
  value: unknown;
}

export interface HealthRow extends PartHealth {
  key: string;
  webmail: WebmailName;
  account?: AccountKey | undefined;
  /** In this state without a break since; last reported at. */
  since: number;
  at: number;
}

/** What the user said of a mailbox whose page does not say whose it is. */
export interface NamedRow {
  home: string;
  account: AccountKey;
}

/** `opens`: a message was found to open by itself. `scanned`: a scan of the weeks before was done, or declined. */
export type AccountMark = `${'opens' | 'scanned'}:${AccountKey}`;

/** Much was said of many people at once, at that time (epoch ms): a list was taken in. */
export type EnteredMark = `entered:${number}`;

/** When something happened that is not of the mail, such as that the reply box was proven on the live site. Epoch ms. */
export interface MetaRow {
  key:
    | 'replyBoxConfirmedAt'
    | 'welcomedAt'
    | 'backedUpAt'
    | 'backupRemindedAt'
    /** Mail was opened for a look before the day's end. */
    | 'mailCheckedAt'
    | AccountMark
    | EnteredMark;
  value: number;
}
