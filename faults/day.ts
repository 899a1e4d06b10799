/** A scripted day: what happens in two mailboxes and to the user, and what goes wrong. Plain data, so it can be printed. */
export interface Day {
  seed: number;
  zone: string;
  /** Seven in the morning there, epoch ms. */
  start: number;
  /** Whether the list of the day is told at nine. */
  morningList: boolean;
  /** The ledger on the disk is one of this version of the schema: the day begins with the update that takes it over. */
  ledgerOf?: number | undefined;
  /** Where the worker dies in that update. */
  updateDiesAt?: number | undefined;
  /** In the order of their time. */
  acts: Act[];
}

export interface Act {
  /** Minutes after the day's start, in true time. */
  at: number;
  does: Deed;
  fault?: Fault | undefined;
}

/** Threads are numbered through; those of the second mailbox follow those of the first. */
export type Deed =
  /** Mail comes in. */
  | { kind: 'mail'; thread: number; words: 'asks' | 'chases' | 'leave-alone' }
  /** The user writes on another device. */
  | { kind: 'own'; thread: number; words: 'answers' | 'asks' }
  | { kind: 'open-tab'; mailbox: number }
  | TabDeed
  | ({ kind: 'acknowledge'; thread: number } & Acknowledgement)
  /** The user presses Send where a note was left. */
  | { kind: 'press-send'; thread: number }
  | { kind: 'undo-note'; thread: number }
  | { kind: 'settle'; thread: number; how: 'phone' | 'no-answer-needed' | 'closed' }
  | { kind: 'snooze'; thread: number; minutes: number }
  | { kind: 'pledge'; thread: number; minutes: number }
  | { kind: 'undo-decision'; thread: number }
  /** The user sweeps all notifications away. */
  | { kind: 'dismiss' }
  /** The popup, open all day, looks. */
  | { kind: 'popup' }
  | { kind: 'restart' | 'sleep'; minutes: number }
  | { kind: 'update' }
  /** The machine's clock goes wrong by so much from now on; 0 sets it right. */
  | { kind: 'clock'; minutes: number }
  | { kind: 'disk'; state: 'full' | 'free' };

/** The user closes, doubles, or comes back to one of the open tabs; the browser puts one to sleep. */
export interface TabDeed {
  kind: 'close-tab' | 'double-tab' | 'visit-tab' | 'discard-tab';
  nth: number;
}

export interface Acknowledgement {
  minutes: number;
  mode: 'leave' | 'send';
  from: 'popup' | 'tab';
  /** The tab that does it is closed after so many of its steps. */
  tabDiesAfter?: number | undefined;
}

/** What goes wrong while the background does what follows from an act; see `node/fuse.ts`. */
export interface Fault {
  killAt?: number | undefined;
  abortAt?: number | undefined;
  /** Each message to the background arrives twice. */
  twice?: true | undefined;
  /** What the page tells arrives after what comes next. */
  late?: true | undefined;
}

export const mailboxes = [
  { webmail: 'gmail', own: 'ana@firm.example', home: 'https://mail.google.com/mail/u/0/' },
  { webmail: 'outlook', own: 'ana@firm.example', home: 'https://outlook.office.com/mail/0/' },
] as const;

/** How many threads each mailbox has. */
export const threadsEach = 4;

const names = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gil', 'Hal'];

/** The one person who writes in a thread. */
export function personOf(thread: number): { name: string; address: string } {
  const name = names[thread] ?? 'Ira';
  return { name, address: `${name.toLowerCase()}@client${thread}.example` };
}

export const mailboxOf = (thread: number) => Math.floor(thread / threadsEach);

/** What they write: sentences of which nobody doubts what they mean. */
export const texts = {
  asks: 'Could you send me the offer for the deck?',
  chases: 'Any update on the offer? I am still waiting for your answer.',
  'leave-alone': 'Please do not contact me again. Please remove me from your list.',
  answers: 'Here is the offer that you asked for. Best regards, Ana',
  'asks-them': 'Could you tell me which size you need?',
} as const;

export const minute = 60_000;
