import type { Account, Address, Thread } from '../mailbox/mail';
import type { Mailbox } from '../mailbox/mailbox';
import type { Draft } from '../mailbox/outbox';
import { at, listAt, numberAt, textAt } from './wire';

/** What became of the mutation with the client's `number`. */
export interface Acknowledged {
  readonly number: number;
  readonly state: 'done' | 'refused';
}

/**
 * Applies the mutations of one i/s request and says what became of each. Draft and send
 * requests are those of sync-2022-09: [1][0][…] = [number, [thread id, what]], what[1] a first draft
 * in a thread, what[2] a new thread, what[13] an update or a send, what[6] labels [add, remove, ids].
 */
export function applyMutations(
  mailbox: Mailbox,
  account: Account,
  request: unknown,
): Acknowledged[] {
  const done: Acknowledged[] = [];
  for (const mutation of listAt(request, 1, 0)) {
    const thread = textAt(mutation, 1, 0)?.split('|')[0];
    const what = at(mutation, 1, 1);
    if (thread === undefined || what === undefined) continue;
    const state = possible(account, thread, what) ? 'done' : 'refused';
    done.push({ number: numberAt(mutation, 0) ?? 0, state });
    if (state === 'refused') continue;
    applyMessage(mailbox, account, thread, what);
    applyLabels(mailbox, account, thread, at(what, 6));
  }
  return done;
}

/** Not in a thread that is gone, and not to a message that has left the house. */
function possible(account: Account, id: string, what: unknown): boolean {
  const thread = account.threads.get(id);
  if (thread === undefined) return !id.startsWith('thread-f:');
  const written = textAt(at(what, 13, 0) ?? at(what, 1, 0), 0);
  const before = thread.messages.find((message) => message.id === written);
  return before === undefined || !before.labels.has('^f') || before.labels.has('^pfg');
}

/** The threads that a request is about. */
export const threadsIn = (request: unknown): ReadonlySet<string> =>
  new Set(listAt(request, 1, 0).map((one) => textAt(one, 1, 0)?.split('|')[0] ?? ''));

/** The version that the client already has: it gets what is newer. A send names none (sync-2022-09). */
export const versionOf = (request: unknown): number | undefined => numberAt(request, 2, 1);

function applyMessage(mailbox: Mailbox, account: Account, thread: string, what: unknown) {
  const message = at(what, 2, 0, 4, 0) ?? at(what, 1, 0) ?? at(what, 13, 0);
  if (message === undefined) return;
  const draft = draftOf(message, textAt(what, 1, 1) ?? answeredBy(account, thread, message));
  const labels = listAt(message, 10);
  const { outbox } = mailbox;
  if (labels.includes('^pfg')) outbox.send(account, thread, draft);
  else if (labels.includes('^scheduled'))
    outbox.schedule(account, thread, draft, numberAt(message, 45) ?? mailbox.now());
  else outbox.save(account, thread, draft);
}

function draftOf(message: unknown, answers: string | undefined): Draft {
  return {
    id: textAt(message, 0) ?? '',
    from: personOf(at(message, 1)),
    to: listAt(message, 2).map(personOf),
    cc: listAt(message, 3).map(personOf),
    bcc: listAt(message, 4).map(personOf),
    subject: textAt(message, 7) ?? '',
    html: listAt(message, 8, 1)
      .map((part) => textAt(part, 1) ?? '')
      .join(''),
    answers,
  };
}

function answeredBy(account: Account, thread: string, message: unknown): string | undefined {
  const known = account.threads.get(thread)?.messages.find((one) => one.id === textAt(message, 0));
  return known?.answers;
}

const personOf = (contact: unknown): Address => ({
  address: textAt(contact, 1) ?? '',
  name: textAt(contact, 2) ?? '',
});

function applyLabels(mailbox: Mailbox, account: Account, id: string, change: unknown) {
  const thread = account.threads.get(id);
  if (thread === undefined || change === undefined) return;
  const [add, remove, ids] = [listAt(change, 0), listAt(change, 1), listAt(change, 2)].map((list) =>
    list.map(String),
  );
  if (add === undefined || remove === undefined || ids === undefined) return;
  const touched = messagesOf(thread, ids);
  if (add.includes('^k') && remove.includes('^r')) {
    for (const message of touched) mailbox.outbox.discard(account, thread, message.id);
    return;
  }
  for (const message of touched) {
    for (const label of remove) message.labels.delete(label);
    for (const label of add) message.labels.add(label);
  }
  mailbox.changed(account, thread);
}

const messagesOf = (thread: Thread, ids: readonly string[]) =>
  ids.length === 0
    ? [...thread.messages]
    : thread.messages.filter((message) => ids.includes(message.id));
