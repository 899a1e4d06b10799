import { type Address, isMailAddress, nameHandle, type Person } from '../core/mail';
import type { Failure } from '../core/outbox';
import { press } from './press';
import { replyBox } from './reply-box';
import { isShown } from './reply-find';
import type { FoundBox, Message, ReplySite } from './reply-site';
import { seen } from './reply-wait';
import type { ReplyBox } from './webmail';

/** Ms that a reply box may take: Gmail fetches its code at the first one. Facts A0 give 15 s for the app itself. */
const boxWithin = 15_000;

/** Ms for what should follow a click at once: an expanded message, a menu, the chips in a box. */
const partWithin = 4_000;

/** Which message is to be answered: the last of `to` in the thread, else the last that the user did not write. */
export interface Answered {
  thread: string;
  to: Address;
}

/** Opens the site's native reply to a message of the thread. */
export async function openReply(
  site: ReplySite,
  answered: Answered,
  signal: AbortSignal,
): Promise<ReplyBox | Failure> {
  const { thread } = answered;
  site.finder.begin();
  const conversation = site.conversation(thread);
  if (conversation === undefined) return 'threadGone';
  if (!navigator.onLine) return 'offline';
  const standing = site.boxes(thread);
  const draft = standing.some(({ editor }) => mayHoldDraft(site, editor)) || site.hasDraft(thread);
  if (draft) return 'draftPresent';
  const empty = standing.findLast(({ editor }) => isShown(editor));
  if (empty !== undefined) return replyBox(site, empty, openerOf(empty));
  if (!(await pressReply(site, answered, signal))) return 'replyBoxMissing';
  const opened = await seen(() => shownBoxOf(site, thread), boxWithin, signal);
  if (opened === undefined) {
    site.finder.missed('editor', conversation);
    return navigator.onLine ? 'replyBoxMissing' : 'offline';
  }
  return ready(site, thread, opened, signal);
}

/** The editors that we have opened, with what stood in them then. */
const asOpened = new WeakMap<HTMLElement, string>();

const openerOf = ({ editor }: FoundBox) => (asOpened.has(editor) ? 'by-us' : 'by-user');

/**
 * Own text is a draft. So may be a signature in a box that the user has opened: nothing tells which words of it were
 * typed there, as happens to who clicks below the text.
 */
function mayHoldDraft(site: ReplySite, editor: HTMLElement): boolean {
  const opened = asOpened.get(editor);
  if (opened !== undefined) return site.wholeText(editor) !== opened;
  return site.ownText(editor) !== '' || site.mayHideText(editor);
}

function shownBoxOf(site: ReplySite, thread: string): FoundBox | undefined {
  return site.boxes(thread).findLast(({ editor }) => isShown(editor));
}

async function pressReply(
  site: ReplySite,
  answered: Answered,
  signal: AbortSignal,
): Promise<boolean> {
  const chosen = () => answerable(site.messages(answered.thread), answered.to);
  const first = chosen();
  if (first?.collapsed) {
    site.expand(first.element);
    // The site may put a new element in the message's place, so it is looked for anew.
    await seen(() => chosen()?.collapsed === false || undefined, partWithin, signal);
  }
  const message = chosen()?.element;
  if (message === undefined || signal.aborted) return false;
  const button = await site.replyButton(message, signal);
  if (button === undefined) site.finder.missed('reply', message);
  else press(button);
  return button !== undefined;
}

/**
 * The message to answer, by the sender's address or, where the page shows none, by name. Where all messages are the
 * user's own, or no sender can be told, it is the last.
 */
export function answerable(messages: readonly Message[], to: Address): Message | undefined {
  const named = ({ name }: Message) => name !== undefined && nameHandle(name) === to;
  return (
    messages.findLast((message) => message.from === to || named(message)) ??
    messages.findLast(({ from, own }) => from !== undefined && !own) ??
    messages.at(-1)
  );
}

/**
 * Waits for the recipients, which may come after the box, and their addresses after their names; a reply to all
 * becomes a plain one where the site offers it.
 */
async function ready(
  site: ReplySite,
  thread: string,
  found: FoundBox,
  signal: AbortSignal,
): Promise<ReplyBox> {
  const box = () => shownBoxOf(site, thread) ?? found;
  await seen(() => isResolved(addressed(site, box())) || undefined, partWithin, signal);
  if (addressed(site, box()).length > 1) await makePlain(site, box, signal);
  await site.settled(box().editor);
  const { element, editor } = box();
  asOpened.set(editor, site.wholeText(editor));
  return replyBox(site, { element, editor }, 'by-us');
}

async function makePlain(site: ReplySite, box: () => FoundBox, signal: AbortSignal): Promise<void> {
  const { finder } = site;
  const type = finder.find('responseType', box().element);
  if (type === undefined) return finder.missed('responseType', box().element);
  const before = new Set(finder.findAll('plainReply', document));
  press(type);
  const newlyShown = () => finder.findAll('plainReply', document).find((item) => !before.has(item));
  const plain = await seen(newlyShown, partWithin, signal);
  if (plain === undefined) return finder.missed('plainReply', box().element);
  press(plain);
  await seen(() => addressed(site, box()).length === 1 || undefined, partWithin, signal);
}

function addressed(site: ReplySite, { element }: FoundBox): Person[] {
  const { to, cc, bcc } = site.proof(element);
  return [...to, ...cc, ...bcc];
}

function isResolved(people: readonly Person[]): boolean {
  return people.length > 0 && people.every(({ address }) => isMailAddress(address));
}
