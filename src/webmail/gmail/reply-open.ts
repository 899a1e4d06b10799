import type { Address } from '../../core/mail';
import type { Failure } from '../../core/outbox';
import type { ReplyBox } from '../webmail';
import { replyBox } from './reply-box';
import { boxesOf, type FoundBox } from './reply-boxes';
import { conversationOf, type Message, messagesOf } from './reply-conversation';
import { beginReply, find, findAll, isShown, missed } from './reply-find';
import { press } from './reply-press';
import { proofOf } from './reply-proof';
import { signature } from './reply-selectors';
import { ownTextOf, wholeTextOf } from './reply-text';
import { seen } from './reply-wait';

/** Ms that a reply box may take: Gmail fetches its code at the first one. Facts A0 give 15 s for the app itself. */
const boxWithin = 15_000;

/** Ms for what should follow a click at once: an expanded message, a menu, the chips in a box. */
const partWithin = 4_000;

/** Which message is to be answered: the last of `to` in the thread, else the last that none of `own` wrote. */
interface Answered {
  thread: string;
  to: Address;
  own: ReadonlySet<Address>;
}

/** Opens the native reply to a message of the thread. */
export async function openReply(
  answered: Answered,
  signal: AbortSignal,
): Promise<ReplyBox | Failure> {
  const { thread } = answered;
  beginReply();
  const conversation = conversationOf(thread);
  if (conversation === undefined) return 'threadGone';
  if (!navigator.onLine) return 'offline';
  const standing = boxesOf(thread);
  if (standing.some(({ editor }) => mayHoldDraft(editor))) return 'draftPresent';
  const empty = standing.findLast(({ editor }) => isShown(editor));
  if (empty !== undefined) return replyBox(empty, 'by-user');
  if (!(await pressReply(answered, signal))) return 'replyBoxMissing';
  const opened = await seen(() => shownBoxOf(thread), boxWithin, signal);
  if (opened === undefined) {
    missed('editor', conversation);
    return navigator.onLine ? 'replyBoxMissing' : 'offline';
  }
  return ready(thread, opened, signal);
}

/** The editors that we have opened, with what stood in them then. */
const asOpened = new WeakMap<HTMLElement, string>();

/**
 * Own text is a draft. So may be a signature in a box that the user has opened: nothing tells which words of it were
 * typed there, as happens to who clicks below the text.
 */
function mayHoldDraft(editor: HTMLElement): boolean {
  const whole = wholeTextOf(editor);
  const opened = asOpened.get(editor);
  if (opened !== undefined) return whole !== opened;
  return ownTextOf(editor) !== '' || editor.querySelector(signature) !== null;
}

function shownBoxOf(thread: string): FoundBox | undefined {
  return boxesOf(thread).findLast(({ editor }) => isShown(editor));
}

async function pressReply(answered: Answered, signal: AbortSignal): Promise<boolean> {
  if (answerable(answered)?.collapsed) {
    expand(answered);
    // Gmail may put a new element in the message's place, so it is looked for anew.
    await seen(() => answerable(answered)?.collapsed === false || undefined, partWithin, signal);
  }
  const message = answerable(answered)?.element;
  if (message === undefined || signal.aborted) return false;
  const button = find('reply', message) ?? (await replyInMenu(message, signal));
  if (button === undefined) missed('reply', message);
  else press(button);
  return button !== undefined;
}

/** Where all messages are the user's own, or no sender can be told, it is the last. */
function answerable({ thread, to, own }: Answered): Message | undefined {
  const conversation = conversationOf(thread);
  if (conversation === undefined) return undefined;
  const messages = messagesOf(conversation);
  return (
    messages.findLast(({ from }) => from === to) ??
    messages.findLast(({ from }) => from !== undefined && !own.has(from)) ??
    messages.at(-1)
  );
}

function expand(answered: Answered): void {
  const message = answerable(answered);
  if (message === undefined) return;
  const header = find('expand', message.element);
  if (header === undefined) missed('expand', message.element);
  else press(header);
}

/** Reply in the menu behind the message's three dots; menus stand at the end of the page, not in the message. */
async function replyInMenu(
  message: HTMLElement,
  signal: AbortSignal,
): Promise<HTMLElement | undefined> {
  const more = find('more', message);
  if (more === undefined) return undefined;
  press(more);
  return seen(() => find('moreReply', document), partWithin, signal);
}

/** Waits for the recipients, which may come after the box; a reply to all becomes a plain one where Gmail offers it. */
async function ready(thread: string, found: FoundBox, signal: AbortSignal): Promise<ReplyBox> {
  const box = () => shownBoxOf(thread) ?? found;
  await seen(() => addressed(box()) > 0 || undefined, partWithin, signal);
  if (addressed(box()) > 1) {
    await makePlain(box, signal);
  }
  const { element, editor } = box();
  asOpened.set(editor, wholeTextOf(editor));
  return replyBox({ element, editor }, 'by-us');
}

async function makePlain(box: () => FoundBox, signal: AbortSignal): Promise<void> {
  const type = find('responseType', box().element);
  if (type === undefined) return missed('responseType', box().element);
  const before = new Set(findAll('plainReply', document));
  press(type);
  const plain = await seen(() => newIn(before), partWithin, signal);
  if (plain === undefined) return missed('plainReply', box().element);
  press(plain);
  await seen(() => addressed(box()) === 1 || undefined, partWithin, signal);
}

function newIn(before: Set<HTMLElement>): HTMLElement | undefined {
  return findAll('plainReply', document).find((item) => !before.has(item));
}

function addressed({ element }: FoundBox): number {
  const { to, cc, bcc } = proofOf(element);
  return to.length + cc.length + bcc.length;
}
