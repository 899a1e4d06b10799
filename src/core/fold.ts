import { natureOf } from './reading/nature';
import { readText, type TextReading } from './reading/read-text';
import {
  type MessageFacts,
  type MessageSighting,
  type Sense,
  senses,
  type ThreadFacts,
  type ThreadSighting,
} from './sighting';
import type { Message } from './standing';

/**
 * Sightings are folded fact by fact. Each fact is a register that keeps the greatest value told so far, in a total
 * order; so any order, any duplicates and any splitting of the sightings give the same record.
 */
export interface Told<T> {
  value: T;
  sense: Sense;
  /** When it was seen, epoch ms. */
  at: number;
}

type Registers<F> = { [K in keyof F]?: Told<Exclude<F[K], undefined>> };

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

/** Adds a sighting to what is kept of its message. The text is read here and goes no further. */
export function foldMessage(
  record: MessageRecord | undefined,
  sighting: MessageSighting,
): MessageRecord {
  const { thread, id, sense, at, facts, text } = sighting;
  const read = text === undefined || text.trim() === '' ? undefined : readText(text);
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
export function toMessage(record: MessageRecord): Message {
  const { read, ...told } = record.facts;
  const facts: MessageFacts = values(told);
  return {
    id: record.id,
    facts,
    directionBy: told.direction?.sense,
    nature: natureOf(facts),
    sentence: read?.value.sentence,
    chases: read?.value.chases ?? false,
  };
}

/** The facts of the thread as its record tells them; people in the order of the page, as far as one page showed it. */
export function toThreadFacts(record: ThreadRecord): ThreadFacts {
  const facts: ThreadFacts = values(record.facts);
  const people = Object.entries(record.people);
  if (people.length === 0) return facts;
  people.sort(([a, x], [b, y]) => x.value.place - y.value.place || compare(a, b));
  const participants = people.map(([address, { value }]) =>
    value.name === undefined ? { address } : { address, name: value.name },
  );
  return { ...facts, participants };
}

function registers<F extends object>(facts: F, sense: Sense, at: number): Registers<F> {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    told.map(([name, value]) => [name, { value, sense, at }]),
  ) as Registers<F>;
}

function values<F extends object>(told: Registers<F>): F {
  return Object.fromEntries(
    Object.entries(told).map(([name, register]) => [name, (register as Told<unknown>).value]),
  ) as F;
}

type Order = (a: Told<unknown>, b: Told<unknown>) => number;

/** Facts of a message or a thread that do not change: the stronger sense knows better. */
const bySense: Order = (a, b) =>
  strength(a.sense) - strength(b.sense) || a.at - b.at || compareValues(a.value, b.value);

/** What a thread's place, count and last message were yesterday says nothing about today, however well it was seen. */
const byTime: Order = (a, b) =>
  a.at - b.at || strength(a.sense) - strength(b.sense) || compareValues(a.value, b.value);

/** A row's snippet is cut short: of two readings by one sense, that of more text is the better one. */
const byText: Order = (a, b) =>
  strength(a.sense) - strength(b.sense) ||
  (a.value as TextReading).length - (b.value as TextReading).length ||
  bySense(a, b);

const changing = new Set(['place', 'count', 'lastMessage']);

function orderOf(fact: string): Order {
  if (fact === 'read') return byText;
  return changing.has(fact) ? byTime : bySense;
}

function mergeRegisters<R extends object>(a: R, b: R, order: (name: string) => Order): R {
  const merged: Record<string, Told<unknown>> = { ...(a as Record<string, Told<unknown>>) };
  for (const [name, told] of Object.entries(b as Record<string, Told<unknown>>)) {
    merged[name] = greater(order(name), merged[name], told);
  }
  return merged as R;
}

function greater<T>(order: Order, a: Told<T> | undefined, b: Told<T>): Told<T> {
  return a !== undefined && order(a, b) >= 0 ? a : b;
}

function strength(sense: Sense): number {
  return senses.indexOf(sense);
}

function compareValues(a: unknown, b: unknown): number {
  return compare(canonical(a), canonical(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** JSON with sorted keys, so that equal values are equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  );
}
