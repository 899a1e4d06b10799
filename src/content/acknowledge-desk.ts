import { type Address, callName, isMailAddress } from '../core/mail';
import type { Failure, Job, JobEvent } from '../core/outbox';
import { say } from '../ui/words';
import type { Mailbox, ReplyBox, Webmail } from '../webmail/webmail';
import type { AckNote, NoteButton } from './acknowledge-note';

/** One claimed job and what doing it needs. */
export interface Desk {
  job: Job;
  webmail: Webmail;
  mailbox: Mailbox;
  note: AckNote;
  holder: string;
  /** Aborted when the user undoes the job elsewhere. */
  undoing: AbortSignal;
  /** Aborted when the next job in the same thread begins: from then on a box with our text is that one's. */
  superseded: AbortSignal;
  /** The life of this copy of the content script. */
  signal: AbortSignal;
  /** Tells that the mail site lets the user write from this address, too: it is an own one. */
  learn(own: Address): void;
  /** Writes a step down; on false the job must not go on. */
  step(event: JobEvent): Promise<boolean>;
}

/** Says how it goes, calmly, near `at` or at the foot of the page. Gives how to take it away. */
export function tell(
  { note }: Desk,
  text: string,
  at: Element | undefined,
  buttons: readonly NoteButton[],
): () => void {
  return note.show({ tone: 'calm', text, at, buttons });
}

/** Says, calmly, how it ended: until closed, or until the page goes elsewhere, where it would only be in the way. */
export function tellEnd(desk: Desk, text: string): void {
  const withdraw = tell(desk, text, undefined, [closeButton(desk)]);
  whenElsewhere(desk, withdraw);
}

/** Each site goes from place to place in its own way, but none without its address or its view changing. */
function whenElsewhere({ webmail, signal }: Desk, act: () => void): void {
  const here = location.href;
  const over = new AbortController();
  const look = () => {
    if (location.href === here) return;
    over.abort();
    act();
  };
  webmail.watch(look, AbortSignal.any([signal, over.signal]));
}

/** Says what the user must know, until closed. */
export function warn(desk: Desk, text: string, at: Element | undefined): void {
  desk.note.show({ tone: 'alarm', text, at, buttons: [closeButton(desk)] });
}

export function closeButton({ note }: Desk): NoteButton {
  return { label: say('ack_close'), press: note.clear };
}

/** Ends the job as failed, in the page and in the ledger. What stands in the box is the user's now. */
export async function fail(desk: Desk, failure: Failure, at: Element | undefined): Promise<void> {
  warn(desk, say(`ack_${failure}`), at);
  await desk.step({ kind: 'fail', holder: desk.holder, failure });
}

/** Ends the job as undone and takes the text out again, if it is still exactly ours. */
export async function undo(desk: Desk, box: ReplyBox | undefined): Promise<void> {
  await desk.step({ kind: 'undo' });
  // A box that has gone meanwhile was the user's to close or to send: nothing can be said of it.
  if (box !== undefined && !box.element.isConnected) return desk.note.clear();
  const text = (await withdraw(desk, box)) ? say('ack_undone') : say('ack_undoneKept');
  tellEnd(desk, text);
}

/** The background did not let a step happen: something else has ended the job. */
export async function stopped(desk: Desk, box: ReplyBox): Promise<void> {
  await withdraw(desk, box);
  tellEnd(desk, say('ack_stopped'));
}

async function withdraw({ job }: Desk, box: ReplyBox | undefined): Promise<boolean> {
  return box === undefined || box.ownText() === '' || box.takeBack(job.text);
}

/** Whom the user clicked for, as short as it can be said. */
export function nameOf({ job }: Desk): string {
  return callName(job.to);
}

/** The address in the box, which is who would get it; the name where the box shows no more. */
export function addressIn(box: ReplyBox): string {
  return box
    .proof()
    .to.map((who) => (isMailAddress(who.address) ? who.address : callName(who)))
    .join(', ');
}
