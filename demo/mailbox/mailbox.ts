import { makeIds } from './ids';
import { type Account, type Address, isReceived, type Message, type Thread } from './mail';
import { type NewMail, type OwnLetter, ownMessage, received } from './mailbox-messages';
import { openOtherDevice } from './other-device';
import { openOutbox, type SentMail } from './outbox';

/** Who signs in, before any mail. */
export interface NewAccount {
  readonly owner: Address;
  readonly aliases?: readonly Address[];
  readonly signature?: string;
}

export interface MailboxOptions {
  /** Epoch ms. */
  readonly now: () => number;
  readonly accounts: readonly NewAccount[];
  /** How long Undo is offered before a message really goes out (Gmail: 5, 10, 20 or 30 s). */
  readonly undoMs?: number;
  /** Whose notice comes in when something sent could not be delivered. */
  readonly deliveryReports?: keyof typeof deliveryReports;
}

export type Mailbox = ReturnType<typeof openMailbox>;

/** The mail server behind the demo page: accounts, threads, labels, and who is told of changes. */
export function openMailbox({
  now,
  accounts: people,
  undoMs = 10_000,
  deliveryReports: reports = 'gmail',
}: MailboxOptions) {
  const ids = makeIds();
  const listeners = new Set<(account: Account) => void>();
  let network: 'up' | 'down' = 'up';
  const accounts = people.map((person, index) => newAccount(person, index));

  const account = (index = 0): Account => {
    const found = accounts[index];
    if (found === undefined) throw new RangeError(`The demo has no account ${index}`);
    return found;
  };
  const thread = (id: string, index = 0): Thread => {
    const found = findThread(account(index), id);
    if (found === undefined) throw new RangeError(`The demo has no thread ${id}`);
    return found;
  };
  const changed = (of: Account, thread: Thread) => {
    of.version += 1;
    thread.version = of.version;
    for (const tell of listeners) tell(of);
  };

  const deliver = (mail: NewMail): Message => {
    const of = account(mail.account);
    const message = received(mail, of, ids, mail.at ?? now());
    const joined = mail.thread === undefined ? undefined : thread(mail.thread, mail.account);
    const into = joined ?? newThread(of, message);
    into.messages.push(message);
    changed(of, into);
    return message;
  };
  const outbox = openOutbox({ ids, now, undoMs, changed });

  /** A message of the owner that was written elsewhere; returns its thread's id. */
  const writeOwn = (letter: OwnLetter): string => {
    const of = account(letter.account);
    const message = ownMessage(letter, of, ids);
    const joined = letter.thread === undefined ? undefined : thread(letter.thread, letter.account);
    message.answers = joined?.messages.findLast(isReceived)?.id;
    const into = joined ?? newThread(of, message);
    into.messages.push(message);
    changed(of, into);
    return into.id;
  };

  return {
    ids,
    now,
    undoMs,
    accounts: accounts as readonly Account[],
    account,
    /** The thread with this id, sync or legacy; throws where there is none. */
    thread,
    findThread: (id: string, index = 0) => findThread(account(index), id),
    /** A message comes in, as from the internet. */
    deliver,
    writeOwn,
    /** The receiving side could not deliver something sent: a notice comes into the same thread. */
    bounce(sent: SentMail): Message {
      const [lost = ''] = sent.to;
      return deliver({
        account: sent.account,
        thread: sent.thread,
        ...deliveryReports[reports](sent.subject),
        text: `Address not found. Your message was not delivered to ${lost}.`,
      });
    },
    actAsOtherDevice: openOtherDevice({ ids, now, account, thread, changed }),
    /** The id of the thread that holds `message`. */
    threadOf: (message: Message, index = 0) =>
      [...account(index).threads.values()].find((one) => one.messages.includes(message))?.id,
    /** To be called after any change made to a thread from outside. */
    changed,
    outbox,
    /** What really left the house, oldest first: not what may still be undone, nor scheduled. */
    sent: outbox.sent,
    /** Ends every running undo window at once. */
    finishSending: outbox.finish,
    network: () => network,
    /** `'down'`: every request of the page fails, as without a connection. */
    setNetwork(state: 'up' | 'down') {
      network = state;
    },
    /** Tells `listener` of each change; returns how to stop. */
    watch(listener: (account: Account) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const deliveryReports = {
  gmail: (_subject: string) => ({
    from: { name: 'Mail Delivery Subsystem', address: 'mailer-daemon@googlemail.com' },
    subject: 'Delivery Status Notification (Failure)',
  }),
  exchange: (subject: string) => ({
    from: { name: 'Microsoft Outlook', address: 'postmaster@outlook.com' },
    subject: `Undeliverable: ${subject}`,
  }),
};

function newAccount(person: NewAccount, index: number): Account {
  return {
    index,
    owner: person.owner,
    aliases: person.aliases ?? [],
    signature: person.signature ?? '',
    threads: new Map(),
    version: 1,
  };
}

function findThread(account: Account, id: string): Thread | undefined {
  const direct = account.threads.get(id.replace(/^#/, ''));
  if (direct !== undefined) return direct;
  return [...account.threads.values()].find((thread) => thread.legacyId === id);
}

function newThread(account: Account, first: Message): Thread {
  const thread: Thread = {
    id: first.id.replace('msg-', 'thread-'),
    legacyId: first.legacyId,
    messages: [],
    version: account.version,
  };
  account.threads.set(thread.id, thread);
  return thread;
}

/** The last message of the thread that somebody else wrote, if any. */
export const lastReceived = (thread: Thread): Message | undefined =>
  thread.messages.findLast(isReceived);
