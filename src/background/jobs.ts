import { type AccountKey, threadKey } from '../core/mail';
import type { Job, SendMode } from '../core/outbox';
import { type PlainKind, plainKinds } from '../core/plain-notes';
import { decisionTime } from '../ledger/commands';
import type { Ledger } from '../ledger/ledger';
import { optedOut } from '../ledger/opt-outs';
import { accountsWaiting, loseJobs, makeJob } from '../ledger/outbox';
import { isReplyBoxConfirmed } from '../ledger/outbox-step';
import { type Recipient, recipientOf } from '../ledger/recipient';
import { readSettings, writeSettings } from '../ledger/settings';
import type { Asker } from '../protocol/asker';
import type { NoteKind } from '../protocol/protocol';
import { tell } from '../protocol/tell';
import { afterChange } from './changes';
import { frontTab, isShown, openTab } from './mail-tab';
import { holders, tabHolding, tabsOf } from './mailboxes';
import { noteTo, timedNote } from './note';
import { plainNotes } from './plain-notes';

/** A click that makes a note: to whom, by when if it promises a time, and whether to send it or to leave it in the box. */
export interface Click {
  account: AccountKey;
  thread: string;
  until?: number | undefined;
  mode: SendMode;
  /** What the note was to say as it was shown; undefined for whatever fits. */
  note?: NoteKind | PlainKind | undefined;
  /** The mode was chosen for all times to come. */
  remember: boolean;
  /** The user knows that they do not want to be written to. */
  despite?: 'opt-out' | undefined;
}

/**
 * Makes the job of a click and has a tab do it: the one that was clicked in, else the account's, which comes to the
 * front or is opened. One that a tab has from an earlier click is shown there instead. Throws where nobody is known to whom it could go.
 */
export async function acknowledge(
  ledger: Ledger,
  click: Click,
  asker: Asker,
  now: number,
): Promise<Job> {
  if (click.remember) {
    await writeSettings(ledger, { ...(await readSettings(ledger)), mode: click.mode });
  }
  const job = await makeJob(ledger, await newJob(ledger, click, now));
  if (await showHolder(job)) return job;
  if (asker.from === 'content') await tell([asker.tab], jobNews(click.account));
  else await bringToTab(ledger, click);
  return job;
}

async function newJob(ledger: Ledger, click: Click, now: number): Promise<Job> {
  const { account, thread } = click;
  const key = threadKey(account, thread);
  const recipient = await recipientOf(ledger, key);
  if (recipient === undefined) throw new Error('nobody is known to whom it could go');
  const out = await optedOut(ledger, [recipient.person.address]);
  if (out.size > 0 && click.despite !== 'opt-out')
    throw new Error(`${recipient.person.address} does not want to be written to`);
  const words = await wordsOf(ledger, click, recipient, now);
  // Whatever was asked for: nothing goes out by itself where the reply box was never seen to work.
  const mode = (await isReplyBoxConfirmed(ledger)) ? click.mode : 'leave';
  const { person: to, sure: toSure, subject, writtenTo, newest } = recipient;
  const parts = { account, thread, newest, mode, to, toSure, subject, writtenTo, ...words };
  const askedAt = await decisionTime(ledger, key, now);
  return { ...parts, id: crypto.randomUUID(), state: 'asked', askedAt, changedAt: now };
}

type Words = Pick<Job, 'text' | 'until' | 'plain'>;

/** What the note says. Throws where what was shown says nothing true any more: answered or asked again elsewhere. */
async function wordsOf(
  ledger: Ledger,
  { account, thread, until, note }: Click,
  recipient: Recipient,
  now: number,
): Promise<Words> {
  const misplaced = new Error(`a note of the kind ${note} has no place there any more`);
  const plain = plainKinds.find((kind) => kind === note);
  if (plain !== undefined) {
    const fitting = await plainNotes(ledger, threadKey(account, thread), recipient, now);
    const found = fitting.find(({ kind }) => kind === plain);
    if (found === undefined) throw misplaced;
    return { plain, text: found.text };
  }
  if (note !== undefined && note !== noteTo(recipient)) throw misplaced;
  if (until === undefined) throw new Error('a note that promises an answer names a time');
  return { until, text: (await timedNote(ledger, recipient, now))(until) };
}

/** A tab that is opened for it asks for the job itself, as soon as it knows whose mailbox it shows. */
async function bringToTab(ledger: Ledger, { account }: Click): Promise<void> {
  const tab = await frontTab(account);
  const heard = tab === undefined ? [] : await tell([tab], jobNews(account));
  if (heard.length === 0) await openTab(ledger, account);
}

/** Brings the tab that has the job to the front; false where none has. */
async function showHolder({ holder }: Job): Promise<boolean> {
  const tab = holder === undefined ? undefined : await tabHolding(holder);
  return tab !== undefined && isShown(tab);
}

const jobNews = (account: AccountKey) => ({ kind: 'job', account }) as const;

/** Lets go of the jobs whose content script is gone: its tab was closed, or it made place for another. */
export async function loseOrphans(ledger: Ledger, now: number): Promise<void> {
  for (const { changed, job } of await loseJobs(ledger, await holders(), now)) {
    const account = job.account as AccountKey;
    await afterChange(ledger, changed);
    if (job.state === 'asked') await tell(await tabsOf(account), jobNews(account));
  }
}

/** Tells again of the jobs that nobody has: the word of them, or a tab's question for them, may have died with the worker. */
export async function tellOfWaiting(ledger: Ledger): Promise<void> {
  for (const account of await accountsWaiting(ledger))
    await tell(await tabsOf(account), jobNews(account));
}
