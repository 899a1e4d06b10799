import { textAt } from '../wire';
import { fill } from '../words';
import { NotConnected, service } from './ask';
import { type Composer, change, close, composer, type Notice, notice, question } from './composers';
import { options, say } from './config';
import { idOf, saved, write } from './drafts';
import { refreshPane, shown } from './panes';
import { begin } from './replying';
import { undoMs } from './store';

/** Sends it, after the questions that stand in the way; the editor stays where it is refused. */
export async function send(key: string): Promise<void> {
  const one = composer(key);
  if (one === undefined || one.state !== 'open' || one.to.length + one.cc.length === 0) return;
  if (!(await passesQuestions(one))) return;
  await saved(key);
  const latest = composer(key);
  if (latest === undefined) return;
  change(key, { state: 'sending', alert: undefined });
  try {
    const answer = await sendAway({ ...latest, html: latest.html + latest.quote });
    if (textAt(answer, 'ResponseMessages', 'Items', 0, 'ResponseClass') !== 'Success')
      return change(key, { state: 'open', alert: `${say.cannotSend}. ${say.refused}` });
    sent(latest, idOf(answer));
  } catch (error) {
    if (!(error instanceof NotConnected)) throw error;
    change(key, { state: 'open', alert: say.offline });
  }
}

function passesQuestions(one: Composer): Promise<boolean> {
  const asked = questionOf(one);
  if (asked === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    question.value = {
      ...asked,
      answer(yes) {
        question.value = undefined;
        resolve(yes);
      },
    };
  });
}

function questionOf({ to, cc }: Composer): { title: string; text: string } | undefined {
  if (options.sendTrouble === 'missing-attachment')
    return { title: say.attachmentTitle, text: say.attachmentText };
  if (options.sendTrouble !== 'external-recipients') return undefined;
  const names = [...to, ...cc].map((someone) => someone.name).join('; ');
  return { title: say.send, text: fill(say.externalTip, names) };
}

async function sendAway(one: Composer): Promise<unknown> {
  if (options.sendBy !== 'SendItem') return write(one, 'SendAndSaveCopy');
  const draft = idOf(await write(one, 'SaveOnly'));
  change(one.key, { draft });
  return service('SendItem', { ItemIds: [{ Id: draft }], SaveItemToFolder: true });
}

/** The editor goes; where sending can be undone, the foot of the window says so for that time. */
function sent(one: Composer, id: string | undefined): void {
  close(one.key);
  if (one.convid !== undefined) void refreshPane(one.convid);
  const told: Notice = {
    text: undoMs.value === 0 ? say.sent2 : say.sending,
    undo: undoMs.value === 0 || id === undefined ? undefined : () => void undo(one, id),
  };
  notice.value = told;
  setTimeout(
    () => {
      if (notice.value === told) notice.value = undefined;
    },
    undoMs.value === 0 ? 4_000 : undoMs.value,
  );
}

/** Takes a message back while it may be undone: it is a draft in the editor again. */
async function undo(one: Composer, id: string): Promise<void> {
  notice.value = { text: say.undone, undo: undefined };
  const answer = await write({ ...one, draft: id }, 'SaveOnly');
  begin({
    ...one,
    row: one.row === undefined ? undefined : shown.value,
    draft: idOf(answer) ?? id,
  });
  if (one.convid !== undefined) await refreshPane(one.convid);
}
