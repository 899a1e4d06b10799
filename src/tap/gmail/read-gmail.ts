import type { Sighting } from '../../core/sighting';
import { findThreads } from './find-threads';
import type { SyncThread } from './mail';
import { at, items, str } from './node';
import { ownAddresses, threadSightings } from './thread-sightings';

/** Longest text that is parsed: a list page has about 0.3 MB, a fetched conversation rarely 2 MB. */
export const longestJson = 4_000_000;

/** The legacy ids of threads that the client named itself (`thread-a:…`), learnt on the way; bounded. */
export type KnownThreads = Map<string, string>;

const mostKnown = 2_000;

/** Data of the page: its JSON text, or what the page has parsed already. */
export type PageData = unknown;

/** What an `i/s` request saves or sends, seen at `seenAt` (epoch ms). Never throws; foreign data give nothing. */
export function readRequest(sent: PageData, seenAt: number, known: KnownThreads): Sighting[] {
  return sightings(threadsIn(sent), seenAt, known);
}

/**
 * What an answer of `i/bv`, `i/fd`, `i/s` or `/mail/u/N/data` shows, or an argument of `_GM_setData`, seen at `seenAt`
 * (epoch ms). The request that it answers tells the written text in full; the answer has its beginning with the
 * quoted mail run into it. Never throws; foreign data give nothing.
 */
export function readAnswer(
  answer: PageData,
  sent: PageData,
  seenAt: number,
  known: KnownThreads,
): Sighting[] {
  const written = textsOf(threadsIn(sent));
  return sightings(
    threadsIn(answer).map((thread) => withTexts(thread, written)),
    seenAt,
    known,
  );
}

/**
 * The mailbox's own address, from the list of signed-in accounts: `["mla", [[address, , , index, name], …]]` within
 * `sBEv4c` (testdata-parser-mla). Undefined where the data do not hold it.
 */
export function addressIn(data: unknown, index: number): string | undefined {
  const mla = items(member(data, 'sBEv4c'), 1_000).find((item) => at(item, 0) === 'mla');
  const account = items(at(mla, 1), 100).find((item) => at(item, 3) === index);
  return str(at(account, 0))?.trim().toLowerCase();
}

function threadsIn(data: PageData): SyncThread[] {
  const root = typeof data === 'string' ? parsed(data) : data;
  return [root, ...embedded(root).map(parsed)].flatMap(findThreads);
}

/** Undefined for what is no JSON. The line `)]}'` before it guards against foreign scripts. */
function parsed(text: string): unknown {
  if (text.length > longestJson) return undefined;
  try {
    return JSON.parse(text.startsWith(")]}'") ? text.slice(text.indexOf('\n') + 1) : text);
  } catch {
    return undefined;
  }
}

/**
 * What the page embeds in itself: `a6jdv` (the list) and `Cl6csf` (its first conversations), each `[[, , json]]`
 * (facts A6, gmail.js).
 */
function embedded(data: unknown): string[] {
  return ['a6jdv', 'Cl6csf'].flatMap((key) => str(at(member(data, key), 0, 2)) ?? []);
}

function textsOf(threads: SyncThread[]): Map<string, string> {
  const messages = threads.flatMap((thread) => thread.messages);
  return new Map(messages.flatMap(({ sync, text }) => (text === undefined ? [] : [[sync, text]])));
}

function withTexts(thread: SyncThread, written: Map<string, string>): SyncThread {
  const messages = thread.messages.map((message) => ({
    ...message,
    text: written.get(message.sync) ?? message.text,
  }));
  return { ...thread, messages };
}

function sightings(found: SyncThread[], seenAt: number, known: KnownThreads): Sighting[] {
  for (const { sync, hex } of found) if (hex !== undefined) remember(known, sync, hex);
  const numbered = new Map(
    found.flatMap(({ messages }) => messages.flatMap((m) => (m.hex ? [[m.sync, m.hex]] : []))),
  );
  const threads = latest(found).map((thread) => ({
    ...thread,
    hex: thread.hex ?? known.get(thread.sync),
    messages: thread.messages.map((m) => ({ ...m, hex: m.hex ?? numbered.get(m.sync) })),
  }));
  const own = ownAddresses(threads, seenAt);
  const shown = threads.flatMap((thread) => threadSightings(thread, seenAt));
  return own === undefined ? shown : [...shown, own];
}

/** An answer may hold a thread in two revisions, oldest first; told at one moment, they could not be told apart. */
function latest(threads: SyncThread[]): SyncThread[] {
  const whole = threads.filter(({ listed }) => listed === 'all');
  const last = new Map(whole.map((thread) => [thread.sync, thread]));
  return threads.filter((thread) => thread.listed === 'some' || last.get(thread.sync) === thread);
}

function remember(known: KnownThreads, sync: string, hex: string): void {
  if (!sync.startsWith('thread-a:')) return;
  known.delete(sync);
  known.set(sync, hex);
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) break;
    known.delete(oldest);
  }
}

function member(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null
    ? (data as Record<string, unknown>)[key]
    : undefined;
}
