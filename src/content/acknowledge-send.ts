import { callName } from '../core/mail';
import type { Failure } from '../core/outbox';
import { say } from '../ui/words';
import type { ReplyBox } from '../webmail/webmail';
import {
  addressIn,
  closeButton,
  type Desk,
  fail,
  nameOf,
  stopped,
  tell,
  undo,
} from './acknowledge-desk';
import { sentByData } from './acknowledge-evidence';
import { ended } from './acknowledge-outcome';
import { isRecipientProven, objection, strangeSender } from './acknowledge-proof';
import { countdown } from './countdown';

/** Seconds in which the user can undo before anything is sent: what every text of ours promises. */
const seconds = 10;

/** Ms in which the page shows a message that the user has sent: it does so at once, on a slow line a little later. */
const shownWithin = 8_000;

/** Confirms the address where it is not sure, counts down in sight of the user, then sends, once. */
export async function sendCounted(desk: Desk, box: ReplyBox): Promise<void> {
  const seen = peopleIn(box);
  const question = isThere(box) ? openQuestion(desk, box) : undefined;
  if (question !== undefined && !(await confirmed(desk, box, question))) {
    return desk.signal.aborted ? undefined : undo(desk, box);
  }
  if (!(await desk.step({ kind: 'count', holder: desk.holder }))) return stopped(desk, box);
  const end = await counted(desk, box);
  if (desk.signal.aborted) return;
  if (end === 'undone') return undo(desk, box);
  if (end === 'gone') return takenOver(desk, box);
  const why = end ?? notNow(desk, box, seen);
  if (why !== undefined) return fail(desk, why, box.element);
  // Written down before Send is pressed: whatever dies from here on, nobody presses it again.
  if (!(await desk.step({ kind: 'send', holder: desk.holder }))) return stopped(desk, box);
  await sendOnce(desk, box, seen);
}

/** What only the user can tell: whether the address in the box is right, or the alias that it writes from. */
function openQuestion({ job, mailbox }: Desk, box: ReplyBox): string | undefined {
  const proof = box.proof();
  const alias = strangeSender(job, proof, mailbox);
  if (alias !== undefined) {
    return say('ack_confirmFrom', addressIn(box), callName({ address: alias }));
  }
  return isRecipientProven(job, proof) ? undefined : say('ack_confirmAddress', addressIn(box));
}

/** False when the user says no, undoes it elsewhere, or the script's life ends. */
function confirmed(desk: Desk, box: ReplyBox, question: string): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = AbortSignal.any([desk.signal, desk.undoing]);
    stop.addEventListener('abort', () => resolve(false));
    tell(desk, question, box.element, [
      { label: say('ack_confirm'), press: () => resolve(true) },
      { label: say('ack_dontSend'), press: () => resolve(false), onEscape: true },
    ]);
  });
}

/** Undefined when the countdown went to its end; `gone` when the box was closed, or sent by the user. */
async function counted(
  desk: Desk,
  box: ReplyBox,
): Promise<'undone' | 'gone' | 'editedMeanwhile' | undefined> {
  const who = isRecipientProven(desk.job, box.proof()) ? nameOf(desk) : addressIn(box);
  const stop = new AbortController();
  const undone = () => stop.abort('undone');
  const look = () => {
    if (!isThere(box)) stop.abort('gone');
    else if (!isUntouched(box)) stop.abort('editedMeanwhile');
  };
  desk.undoing.addEventListener('abort', undone, { signal: stop.signal });
  box.element.addEventListener('input', look, { signal: stop.signal });
  desk.note.show({
    tone: 'calm',
    text: say('ack_counting', who, String(seconds)),
    spoken: say('ack_countingSpoken', who, String(seconds)),
    at: box.element,
    buttons: [{ label: say('ack_undo'), press: undone, onEscape: true }],
  });
  const tick = (left: number) => {
    desk.note.retext(say('ack_counting', who, String(left)));
    look();
  };
  await countdown(seconds, tick, AbortSignal.any([desk.signal, stop.signal]));
  if (desk.undoing.aborted) return 'undone';
  return stop.signal.aborted ? stop.signal.reason : undefined;
}

/** The box still stands before the user. */
export function isThere({ element }: ReplyBox): boolean {
  return element.isConnected && element.checkVisibility();
}

/** It holds our text and nothing else. */
function isUntouched(box: ReplyBox): boolean {
  return isThere(box) && !box.proof().draft && box.ownText() !== '';
}

/**
 * The box went in the countdown. If the user was quicker and pressed Send, the page shows it soon; the step that
 * goes before every press is taken, so that nobody presses it a second time.
 */
async function takenOver(desk: Desk, box: ReplyBox): Promise<void> {
  if (!(await desk.step({ kind: 'send', holder: desk.holder }))) return stopped(desk, box);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), shownWithin);
  const outcome = await box.outcome(AbortSignal.any([desk.signal, late.signal]));
  clearTimeout(timer);
  if (desk.signal.aborted) return;
  return outcome.kind === 'sent'
    ? ended(desk, box, outcome)
    : fail(desk, 'editedMeanwhile', undefined);
}

/** Who writes to whom, as one text: it must not change between the user's sight and the press. */
function peopleIn(box: ReplyBox): string {
  const { from, to } = box.proof();
  return `${from} > ${to.map(({ address }) => address).join(', ')}`;
}

/** What speaks against sending at this very moment. `seen` are the people that the user saw. */
function notNow({ job, mailbox }: Desk, box: ReplyBox, seen: string): Failure | undefined {
  if (!isUntouched(box)) return 'editedMeanwhile';
  if (!navigator.onLine) return 'offline';
  const why = objection(job, box.proof(), mailbox);
  return why ?? (peopleIn(box) === seen ? undefined : 'recipientDiffers');
}

async function sendOnce(desk: Desk, box: ReplyBox, seen: string): Promise<void> {
  // Time has passed while it was written down; nothing passes between this and the press.
  if (desk.undoing.aborted) {
    await desk.step({ kind: 'seen-unsent' });
    return undo(desk, box);
  }
  const why = notNow(desk, box, seen);
  if (why !== undefined) return fail(desk, why, box.element);
  const over = new AbortController();
  const signal = AbortSignal.any([desk.signal, over.signal]);
  const byData = sentByData(desk, Date.now(), signal);
  if (!box.send()) {
    over.abort();
    return fail(desk, 'sendButtonMissing', box.element);
  }
  const undoSend = () => void box.undoSend();
  desk.undoing.addEventListener('abort', undoSend, { signal });
  tell(desk, say('ack_sending', nameOf(desk)), undefined, [
    { label: say('ack_undo'), press: undoSend },
    closeButton(desk),
  ]);
  const outcome = await Promise.race([box.outcome(signal), byData]);
  over.abort();
  if (!desk.signal.aborted) await ended(desk, box, outcome);
}
