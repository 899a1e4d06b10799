import type { Ids } from './ids';
import type { Account, Address, Message, Thread } from './mail';
import { plainText } from './mail';

/** What a message asks to be, as a client saves or sends it. Times are epoch ms. */
export interface Draft {
  readonly id: string;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly subject: string;
  readonly html: string;
  readonly answers: string | undefined;
}

/** A message that left the house. `at` is epoch ms. */
export interface SentMail {
  readonly account: number;
  /** The thread's legacy id. */
  readonly thread: string;
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly at: number;
}

interface OutboxOptions {
  readonly ids: Ids;
  readonly now: () => number;
  readonly undoMs: number;
  readonly changed: (account: Account, thread: Thread) => void;
}

/**
 * Drafts, messages in their undo window (`^pfg`), scheduled ones (`^scheduled`) and those sent.
 * Labels as in sync-2022-09 cvOnDraftSave and cvOnReplySend.
 */
export function openOutbox({ ids, now, undoMs, changed }: OutboxOptions) {
  const gone: SentMail[] = [];
  const underway = new Map<string, { account: Account; thread: Thread; timer: NodeJS.Timeout }>();

  const save = (account: Account, threadId: string, draft: Draft): Message => {
    const thread = threadOf(account, threadId, ids, now());
    const message = messageOf(thread, draft, ids, now());
    relabel(message, ['^r', '^r_bt'], ['^pfg', '^f', '^f_bt', '^scheduled']);
    message.time = now();
    stop(message.id);
    changed(account, thread);
    return message;
  };

  const send = (account: Account, threadId: string, draft: Draft): Message => {
    const message = save(account, threadId, draft);
    const thread = threadOf(account, threadId, ids, now());
    relabel(message, ['^f', '^f_bt', '^f_cl', '^pfg'], ['^r', '^r_bt']);
    message.legacyId = ids.legacy(now());
    const timer = setTimeout(() => leave(message.id), undoMs);
    timer.unref();
    underway.set(message.id, { account, thread, timer });
    if (undoMs === 0) leave(message.id);
    changed(account, thread);
    return message;
  };

  const schedule = (account: Account, threadId: string, draft: Draft, at: number): Message => {
    const message = save(account, threadId, draft);
    relabel(message, ['^scheduled'], ['^r', '^r_bt']);
    message.sendAt = at;
    changed(account, threadOf(account, threadId, ids, now()));
    return message;
  };

  const leave = (id: string) => {
    const going = underway.get(id);
    const message = going?.thread.messages.find((one) => one.id === id);
    if (going === undefined || message === undefined) return;
    stop(id);
    relabel(message, [], ['^pfg']);
    gone.push(asSent(going.account, going.thread, message, now()));
    changed(going.account, going.thread);
  };
  const stop = (id: string) => {
    clearTimeout(underway.get(id)?.timer);
    underway.delete(id);
  };

  const discard = (account: Account, thread: Thread, id: string) => {
    stop(id);
    const at = thread.messages.findIndex((message) => message.id === id);
    if (at >= 0) thread.messages.splice(at, 1);
    changed(account, thread);
  };

  /** The time of each scheduled message has come. */
  const sendScheduled = (account: Account) => {
    for (const thread of account.threads.values()) {
      for (const message of thread.messages.filter((one) => one.labels.has('^scheduled'))) {
        relabel(message, ['^f', '^f_bt'], ['^scheduled']);
        message.legacyId = ids.legacy(now());
        message.time = now();
        gone.push(asSent(account, thread, message, now()));
        changed(account, thread);
      }
    }
  };

  return {
    save,
    send,
    schedule,
    discard,
    sendScheduled,
    /** Everything in its undo window goes out now. */
    finish() {
      for (const id of [...underway.keys()]) leave(id);
    },
    sent: () => gone as readonly SentMail[],
    /** How many messages are in their undo window. */
    underway: () => underway.size,
  };
}

function threadOf(account: Account, id: string, ids: Ids, time: number): Thread {
  const existing = account.threads.get(id);
  if (existing !== undefined) return existing;
  const thread: Thread = {
    id,
    legacyId: ids.legacy(time),
    messages: [],
    version: account.version,
  };
  account.threads.set(id, thread);
  return thread;
}

function messageOf(thread: Thread, draft: Draft, ids: Ids, time: number): Message {
  const existing = thread.messages.find((message) => message.id === draft.id);
  if (existing !== undefined) return Object.assign(existing, draft);
  const legacyId = thread.messages.length === 0 ? thread.legacyId : ids.legacy(time);
  const message: Message = {
    ...draft,
    legacyId,
    time,
    replyTo: [],
    labels: new Set(['^all']),
    messageId: `<CA${legacyId}@mail.gmail.com>`,
    attachments: [],
    sendAt: undefined,
  };
  thread.messages.push(message);
  return message;
}

function relabel(message: Message, add: readonly string[], remove: readonly string[]) {
  for (const label of remove) message.labels.delete(label);
  for (const label of add) message.labels.add(label);
}

function asSent(account: Account, thread: Thread, message: Message, at: number): SentMail {
  const addresses = (people: readonly Address[]) => people.map((person) => person.address);
  return {
    account: account.index,
    thread: thread.legacyId,
    id: message.id,
    from: message.from.address,
    to: addresses(message.to),
    cc: addresses(message.cc),
    bcc: addresses(message.bcc),
    subject: message.subject,
    html: message.html,
    text: plainText(message.html),
    at,
  };
}
