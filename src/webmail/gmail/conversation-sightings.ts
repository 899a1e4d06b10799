import type { Address, Person } from '../../core/mail';
import type { MessageFacts, MessageSighting, Sighting } from '../../core/sighting';
import { eachOnce } from '../each-once';
import type { Mailbox } from '../webmail';
import { timeOf } from './ids';
import { ownAddresses, withoutMe } from './mailbox';
import type { OpenConversation, OpenMessage } from './read-conversation';
import { type PageClock, pageClock, type ShownTime, saidLately, shownTime } from './row-time';

/** What the open conversation tells at `now`: the thread, and each message that has an id. */
export function conversationSightings(
  conversation: OpenConversation,
  mailbox: Mailbox,
  rowTimes: readonly ShownTime[],
  now: number,
): Sighting[] {
  const open = withoutMyName(conversation, ownAddresses(mailbox));
  const clock = pageClock([...rowTimes, ...open.messages.flatMap(messageTime)]);
  const last = open.messages.at(-1);
  return [
    {
      kind: 'thread',
      thread: open.thread,
      sense: 'conversation',
      at: now,
      facts: {
        subject: open.subject === '' ? undefined : open.subject,
        participants: participantsOf(open),
        lastMessage: last?.id,
        count: countOf(open),
        place: open.place,
      },
    },
    ...open.messages.flatMap((message) => messageOf(message, open.thread, clock, now)),
  ];
}

function withoutMyName(open: OpenConversation, own: ReadonlySet<Address>): OpenConversation {
  const messages = open.messages.map((message) => ({
    ...message,
    from: message.from && withoutMe(message.from, own),
    to: message.to.map((person) => withoutMe(person, own)),
  }));
  return { ...open, messages };
}

/** Not told where some are hidden, none is found, or one stands in the page twice. */
function countOf({ hidden, messages }: OpenConversation): number | undefined {
  const ids = messages.flatMap(({ id }) => id ?? []);
  const isTwice = new Set(ids).size < ids.length;
  return hidden || isTwice || messages.length === 0 ? undefined : messages.length;
}

function participantsOf({ messages }: OpenConversation): Person[] {
  return eachOnce(messages.flatMap(({ from, to }) => [...(from ? [from] : []), ...to]));
}

function messageOf(
  message: OpenMessage,
  thread: string,
  clock: PageClock,
  now: number,
): MessageSighting[] {
  if (message.id === undefined) return [];
  const facts: MessageFacts = {
    from: message.from,
    to: message.to.length === 0 ? undefined : message.to,
    ...(message.id.startsWith('msg-a:')
      ? freshFacts(message, clock, now)
      : { sentAt: timeOf(message.id) }),
  };
  const sighting = {
    kind: 'message',
    thread,
    id: message.id,
    sense: 'conversation',
    at: now,
  } as const;
  return [
    message.text === undefined
      ? { ...sighting, facts }
      : { ...sighting, facts, text: message.text },
  ];
}

/**
 * An own message without a final id was sent a moment ago, and may be undone for 30 s (facts A4). Its id holds no
 * time, so the shown minute serves; until that is safely past, or where it cannot be read, it counts as being sent.
 */
function freshFacts(
  { title }: OpenMessage,
  clock: PageClock,
  now: number,
): Pick<MessageFacts, 'sentAt' | 'state'> {
  const sentAt = saidLately(title, clock, now);
  const safe = sentAt !== undefined && now - sentAt > minute + longestUndo;
  return { sentAt, state: safe ? 'sent' : 'sending' };
}

const minute = 60_000;
/** Gmail's longest choice for Undo Send. */
const longestUndo = 30_000;

function messageTime({ id, title }: OpenMessage): ShownTime[] {
  const last = id === undefined ? undefined : timeOf(id);
  return last === undefined || title === '' ? [] : [shownTime(last, title)];
}
