import { press } from './press';
import { boxWith } from './reply-boxes';
import { isShown } from './reply-find';
import type { FoundBox, ReplySite, ShownMessage } from './reply-site';
import { seen } from './reply-wait';
import type { ReplyBox, SendOutcome } from './webmail';

/** Ms that a site may take to close a box that it accepts. It does so at once; no source gives a number. */
const closesWithin = 10_000;

/** Ms to wait for evidence after that: Gmail offers Undo for 5 to 30 s (facts A4), and lines are slow. */
const evidenceWithin = 60_000;

/** Ms in which the notice with Undo may follow the message; from then on a message without it is final. */
const undoFollowsWithin = 1_500;

/** Ms before the press that the site's minute of a message may show: minutes are cut off, clocks differ by one. */
const minuteDiffers = 120_000;

/** Sending a box and learning how it ended: by the page alone. */
export function sendingFrom(
  site: ReplySite,
  { element, editor }: FoundBox,
): Pick<ReplyBox, 'send' | 'outcome' | 'undoSend'> & { expect(): void } {
  let pressed: Pressed | undefined;

  /** Remembers how the page is before the text goes out, by our press of Send or by the user's. */
  function expect(): void {
    const thread = site.threadOf(element);
    if (thread === undefined) return;
    pressed = {
      site,
      thread,
      text: site.ownText(editor),
      element,
      editor,
      messages: new Set(site.shown(thread).map((message) => message.element)),
      at: Date.now(),
      notice: site.notice(),
      objections: new Set(site.objections()),
    };
  }

  return {
    expect,
    send() {
      const button = site.sendButton(element);
      if (button === undefined) site.finder.missed('send', element);
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

interface Pressed extends FoundBox {
  site: ReplySite;
  thread: string;
  text: string;
  /** The messages shown before: only another one can be ours. */
  messages: ReadonlySet<HTMLElement>;
  /** When, epoch ms: an older message is not ours, though the site has made it anew. */
  at: number;
  /** What the site's notice said before; an Undo in the same words is not for this. */
  notice: string;
  /** Dialogs that stood there before: only another one can object. */
  objections: ReadonlySet<Element>;
}

const unknown: SendOutcome = { kind: 'unknown', message: undefined };
const refused: SendOutcome = { kind: 'refused', message: undefined };

async function outcomeOf(pressed: Pressed, signal: AbortSignal): Promise<SendOutcome> {
  const closed = await seen(
    () => (boxStays(pressed) ? (objected(pressed) ? refused : undefined) : 'closed'),
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

/** A site may give the editor to another thread: then this box has gone. A thread that is not told says nothing. */
function boxStays({ site, thread, text, element, editor }: Pressed): boolean {
  const standing = editor.isConnected && isShown(editor);
  if (standing && (site.threadOf(element) ?? thread) === thread) return true;
  return boxWith(site, thread, text) !== undefined;
}

/** A message that was not there before, is not older than the press, and begins with our text. */
function sentMessage(pressed: Pressed): SendOutcome | undefined {
  const { site, thread, text } = pressed;
  const ours = site
    .shown(thread)
    .find((message) => isNew(message, pressed) && message.begins(text));
  return ours === undefined ? undefined : { kind: 'sent', message: ours.id };
}

function isNew({ element, at }: ShownMessage, pressed: Pressed): boolean {
  return !pressed.messages.has(element) && (at === undefined || at >= pressed.at - minuteDiffers);
}

async function undo(pressed: Pressed): Promise<boolean> {
  const offer = undoOffer(pressed);
  if (offer === undefined) return false;
  press(offer);
  const back = () => (boxStays(pressed) ? true : undefined);
  return (await seen(back, closesWithin, new AbortController().signal)) ?? false;
}

/** Undo in the site's notice, unless the notice is the one that stood there before sending. */
function undoOffer({ site, notice }: Pressed): HTMLElement | undefined {
  const offer = site.finder.find('toastUndo', document);
  return offer === undefined || site.notice() === notice ? undefined : offer;
}

function objected({ site, objections }: Pressed): boolean {
  return site.objections().some((dialog) => !objections.has(dialog));
}

function isEnabled(button: HTMLElement): boolean {
  return button.getAttribute('aria-disabled') !== 'true' && !button.hasAttribute('disabled');
}
