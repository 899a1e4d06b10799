import type { Read } from './judging/one-message';
import { type Address, isMailAddress, nameHandle, type Person } from './mail';
import { byText, readingOf } from './read-sighting';
import { natureOf } from './reading/nature';
import type { TextReading } from './reading/read-text';
import {
  bySense,
  byTime,
  compare,
  greater,
  mergeRegisters,
  type Order,
  type Registers,
  registers,
  type Told,
  values,
} from './registers';
import type { MessageFacts, MessageSighting, ThreadFacts, ThreadSighting } from './sighting';
import type { WorkCalendar } from './work-calendar';

/** All that is kept of a message. Plain data: it may be stored and cloned as it is. */
export interface MessageRecord {
  thread: string;
  id: string;
  facts: Registers<MessageFacts & { read: TextReading }>;
}

/** All that is kept of a thread. `people` holds everybody ever shown, by address: a page may leave people out. */
export interface ThreadRecord {
  thread: string;
  facts: Registers<Omit<ThreadFacts, 'participants'>>;
  people: Record<string, Told<{ name?: string | undefined; place: number }>>;
}

/**
 * Adds a sighting to what is kept of its message. The text is read here and goes no further; a time that it names is
 * taken by the user's zone and working time as they are now, and is an instant from then on.
 */
export function foldMessage(
  record: MessageRecord | undefined,
  sighting: MessageSighting,
  calendar: WorkCalendar,
): MessageRecord {
  const { thread, id, sense, at, facts } = sighting;
  const read = readingOf(sighting, record?.facts.read, calendar);
  const seen = { thread, id, facts: registers({ ...facts, read }, sense, at) };
  return record === undefined ? seen : mergeRecords(record, seen);
}

/** Adds a sighting to what is kept of its thread. */
export function foldThread(
  record: ThreadRecord | undefined,
  sighting: ThreadSighting,
): ThreadRecord {
  const { thread, sense, at } = sighting;
  const { participants = [], ...facts } = sighting.facts;
  const people: ThreadRecord['people'] = {};
  for (const [place, { address, name }] of participants.entries()) {
    const told = { value: name === undefined ? { place } : { name, place }, sense, at };
    people[address] = greater(bySense, people[address], told);
  }
  const seen = { thread, facts: registers(facts, sense, at), people };
  return record === undefined ? seen : mergeRecords(record, seen);
}

/** Joins what two tabs (or a backup and the ledger) know of one message or thread. */
export function mergeRecords<R extends MessageRecord | ThreadRecord>(a: R, b: R): R {
  const merged = { ...a, facts: mergeRegisters(a.facts, b.facts, orderOf) };
  if (!('people' in a) || !('people' in b)) return merged;
  return { ...merged, people: mergeRegisters(a.people, b.people, () => bySense) };
}

/** The message as its record tells it. */
export function toMessage(record: MessageRecord): Read {
  const { read, ...told } = record.facts;
  const facts: MessageFacts = values(told);
  return {
    id: record.id,
    facts,
    directionBy: told.direction?.sense,
    stateAt: told.state?.at,
    nature: natureOf(facts, read?.value.signs),
    ...readPart(read?.value),
  };
}

function readPart(words: TextReading | undefined) {
  return {
    words,
    sentence: words?.sentenceOf === 'promises' ? undefined : words?.sentence,
    chases: words?.chases ?? false,
    closes: words?.closes,
    pledges: words?.pledges ?? [],
  };
}

/** The facts of the thread as its record tells them; people in the order of the page, as far as one page showed it. */
export function toThreadFacts(record: ThreadRecord): ThreadFacts {
  const facts: ThreadFacts = values(record.facts);
  const people = Object.entries(record.people);
  if (people.length === 0) return facts;
  people.sort(([a, x], [b, y]) => x.value.place - y.value.place || compare(a, b));
  const known = new Set(people.flatMap(([who, { value }]) => handleOf(who, value.name)));
  const each = people.filter(([who]) => isMailAddress(who) || !known.has(who));
  const participants = each.map(([address, { value }]) =>
    value.name === undefined ? { address } : { address, name: value.name },
  );
  return { ...facts, participants };
}

/** By which handle somebody with an address may be known, too. */
function handleOf(who: Address, name: string | undefined): Address[] {
  return isMailAddress(who) && name !== undefined ? [nameHandle(name)] : [];
}

/** What a thread's place, count and last message were yesterday says nothing about today, however well it was seen. */
const changing = new Set(['place', 'count', 'lastMessage']);

/** An address tells more than a handle, however well the name was seen. */
const byAddress: Order = (a, b) =>
  Number(isMailAddress((a.value as Person).address)) -
    Number(isMailAddress((b.value as Person).address)) || bySense(a, b);

const people = new Set(['from', 'replyTo']);

function orderOf(fact: string): Order {
  if (people.has(fact)) return byAddress;
  if (fact === 'read') return byText;
  return changing.has(fact) ? byTime : bySense;
}
