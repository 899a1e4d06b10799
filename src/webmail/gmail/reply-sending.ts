import type { ReplyBox, SendOutcome } from '../webmail';
import { boxWith } from './reply-boxes';
import { conversationOf } from './reply-conversation';
import { find, isOfPage, isShown, missed } from './reply-find';
import { press } from './reply-press';
import { threadOfBox } from './reply-proof';
import { objection } from './reply-selectors';
import { ownTextOf } from './reply-text';
import { seen } from './reply-wait';

/** Ms that Gmail may take to close a box that it accepts. It does so at once; no source gives a number. */
const closesWithin = 10_000;

/** Ms to wait for evidence after that: Undo is offered for 5 to 30 s (facts A4), and lines are slow. */
const evidenceWithin = 60_000;

/** Ms in which the notice with Undo may follow the message; from then on a message without it is final. */
const undoFollowsWithin = 1_500;

/** Sending a box and learning how it ended: by the page alone. */
export function sendingFrom(
  element: HTMLElement,
  editor: HTMLElement,
): Pick<ReplyBox, 'send' | 'outcome' | 'undoSend'> & { expect(): void } {
  let pressed: Pressed | undefined;

  /** Remembers how the page is before the text goes out, by our press of Send or by the user's. */
  function expect(): void {
    const thread = threadOfBox(element);
    if (thread === undefined) return;
    pressed = {
      thread,
      text: ownTextOf(editor),
      editor,
      messages: new Set(shownMessages(thread)),
      notice: noticeText(),
      objections: shownObjections(),
    };
  }

  return {
    expect,
    send() {
      const button = find('send', element);
      if (button === undefined) missed('send', element);
      if (button === undefined || !isEnabled(button)) return false;
      expect();
      press(button);
      return true;
    },
    async outcome(signal) {
      return pressed === undefined ? unknown : outcomeOf(pressed, signal);
    },
    async undoSend() {
      return pressed === undefined ? false : undo(pressed);
    },
  };
}

interface Pressed {
  thread: string;
  text: string;
  editor: HTMLElement;
  /** The messages shown before: only another one can be ours. */
  messages: Set<HTMLElement>;
  /** What Gmail's notice said before; an Undo in the same words is not for this. */
  notice: string;
  /** Dialogs that stood there before: only another one can object. */
  objections: Set<Element>;
}

const unknown: SendOutcome = { kind: 'unknown', message: undefined };
const refused: SendOutcome = { kind: 'refused', message: undefined };

async function outcomeOf(pressed: Pressed, signal: AbortSignal): Promise<SendOutcome> {
  const closed = await seen(
    () => (boxStays(pressed) ? (objected(pressed.objections) ? refused : undefined) : 'closed'),
    closesWithin,
    signal,
  );
  if (signal.aborted) return unknown;
  if (closed !== 'closed') return refused;
  return afterClosing(pressed, signal);
}

/** The box is gone: either the message shows, and stays sent once Undo is no longer offered, or the box comes back. */
async function afterClosing(pressed: Pressed, signal: AbortSignal): Promise<SendOutcome> {
  const look = () => returned(pressed) ?? sentMessage(pressed);
  const shown = await seen(look, evidenceWithin, signal);
  if (shown === undefined) return unknown;
  if (shown.kind === 'undone') return shown;
  return (await undoneWhileOffered(pressed, signal)) ?? shown;
}

/** Waits until Undo is no longer offered: the notice is rewritten meanwhile, so a moment without it says nothing. */
async function undoneWhileOffered(
  pressed: Pressed,
  signal: AbortSignal,
): Promise<SendOutcome | undefined> {
  const end = Date.now() + evidenceWithin;
  while (Date.now() < end && !signal.aborted) {
    const offered = () => (undoOffer(pressed) === undefined ? undefined : 'offered');
    const next = await seen(() => returned(pressed) ?? offered(), undoFollowsWithin, signal);
    if (next !== 'offered') return next;
    const gone = () => (undoOffer(pressed) === undefined ? 'gone' : undefined);
    const later = await seen(() => returned(pressed) ?? gone(), evidenceWithin, signal);
    if (later !== 'gone') return later;
  }
  return undefined;
}

function returned(pressed: Pressed): SendOutcome | undefined {
  return boxStays(pressed) ? { kind: 'undone', message: undefined } : undefined;
}

function boxStays({ thread, text, editor }: Pressed): boolean {
  return (editor.isConnected && isShown(editor)) || boxWith(thread, text) !== undefined;
}

/** A message that was not there before and holds our text. Its id may still be a client's `#msg-a:…` (facts A1). */
function sentMessage({ thread, text, messages }: Pressed): SendOutcome | undefined {
  const ours = shownMessages(thread).find(
    (message) => !messages.has(message) && bodyOf(message).startsWith(text),
  );
  const message = ours?.dataset.messageId?.replace(/^#/, '');
  return ours === undefined ? undefined : { kind: 'sent', message };
}

function shownMessages(thread: string): HTMLElement[] {
  const conversation = conversationOf(thread);
  if (conversation === undefined) return [];
  return [...conversation.querySelectorAll<HTMLElement>('[data-message-id]')].filter(isOfPage);
}

function bodyOf(message: HTMLElement): string {
  const body = message.querySelector<HTMLElement>('.a3s');
  return body === null ? '' : ownTextOf(body);
}

async function undo(pressed: Pressed): Promise<boolean> {
  const offer = undoOffer(pressed);
  if (offer === undefined) return false;
  press(offer);
  const back = () => (boxStays(pressed) ? true : undefined);
  return (await seen(back, closesWithin, new AbortController().signal)) ?? false;
}

/** Undo in Gmail's notice, unless the notice is the one that stood there before sending. */
function undoOffer({ notice }: Pressed): HTMLElement | undefined {
  const offer = find('toastUndo', document);
  return offer === undefined || noticeText() === notice ? undefined : offer;
}

function noticeText(): string {
  const notices = [...document.querySelectorAll('[role=alert]')].filter(isOfPage).filter(isShown);
  return notices.map((notice) => notice.textContent).join('\n');
}

function shownObjections(): Set<Element> {
  return new Set([...document.querySelectorAll(objection)].filter(isOfPage).filter(isShown));
}

function objected(before: Set<Element>): boolean {
  return [...shownObjections()].some((dialog) => !before.has(dialog));
}

function isEnabled(button: HTMLElement): boolean {
  return button.getAttribute('aria-disabled') !== 'true' && !button.hasAttribute('disabled');
}
