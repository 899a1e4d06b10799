import type { PartHealth } from '../core/health';
import type { AccountKey, Address, Person } from '../core/mail';
import type { Failure } from '../core/outbox';
import type { Sighting } from '../core/sighting';
import type { WalkStep } from '../core/walk';

/**
 * What a mail site must be able to do for us: a reader and a handful of anchors. Only the folders below this file
 * know selectors. No member is optional; what a site cannot tell is `undefined` or "unknown" in the answer.
 */
export interface Webmail {
  readonly name: 'gmail' | 'outlook';
  /** The address at which the mailbox opens, without folder and thread; known before the page has loaded. */
  home(): string;
  /**
   * Whose mailbox the page shows; undefined while it cannot be told (page still loading, or the part is missing);
   * `unnamed` where the page has loaded and shows mail, but nothing on it says whose. `told` is the own address that
   * the page's own data named, or the user: a page that names its owner goes before it.
   */
  mailbox(told: Address | undefined): Mailbox | 'unnamed' | undefined;
  /** Reads what the page shows now. */
  look(): Look;
  /** Sightings of what the page-world tap said: the detail of its event, unchecked. Empty when it makes no sense. */
  tapped(detail: unknown, mailbox: Mailbox, now: number): Sighting[];
  /**
   * Calls back, at most once a frame, when rows or the conversation may have changed, or what the tap said lets them be
   * read otherwise; ends with the signal.
   */
  watch(changed: () => void, signal: AbortSignal): void;
  /** State of each part that the reader needs, as of the last reading. */
  health(): PartHealth[];
  /**
   * Brings the thread into view by the site's own routing, without a page load. `message` is the site's own id of its
   * newest message, where it is known: Outlook finds a thread outside the list by it alone.
   */
  goTo(thread: string, message: string | undefined): void;
  /** The pages of the inbox. */
  pages: Pages;
  /** The thread's native reply box. */
  replying: Replying;
}

/** Walks through the inbox from the newest mail on, by the site's own means; opens nothing. One walk at a time. */
export interface Pages {
  /** Goes to the inbox, or to where a walk was left: `there` where the page shows it already. */
  begin(): 'moved' | 'there';
  /** Shows the next older part; `astray` where the page does not stand any more where the walk left it. */
  next(): Exclude<WalkStep, 'still'>;
  /** Ends the walk: shows what the user saw before it, unless they went elsewhere meanwhile. */
  back(): void;
}

/** One reading of the page, good until the page changes: to be used at once, not kept. */
export interface Look {
  /** The rows of the visible lists, in page order; rows without a thread id (other extensions') are left out. */
  rows: Row[];
  /** The open conversation that the user sees, if any. */
  conversation: Conversation | undefined;
  /** Everything now visible as sightings of `mailbox`, at `now`. */
  sightings(mailbox: Mailbox, now: number): Sighting[];
}

export interface Mailbox {
  account: AccountKey;
  /** Where it opens: see {@link Webmail.home}. */
  home: string;
  /** The `N` of `/mail/u/N/` or `/mail/N/`, by which the tap's reports name it. */
  index: number;
  /** Somebody else's mailbox, opened by delegation or shared. */
  delegated: boolean;
  /** Own addresses that the page showed besides the account's. */
  own: Address[];
}

export interface Row {
  element: HTMLElement;
  thread: string;
  /** Where the badge goes: it is put before this node. */
  badgeBefore: Node;
  badgeParent: HTMLElement;
}

export interface Conversation {
  element: HTMLElement;
  thread: string;
  /** Where our line goes: above the messages. */
  lineBefore: Node | null;
  lineParent: HTMLElement;
}

/** Opens, fills, proves and sends the native reply. Every wait ends with the signal or its own limit. */
export interface Replying {
  /**
   * Opens the reply to the thread's last message from `to`, or where no message names them as its sender (a contact
   * form), to the last that is not the user's own; else says why not. Never touches a draft of the user's.
   */
  open(thread: string, to: Address, signal: AbortSignal): Promise<ReplyBox | Failure>;
  /** The box, in whichever thread and form it stands, that still holds exactly `text` put there by us. */
  findOurs(thread: string, text: string): ReplyBox | undefined;
}

export interface ReplyBox {
  element: HTMLElement;
  /** What the box itself says, read anew at each call: thread, recipients, sender, and whether a draft was in it. */
  proof(): BoxProof;
  /** Puts the text above signature and quote so that the editor keeps it; false when it did not. */
  insert(text: string): Promise<boolean>;
  /** Takes our text out again and closes the box, if the text is still exactly ours. */
  takeBack(text: string): Promise<boolean>;
  /** The text above signature and quote, as the editor now holds it. */
  ownText(): string;
  /** Presses the site's own Send. False when there is no such button or it is not enabled. */
  send(): boolean;
  /** How sending ended, from evidence on the page: see {@link SendOutcome}. */
  outcome(signal: AbortSignal): Promise<SendOutcome>;
  /** Presses the site's own Undo after sending, if it is still offered. */
  undoSend(): Promise<boolean>;
}

export interface BoxProof {
  thread: string | undefined;
  /** By address; by handle where the box shows a name alone, which proves nobody. */
  to: Person[];
  cc: Person[];
  bcc: Person[];
  /** Undefined where the page doesn't show it: then the account's own address writes. */
  from: Address | undefined;
  /** Text of the user's already stood in the box. */
  draft: boolean;
}

/** `sent`: the box is gone and the site shows the message; `refused`: the site said no; `unknown`: neither seen in time. */
export interface SendOutcome {
  kind: 'sent' | 'undone' | 'refused' | 'unknown';
  message: string | undefined;
}
