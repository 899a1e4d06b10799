import { isMailAddress } from '../core/mail';
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
import { isRecipientProven, objection, strangeSender } from './acknowledge-proof';
import { isThere, sendCounted } from './acknowledge-send';
import { openConversation } from './acknowledge-thread';

/**
 * Does a claimed job: opens the reply, proves it, puts the text in, and leaves it or sends it. Resolves when the next
 * job may begin. Whatever happens ends in the job's state and in the note on the page.
 */
export async function acknowledge(desk: Desk): Promise<void> {
  const { job, mailbox, webmail } = desk;
  if (job.account !== mailbox.account) return fail(desk, 'otherAccount', undefined);
  if (mailbox.delegated) return fail(desk, 'delegated', undefined);
  tell(desk, say('ack_preparing', nameOf(desk)), undefined, []);
  const box = await boxFor(desk);
  if (desk.signal.aborted) return;
  if (typeof box === 'string') {
    return desk.undoing.aborted
      ? undo(desk, undefined)
      : fail(desk, box, webmail.look().conversation?.element);
  }
  await fill(desk, box);
}

/** The box with our text in it already, from an earlier life of this script, or a new one. */
async function boxFor({ job, webmail, signal, undoing }: Desk): Promise<ReplyBox | Failure> {
  const stop = AbortSignal.any([signal, undoing]);
  if (!(await openConversation(webmail, job, stop))) {
    return navigator.onLine ? 'threadGone' : 'offline';
  }
  return (
    webmail.replying.findOurs(job.thread, job.text) ??
    webmail.replying.open(job.thread, job.to.address, stop)
  );
}

async function fill(desk: Desk, box: ReplyBox): Promise<void> {
  const { job, mailbox, undoing } = desk;
  if (undoing.aborted) return undo(desk, box);
  const why = objection(job, box.proof(), mailbox);
  if (why !== undefined) return fail(desk, why, box.element);
  const alias = strangeSender(job, box.proof(), mailbox);
  if (alias !== undefined && isMailAddress(alias)) desk.learn(alias);
  if (box.ownText() === '' && !(await box.insert(job.text))) {
    return fail(desk, 'textNotKept', box.element);
  }
  if (!(await desk.step({ kind: 'inserted', holder: desk.holder }))) return stopped(desk, box);
  if (undoing.aborted) return undo(desk, box);
  return job.mode === 'send' ? sendCounted(desk, box) : leave(desk, box);
}

async function leave(desk: Desk, box: ReplyBox): Promise<void> {
  if (!(await desk.step({ kind: 'left', holder: desk.holder }))) return stopped(desk, box);
  const ready = isRecipientProven(desk.job, box.proof())
    ? say('ack_ready', nameOf(desk))
    : say('ack_readyCheck', addressIn(box));
  const takeBack = () => void undo(desk, box);
  const buttons = [{ label: say('ack_undo'), press: takeBack }, closeButton(desk)];
  const withdraw = tell(desk, ready, box.element, buttons);
  desk.undoing.addEventListener('abort', takeBack, { signal: desk.signal });
  whenGone(desk, box, () => {
    withdraw();
    void desk.step({ kind: 'gone', holder: desk.holder });
  });
}

/** Sent, closed or left behind: there is nothing to read and send any more. */
function whenGone({ webmail, signal }: Desk, box: ReplyBox, act: () => void): void {
  const over = new AbortController();
  const look = () => {
    if (isThere(box)) return;
    over.abort();
    act();
  };
  webmail.watch(look, AbortSignal.any([signal, over.signal]));
  // It may have gone while it was written down that it was left.
  look();
}
