import { say } from '../ui/words';
import type { ReplyBox, SendOutcome } from '../webmail/webmail';
import { closeButton, type Desk, fail, nameOf, tell, tellEnd, warn } from './acknowledge-desk';

/** Ms after sending during which the box's return is still taken as Undo: Gmail offers it for up to 30 s (facts A4). */
const undoSeenFor = 60_000;

/** Writes down how sending ended, and says so. */
export async function ended(desk: Desk, box: ReplyBox, outcome: SendOutcome): Promise<void> {
  switch (outcome.kind) {
    case 'sent':
      await desk.step({ kind: 'sent', holder: desk.holder, message: outcome.message });
      return sent(desk, box);
    case 'undone':
      return undoneByPage(desk);
    case 'refused':
      return fail(desk, 'sendRefused', box.element);
    case 'unknown':
      await desk.step({ kind: 'lost' });
      return warn(desk, say('ack_unsure'), undefined);
  }
}

/** Sent; but the mail site's own Undo may still bring the box back, pressed by the user or for them. */
function sent(desk: Desk, box: ReplyBox): void {
  const { job, webmail } = desk;
  const back = new AbortController();
  const over = [desk.signal, desk.superseded, back.signal, AbortSignal.timeout(undoSeenFor)];
  const watching = AbortSignal.any(over);
  const undo = () => void undoSent(desk, box);
  desk.undoing.addEventListener('abort', undo, { signal: watching });
  const look = () => {
    if (webmail.replying.findOurs(job.thread, job.text) === undefined) return;
    back.abort();
    void undoneByPage(desk);
  };
  const withdraw = tell(desk, say('ack_sent', nameOf(desk)), undefined, [
    { label: say('ack_undo'), press: undo },
    closeButton(desk),
  ]);
  // From then on Undo would promise too much.
  watching.addEventListener('abort', withdraw);
  webmail.watch(look, watching);
  // It may have come back while it was written down that it had gone.
  look();
}

async function undoSent(desk: Desk, box: ReplyBox): Promise<void> {
  if (await box.undoSend()) return;
  warn(desk, say('ack_undoTooLate'), undefined);
  // It may have been undone elsewhere, in good faith; but it has gone.
  await desk.step({ kind: 'seen-sent' });
}

/** The mail site gave the box back: nothing has gone out, and the text is the user's to send. */
async function undoneByPage(desk: Desk): Promise<void> {
  await desk.step({ kind: 'seen-unsent' });
  tellEnd(desk, say('ack_undoneKept'));
}
