import { mailboxes, mailboxOf, personOf, texts, threadsEach } from '../day';
import { idOf } from '../truth';

/** A message on the mail server; times are true ones, epoch ms. */
export interface Message {
  id: string;
  thread: number;
  at: number;
  own: boolean;
  text: string;
}

/** The mail server behind both mailboxes: what is there, and every note that left the house. */
export interface Server {
  messages: Message[];
  /** Jobs whose note was sent, once for each time that Send was pressed. */
  sent: { job: string; thread: number; message: string }[];
  add(thread: number, at: number, own: boolean, text: string): Message;
}

export function newServer(): Server {
  const messages: Message[] = [];
  return {
    messages,
    sent: [],
    add(thread, at, own, text) {
      const message = { id: `m${messages.length}`, thread, at, own, text };
      messages.push(message);
      return message;
    },
  };
}

/** All that a page of a mailbox shows at `now`, as its own data tell it. */
export function shownBy(server: Server, mailbox: number, now: number) {
  const mine = server.messages.filter(({ thread }) => mailboxOf(thread) === mailbox);
  const threads = [...new Set(mine.map(({ thread }) => thread))];
  const times = mine.map(({ at }) => at);
  const seen = { sense: 'json', at: now } as const;
  return [
    ...mine.map((message) => messageSeen(message, now)),
    ...threads.map((thread) => ({
      ...seen,
      kind: 'thread' as const,
      thread: idOf(thread),
      facts: {
        subject: `Offer ${thread}`,
        participants: [personOf(thread)],
        place: 'inbox' as const,
      },
    })),
    {
      ...seen,
      kind: 'list' as const,
      list: 'inbox',
      complete: true,
      newest: Math.max(0, ...times),
      oldest: Math.min(now, ...times),
      more: false,
      threads: threads.map(idOf),
    },
  ];
}

function messageSeen({ id, thread, at, own, text }: Message, now: number) {
  const me = { address: mailboxes[Math.floor(thread / threadsEach)]?.own ?? '', name: 'Ana Firm' };
  const [from, to] = own ? [me, personOf(thread)] : [personOf(thread), me];
  const facts = {
    from,
    to: [to],
    sentAt: at,
    subject: `Offer ${thread}`,
    rfcId: `${id}@example`,
    state: own ? 'sent' : 'arrived',
  } as const;
  return {
    kind: 'message' as const,
    sense: 'json' as const,
    thread: idOf(thread),
    id,
    at: now,
    facts,
    text,
  };
}

export const wordsOf = (words: keyof typeof texts) => texts[words];
