import { inForce, ofKind } from '../core/judging/in-force';
import type { Read } from '../core/judging/one-message';
import { addressesOf, sideOf } from '../core/judging/sides';
import {
  type AccountKey,
  type Address,
  nameHandle,
  type Person,
  type ThreadKey,
  threadKey,
} from '../core/mail';
import type { Message, Standing, ThreadView } from '../core/standing';
import { type ContactKind, contact } from './contacts';
import { openEntries } from './missing';
import type { ThreadRow } from './rows';
import { wordsOf } from './words';

/** A thread of which nothing is known but that a list shows it; it stands in no index. */
export function bareThread(account: AccountKey, thread: string): ThreadRow {
  const key = threadKey(account, thread);
  return {
    key,
    account,
    record: undefined,
    seenAt: 0,
    lists: [],
    standing: unjudged(key),
    ...notIndexed(),
  };
}

/** The row with its standing and all that the indexes need. `openAt`: times under which its lists should show it. */
export function threadRow(
  row: ThreadRow,
  view: ThreadView,
  standing: Standing,
  openAt: readonly number[],
): ThreadRow {
  const { key, account, record, seenAt, lists } = row;
  const kept = { key, account, record, seenAt, lists, standing };
  if (!isIndexed(row, view)) return { ...kept, ...notIndexed() };
  return {
    ...kept,
    state: standing.state,
    at: standing.lastAt ?? seenAt,
    openIn: openEntries(lists, openAt),
    people: contactsOf(row, view),
    words: wordsOf(standing.subject, peopleOf(view)),
    ...(standing.snoozedUntil === undefined ? {} : { snoozed: 1 as const }),
    ...(standing.rfcId === undefined ? {} : { rfcId: standing.rfcId }),
  };
}

/** Times under which a list may sort the thread: that of its newest message, and of the newest not by the user. */
export function seenTimes(view: ThreadView): number[] {
  const there = view.messages.filter(({ facts }) => facts.state !== 'draft');
  const heard = there.filter((message) => !byUser(message, view));
  return [...new Set([latest(there), latest(heard)])].filter((time) => time !== undefined);
}

function notIndexed() {
  return { state: 'bare' as const, at: 0, openIn: [], people: [], words: [] };
}

/** Stands in the row until it is judged, in the same transaction. */
function unjudged(key: ThreadKey): Standing {
  return {
    key,
    state: 'unknown',
    person: undefined,
    subject: '',
    since: undefined,
    promisedUntil: undefined,
    chases: 0,
    snoozedUntil: undefined,
    takenUp: false,
    missedAt: undefined,
    sure: false,
    because: [],
    sentence: undefined,
    writtenTo: undefined,
    lastAt: undefined,
  };
}

function latest(messages: readonly Message[]): number | undefined {
  const times = messages.flatMap(({ facts }) => facts.sentAt ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}

function byUser(message: Message, view: ThreadView): boolean {
  return sideOf(message, view) === 'own';
}

/** Each person once for each kind of contact, at the latest time: see `contacts.ts`. */
export function contactsOf(row: ThreadRow, view: ThreadView): string[] {
  if (!isIndexed(row, view)) return [];
  const latestBy = new Map<string, [Address, ContactKind, number]>();
  for (const [who, kind, at] of contactsIn(view)) {
    const known = latestBy.get(`${kind} ${who}`)?.[2] ?? 0;
    latestBy.set(`${kind} ${who}`, [who, kind, Math.max(at, known)]);
  }
  return [...latestBy.values()].map(([who, kind, at]) => contact(who, kind, at)).sort();
}

function* contactsIn(view: ThreadView): Generator<[Address, ContactKind, number]> {
  for (const { address } of view.facts.participants ?? []) yield [address, 'named', 0];
  const calls = ofKind(inForce(view.decisions), 'settle').filter(
    ({ body }) => body.how === 'phone',
  );
  for (const message of view.messages) {
    const { from, replyTo, to = [], cc = [], sentAt = 0 } = message.facts;
    const mine = byUser(message, view);
    if (from !== undefined && !mine) yield [from.address, 'heard', sentAt];
    if (replyTo !== undefined) yield [replyTo.address, 'named', 0];
    if (!mine) yield* answeredByPhone(message, calls);
    if (!mine) yield* optOutIn(message);
    for (const writer of mine ? [] : [from, replyTo])
      if (writer?.name !== undefined) yield [nameHandle(writer.name), 'named', 0];
    for (const { address } of [...to, ...cc])
      yield [address, mine ? 'wrote' : 'named', mine ? sentAt : 0];
  }
}

function* answeredByPhone(
  { facts: { sentAt = 0, ...facts } }: Message,
  calls: readonly { at: number }[],
): Generator<[Address, ContactKind, number]> {
  const call = calls.find(({ at }) => at >= sentAt);
  if (call === undefined) return;
  for (const who of addressesOf({ facts })) yield [who, 'phoned', call.at];
}

function* optOutIn({ facts, words }: Read): Generator<[Address, ContactKind, number]> {
  if (words?.optOut === undefined) return;
  const kind = words.optOut === 'asked' ? 'optedOut' : 'optedIn';
  for (const who of addressesOf({ facts })) yield [who, kind, facts.sentAt ?? 0];
}

/** A thread of which nothing is known but that a list shows it stands in no index. */
function isIndexed({ record }: ThreadRow, view: ThreadView): boolean {
  return record !== undefined || view.messages.length > 0;
}

function peopleOf(view: ThreadView): Person[] {
  const writers = view.messages.flatMap(({ facts }) => facts.from ?? []);
  return [...writers, ...(view.facts.participants ?? [])];
}
