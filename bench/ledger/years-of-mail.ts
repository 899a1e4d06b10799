import { foldMessage, foldThread, toMessage, toThreadFacts } from '../../src/core/fold';
import { standing } from '../../src/core/judging/verdict';
import { type AccountKey, type Person, threadKey } from '../../src/core/mail';
import type { MessageFacts, MessageSighting } from '../../src/core/sighting';
import type { ThreadView } from '../../src/core/standing';
import { usualCalendar } from '../../src/core/work-calendar';
import type { MessageRow, ThreadRow } from '../../src/ledger/rows';
import { bareThread, seenTimes, threadRow } from '../../src/ledger/thread-row';

export const account: AccountKey = 'gmail:nora@firm.example';
const owner: Person = { address: 'nora@firm.example', name: 'Nora Lindqvist' };

/** How a thread of a mailbox ends. */
export type Course = 'waiting' | 'promised' | 'awaiting-them' | 'unknown' | 'settled' | 'bulk';

/** Threads that come in on a day, over all its years: 100,000 are five and a half. */
const threadsADay = 50;
const messagesEach = 10;
const day = 24 * 3_600_000;

/** When the newest message of a thread came; `number` counts from the newest, 0. Epoch ms. */
export const newestAt = (number: number, now: number) =>
  now - 60_000 - (number * day) / threadsADay;

/** Of 1,000 threads of the last thirty days, and of 1,000 older ones, how many end so; the rest is bulk mail. */
const shares: Record<'recent' | 'older', [Course, number][]> = {
  recent: [
    ['waiting', 60],
    ['promised', 20],
    ['awaiting-them', 40],
    ['unknown', 30],
    ['settled', 350],
  ],
  // Nobody tidies up: some never got their answer, more never sent theirs.
  older: [
    ['waiting', 2],
    ['awaiting-them', 20],
    ['unknown', 10],
    ['settled', 468],
  ],
};

export function courseOf(number: number): Course {
  // A prime spreads them evenly, the same in each run.
  let left = (number * 7_919) % 1_000;
  for (const [course, share] of shares[number < 30 * threadsADay ? 'recent' : 'older']) {
    if (left < share) return course;
    left -= share;
  }
  return 'bulk';
}

/** The rows of one thread and its messages, as the ledger would have them had it seen them all. */
export function rowsOf(number: number, now: number): { thread: ThreadRow; messages: MessageRow[] } {
  const course = courseOf(number);
  const sightings = sightingsOf(number, course, now);
  const records = sightings.map((sighting) => foldedOf(sighting));
  const key = threadKey(account, idOf(number));
  const bare = bareThread(account, idOf(number));
  const row: ThreadRow = {
    ...bare,
    seenAt: now - 1_000,
    lists: [`${account}/inbox`],
    record: foldThread(undefined, {
      kind: 'thread',
      thread: idOf(number),
      sense: 'json',
      at: now - 1_000,
      facts: { subject: subjectOf(number), participants: [clientOf(number, course)], count: 10 },
    }),
  };
  const view = viewOf(row, records.map(toMessage));
  const judged = standing(view);
  const open = judged.state === 'waiting' || judged.state === 'promised';
  return {
    thread: threadRow(row, view, judged, open || judged.state === 'unknown' ? seenTimes(view) : []),
    messages: records.map((record) => ({ key: `${key}\n${record.id}`, thread: key, record })),
  };
}

export const idOf = (number: number) => `19${number.toString(16).padStart(14, '0')}`;

const places = ['terrace', 'kitchen', 'garden', 'stairs', 'bathroom', 'roof', 'cellar', 'hedge'];
const subjectOf = (number: number) =>
  `Question ${number} about the ${places[number % places.length]}`;

/** Ten threads with each. */
function clientOf(number: number, course: Course): Person {
  if (course === 'bulk')
    return { address: `news@shop-${number % 200}.example`, name: `Shop ${number % 200}` };
  const who = Math.floor(number / 10);
  return { address: `client-${who}@client-${who % 500}.example`, name: `Client ${who}` };
}

const words = {
  asks: 'Could you tell me what the new terrace would cost, with the stones we spoke of? Many thanks in advance for a look at the drawings.',
  tells:
    'We were there today and measured it all again. The drawings are with the office, and the stones come from the same quarry as before.',
  promises: 'I have looked at it. I will send you the quote by Friday.',
  answers: 'It comes to 4,200 in all, with the stones that we spoke of and the work of two days.',
  sells:
    'This week only: everything for the garden at half its price. Unsubscribe at the foot of this mail.',
};

function sightingsOf(number: number, course: Course, now: number): MessageSighting[] {
  const end = newestAt(number, now);
  const client = clientOf(number, course);
  return Array.from({ length: messagesEach }, (_, index) => {
    const left = messagesEach - 1 - index;
    const last = left === 0;
    const mine = course !== 'bulk' && (left % 2 === 0) === endsWithOwner.has(course);
    const facts: MessageFacts = {
      sentAt: end - left * 3 * 3_600_000,
      from: mine ? owner : client,
      to: [mine ? client : owner],
      state: mine ? 'sent' : 'arrived',
      ...(course === 'bulk' ? { category: 'promotions' as const } : {}),
      ...(last && course === 'unknown' ? { from: undefined, to: undefined, state: undefined } : {}),
      rfcId: `${number}-${index}@client.example`,
    };
    const text = last ? lastWords[course] : mine ? words.answers : words.tells;
    const id = `${idOf(number).slice(0, 15)}${index.toString(16)}${number % 16}`;
    return {
      kind: 'message',
      thread: idOf(number),
      id,
      sense: 'json',
      at: now - 1_000,
      facts,
      text,
    };
  });
}

const endsWithOwner: ReadonlySet<Course> = new Set(['promised', 'awaiting-them', 'settled']);

const lastWords: Record<Course, string> = {
  waiting: words.asks,
  promised: words.promises,
  'awaiting-them': words.asks,
  unknown: words.tells,
  settled: words.answers,
  bulk: words.sells,
};

const calendar = usualCalendar('Europe/Stockholm');
const readings = new Map<string, ReturnType<typeof foldMessage>>();

/** Reading a text takes a thousand times longer than all the rest, and most of these say the same. */
function foldedOf(sighting: MessageSighting) {
  const { text = '', facts } = sighting;
  if (text === words.promises) return foldMessage(undefined, sighting, calendar);
  const name = `${facts.state} ${text}`;
  const model = readings.get(name) ?? foldMessage(undefined, sighting, calendar);
  readings.set(name, model);
  const { text: _text, ...rest } = sighting;
  const { facts: told, ...record } = foldMessage(undefined, rest, calendar);
  return { ...record, facts: { ...told, ...(model.facts.read && { read: model.facts.read }) } };
}

function viewOf(row: ThreadRow, messages: ThreadView['messages']): ThreadView {
  return {
    key: row.key,
    facts: row.record === undefined ? {} : toThreadFacts(row.record),
    messages,
    decisions: [],
    corrections: new Map(),
    history: new Map(),
    own: new Set([owner.address]),
    colleagueDomains: new Set(['firm.example']),
    colleagues: new Set(),
    missedAt: undefined,
  };
}
