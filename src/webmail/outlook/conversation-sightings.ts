import { type Address, isMailAddress, minuteId, type Person } from '../../core/mail';
import type { MessageFacts, MessageSighting, Sighting } from '../../core/sighting';
import { eachOnce } from '../each-once';
import type { ListRow } from './list';
import type { IsOwnName } from './own-name';
import type { PageDates } from './page-dates';
import type { OpenPane } from './read-conversation';
import type { OpenMessage } from './read-message';

/** Whose mail is read, and how the page writes names and dates. */
export interface Reader {
  own: ReadonlySet<Address>;
  isOwnName: IsOwnName;
  dates: PageDates;
}

/** What the pane tells at `now` of its conversation: the thread, and each message whose minute is known. */
export function conversationSightings(
  pane: OpenPane,
  thread: string,
  rows: readonly ListRow[],
  reader: Reader,
  now: number,
): Sighting[] {
  const called = addressesByName(
    pane,
    rows.filter(({ facts }) => facts.thread === thread),
  );
  const messages = pane.messages.map((message) => withAddresses(message, called));
  const sightings = messages.flatMap((message) => messageOf(message, thread, reader, now));
  const whole = !pane.more && sightings.length === messages.length && !isTwice(sightings);
  return [
    {
      kind: 'thread',
      thread,
      sense: 'conversation',
      at: now,
      facts: {
        subject: pane.subject === '' ? undefined : pane.subject,
        participants: participantsOf(sightings),
        count: whole ? sightings.length : undefined,
      },
    },
    ...sightings,
  ];
}

/** One message may stand in the page twice; or somebody wrote twice in a minute, which looks the same. */
function isTwice(messages: readonly MessageSighting[]): boolean {
  const told = messages.map(({ facts: { sentAt, from } }) => `${sentAt} ${from?.address}`);
  return new Set(told).size < told.length;
}

type Called = ReadonlyMap<string, string | undefined>;

/** The address that goes with each name in this conversation, where it is always the same. */
function addressesByName({ messages }: OpenPane, rows: readonly ListRow[]): Called {
  const called = new Map<string, string | undefined>();
  const shown = [
    ...rows.flatMap(({ facts }) => facts.people),
    ...messages.flatMap(({ from, to, cc }) => [
      ...(from ? [from] : []),
      ...(to ?? []),
      ...(cc ?? []),
    ]),
  ];
  for (const { address, name } of shown) {
    if (name === undefined || !isMailAddress(address)) continue;
    const same = !called.has(name) || called.get(name) === address;
    called.set(name, same ? address : undefined);
  }
  return called;
}

function withAddresses(message: OpenMessage, called: Called): OpenMessage {
  const known = (person: Person): Person => {
    if (isMailAddress(person.address) || person.name === undefined) return person;
    const mail = called.get(person.name);
    return mail === undefined ? person : { address: mail, name: person.name };
  };
  return {
    ...message,
    from: message.from && known(message.from),
    to: message.to?.map(known),
    cc: message.cc?.map(known),
  };
}

/**
 * A name alone is the user's, or another's, or nobody can tell: then it is not told who wrote. What may be a draft of
 * the user's is not told at all, lest it count as an answer.
 */
function messageOf(
  message: OpenMessage,
  thread: string,
  reader: Reader,
  now: number,
): MessageSighting[] {
  const sentAt = reader.dates.timeOf(message.date, now);
  const side = sideOf(message.from, reader);
  if (sentAt === undefined || message.draft || (side !== 'in' && !message.sure)) return [];
  const [mail] = reader.own;
  const from = side === 'out' && mail !== undefined ? { address: mail } : message.from;
  const facts: MessageFacts = {
    sentAt,
    from: side === undefined ? undefined : from,
    to: allReachable(message.to, reader),
    cc: allReachable(message.cc, reader),
    // Drawn as a message it has gone, whatever was told of it while it could still be undone.
    ...(side === 'out' ? { state: 'sent' as const } : {}),
  };
  const id = minuteId(sentAt, side);
  const sighting = { kind: 'message', thread, id, sense: 'conversation', at: now, facts } as const;
  return [message.text === undefined ? sighting : { ...sighting, text: message.text }];
}

/** Whose a sender is: `out` the user's, `in` another's, undefined where nobody can tell. */
export function sideOf(
  from: Person | undefined,
  { own, isOwnName }: Reader,
): 'in' | 'out' | undefined {
  if (from === undefined) return undefined;
  if (isMailAddress(from.address)) return own.has(from.address) ? 'out' : 'in';
  const mine = isOwnName(from.name ?? '');
  if (mine === undefined) return undefined;
  return mine ? 'out' : 'in';
}

/**
 * Recipients, all by address: a name would not be recognised as the person who waits under their address, and so an
 * answer to them would count as one to others.
 */
function allReachable(
  people: Person[] | undefined,
  { own, isOwnName }: Reader,
): Person[] | undefined {
  const [mail] = own;
  const known = people?.map((person) => {
    const mine =
      own.has(person.address) || (!isMailAddress(person.address) && isOwnName(person.name ?? ''));
    return mine === true && mail !== undefined ? { address: mail } : person;
  });
  return known?.every(({ address }) => isMailAddress(address)) ? known : undefined;
}

function participantsOf(messages: readonly MessageSighting[]): Person[] {
  return eachOnce(
    messages.flatMap(({ facts: { from, to = [], cc = [] } }) => [
      ...(from ? [from] : []),
      ...to,
      ...cc,
    ]),
  );
}
