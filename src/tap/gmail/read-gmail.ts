import type { Sighting } from '../../core/sighting';
import { items, str } from '../json';
import { remember } from '../remember';
import { findThreads } from './find-threads';
import type { SyncThread } from './mail';
import type { Memory } from './memory';
import { at } from './node';
import { ownAddresses, threadSightings } from './thread-sightings';

/** Longest text that is parsed: a list page has about 0.3 MB, a fetched conversation rarely 2 MB. */
const longestJson = 4_000_000;

const mostThreads = 2_000;
const mostTexts = 20;

/**
 * What an `i/s` request saves or sends, its JSON or what that was parsed to, seen at `seenAt` (epoch ms).
 * Never throws; foreign data give nothing.
 */
export function readRequest(sent: unknown, seenAt: number, memory: Memory): Sighting[] {
  const threads = threadsIn(sent);
  for (const { sync, text } of threads.flatMap(({ messages }) => messages)) {
    if (text !== undefined) remember(memory.texts, sync, text, mostTexts);
  }
  return sightings(threads, seenAt, memory);
}

/**
 * What an answer of `i/bv`, `i/fd`, `i/s` or `/mail/u/N/data` shows, or an argument of `_GM_setData`, as JSON or
 * parsed, seen at `seenAt` (epoch ms). Never throws; foreign data give nothing.
 */
export function readAnswer(answer: unknown, seenAt: number, memory: Memory): Sighting[] {
  const threads = threadsIn(answer);
  for (const { sync, hex } of threads) {
    if (hex !== undefined && sync.startsWith('thread-a:')) {
      remember(memory.threads, sync, hex, mostThreads);
    }
  }
  return sightings(threads, seenAt, memory);
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

function threadsIn(data: unknown): SyncThread[] {
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

function sightings(found: SyncThread[], seenAt: number, memory: Memory): Sighting[] {
  const numbered = new Map(
    found.flatMap(({ messages }) => messages.flatMap((m) => (m.hex ? [[m.sync, m.hex]] : []))),
  );
  const threads = latest(found).map((thread) => ({
    ...thread,
    hex: thread.hex ?? memory.threads.get(thread.sync),
    messages: thread.messages.map((message) => ({
      ...message,
      hex: message.hex ?? numbered.get(message.sync),
      text: memory.texts.get(message.sync) ?? message.text,
    })),
  }));
  const own = ownAddresses(threads, seenAt);
  const shown = threads.flatMap((thread) => threadSightings(thread, seenAt, memory));
  return own === undefined ? shown : [...shown, own];
}

/** An answer may hold a thread in two revisions, oldest first; told at one moment, they could not be told apart. */
function latest(threads: SyncThread[]): SyncThread[] {
  const whole = threads.filter(({ listed }) => listed === 'all');
  const last = new Map(whole.map((thread) => [thread.sync, thread]));
  return threads.filter((thread) => thread.listed === 'some' || last.get(thread.sync) === thread);
}

function member(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null
    ? (data as Record<string, unknown>)[key]
    : undefined;
}
