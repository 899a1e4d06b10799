import { civilDay, instantOf } from './civil-day';
import { dueAt } from './due';
import type { Deadline } from './settings/settings';
import type { Standing } from './standing';
import { nextTimeLeft } from './time-left';
import type { WorkCalendar } from './work-calendar';
import { addWorkingDays } from './workdays';

/** The groups of the list, most urgent first; the order is the order of the popup. */
export const buckets = [
  'broken',
  'chasing',
  'overdue',
  'due-today',
  'due-later',
  'promised',
  'unsure',
  'awaiting-them',
  'snoozed',
  'last-seen',
  'earlier',
  'not-listed',
  'settled',
] as const;
export type Bucket = (typeof buckets)[number];

/** What of a standing decides its place in the list. */
export type Placing = Pick<
  Standing,
  | 'key'
  | 'state'
  | 'person'
  | 'since'
  | 'promisedUntil'
  | 'chases'
  | 'snoozedUntil'
  | 'takenUp'
  | 'missedAt'
  | 'lastAt'
>;

/** A standing seen at a moment: which group, when due, and when the words shown next change. */
export interface AgendaItem<S extends Placing = Standing> {
  standing: S;
  bucket: Bucket;
  /** When the answer is due: the pledge where there is one, else by policy. Epoch ms. */
  due: number | undefined;
  /**
   * When the bucket, a shown duration (`timeLeft`) or the day changes next; undefined when only an event can
   * change it.
   */
  nextChange: number | undefined;
}

/** In what light a standing is seen. */
export interface AgendaContext {
  calendar: WorkCalendar;
  /** How soon who waits is to be answered: see `due.ts`. */
  deadline: Deadline;
  /** When the account of the standing was switched on; what was old then is "earlier". Epoch ms. */
  firstSeenAt: number | undefined;
}

/** A standing as it is to be shown at `now`. */
export function agendaItem<S extends Placing>(
  standing: S,
  context: AgendaContext,
  now: number,
): AgendaItem<S> {
  const due = dueOf(standing, context);
  const bucket = bucketOf(standing, due, context, now);
  return { standing, bucket, due, nextChange: nextChange(standing, bucket, due, context, now) };
}

/** All standings as they are to be shown at `now`, most urgent first; `firstSeenAt` by account. */
export function agenda<S extends Placing>(
  standings: readonly S[],
  contextOf: (standing: S) => AgendaContext,
  now: number,
): AgendaItem<S>[] {
  return standings.map((each) => agendaItem(each, contextOf(each), now)).sort(byUrgency);
}

/** The order of the list: bucket, then due, then since when; the thread's key decides the rest. */
export function byUrgency(a: AgendaItem<Placing>, b: AgendaItem<Placing>): number {
  return (
    rank[a.bucket] - rank[b.bucket] ||
    earlierOf(a.due, b.due) ||
    earlierOf(a.standing.since, b.standing.since) ||
    (a.standing.key < b.standing.key ? -1 : 1)
  );
}

const rank = Object.fromEntries(buckets.map((each, index) => [each, index])) as Record<
  Bucket,
  number
>;

/** Of items in the order of urgency the first of each bucket, as many as its limit says; their order is kept. */
export function firstOfEach<S extends Placing>(
  items: readonly AgendaItem<S>[],
  limits: ReadonlyMap<Bucket, number>,
): AgendaItem<S>[] {
  const passed = new Map<Bucket, number>();
  return items.filter(({ bucket }) => {
    const before = passed.get(bucket) ?? 0;
    passed.set(bucket, before + 1);
    return before < (limits.get(bucket) ?? 0);
  });
}

/** Counts for header and icon. */
export interface Counts {
  /** Everybody who is owed an answer, promised ones included. */
  waiting: number;
  /** Of them, those whose time has passed. */
  late: number;
  /** Of them, those who have not had a word yet. */
  withoutWord: number;
  byBucket: Record<Bucket, number>;
}

/** Counts items as of `now`. Snoozed, last-seen and earlier ones count in their own buckets only. */
export function counts(items: readonly AgendaItem<Placing>[], now: number): Counts {
  const byBucket = Object.fromEntries(buckets.map((each) => [each, 0])) as Counts['byBucket'];
  for (const { bucket } of items) byBucket[bucket] += 1;
  const owed = items.filter(isOwed);
  return {
    waiting: owed.length,
    late: owed.filter(({ due }) => due !== undefined && due <= now).length,
    withoutWord: owed.filter(({ standing }) => standing.state === 'waiting').length,
    byBucket,
  };
}

/** Whether somebody is owed an answer that counts now. */
export function isOwed({ bucket }: Pick<AgendaItem, 'bucket'>): boolean {
  return owedBuckets.has(bucket);
}

/** The groups of those who are owed an answer that counts now. */
export const owedBuckets: ReadonlySet<Bucket> = new Set([
  'broken',
  'chasing',
  'overdue',
  'due-today',
  'due-later',
  'promised',
]);

function dueOf(standing: Placing, context: AgendaContext): number | undefined {
  const { state, since, promisedUntil } = standing;
  if (state === 'promised') return promisedUntil;
  if (state !== 'waiting' || since === undefined) return undefined;
  const due = dueAt(since, context.deadline, context.calendar);
  if (promisedUntil === undefined || isOldPledge(standing, context)) return due;
  return due === undefined ? promisedUntil : Math.min(due, promisedUntil);
}

function bucketOf(
  standing: Placing,
  due: number | undefined,
  context: AgendaContext,
  now: number,
): Bucket {
  const { state, missedAt } = standing;
  if (state === 'settled') return 'settled';
  if (state === 'not-waiting') return 'not-listed';
  if (isSnoozed(standing, now)) return 'snoozed';
  if (state === 'awaiting-them') return 'awaiting-them';
  if (state === 'promised')
    return isOver(due, now) && isOldPledge(standing, context)
      ? 'earlier'
      : bucketOfPledge(standing, due, now);
  if (missedAt !== undefined) return 'last-seen';
  if (isEarlier(standing, context)) return 'earlier';
  return state === 'waiting' ? bucketOfWaiting(standing, due, context, now) : 'unsure';
}

/** Whoever was promised an answer need not write again to get it: until they do, only a set time puts that off. */
function isSnoozed({ promisedUntil, snoozedUntil }: Placing, now: number): boolean {
  if (snoozedUntil === 'they-write') return promisedUntil === undefined;
  return snoozedUntil !== undefined && snoozedUntil > now;
}

function bucketOfPledge({ chases }: Placing, due: number | undefined, now: number): Bucket {
  if (isOver(due, now)) return 'broken';
  return chases > 0 ? 'chasing' : 'promised';
}

const isOver = (at: number | undefined, now: number) => at !== undefined && at <= now;

/** What was promised until a time before the account was first seen may have been done in any way. */
function isOldPledge({ promisedUntil, takenUp }: Placing, { firstSeenAt }: AgendaContext): boolean {
  if (takenUp || promisedUntil === undefined || firstSeenAt === undefined) return false;
  return promisedUntil <= firstSeenAt;
}

function bucketOfWaiting(
  standing: Placing,
  due: number | undefined,
  context: AgendaContext,
  now: number,
): Bucket {
  const { chases, promisedUntil } = standing;
  const { zone } = context.calendar;
  if (isOver(promisedUntil, now) && !isOldPledge(standing, context)) return 'broken';
  if (chases > 0) return 'chasing';
  if (due === undefined) return 'due-later';
  if (due <= now) return 'overdue';
  return civilDay(due, zone) === civilDay(now, zone) ? 'due-today' : 'due-later';
}

/** Older than two working days when the account was first seen (design.md, "earlier"); newer mail takes it up. */
export function isEarlier(
  { takenUp, lastAt }: Placing,
  { firstSeenAt, calendar }: AgendaContext,
): boolean {
  if (takenUp || firstSeenAt === undefined || lastAt === undefined) return false;
  // Most mail came since, which needs no counting of days.
  if (lastAt >= firstSeenAt) return false;
  const limit = addWorkingDays(lastAt, 2, calendar);
  return limit !== undefined && limit < firstSeenAt;
}

function nextChange(
  { snoozedUntil, promisedUntil }: Placing,
  bucket: Bucket,
  due: number | undefined,
  { calendar: { zone } }: AgendaContext,
  now: number,
): number | undefined {
  if (bucket === 'settled' || bucket === 'not-listed') return undefined;
  const changes = [nextMidnight(now, zone)];
  if (typeof snoozedUntil === 'number' && snoozedUntil > now) changes.push(snoozedUntil);
  if (promisedUntil !== undefined && promisedUntil > now) changes.push(promisedUntil);
  if (due !== undefined && bucket !== 'snoozed') changes.push(nextTimeLeft(due, now));
  return Math.min(...changes);
}

/** All items of a list share it. */
function nextMidnight(now: number, zone: string): number {
  if (midnight.now !== now || midnight.zone !== zone)
    midnight = { now, zone, next: findNextMidnight(now, zone) };
  return midnight.next;
}

let midnight = { now: Number.NaN, zone: '', next: 0 };

function findNextMidnight(now: number, zone: string): number {
  const next = instantOf(civilDay(now, zone) + 1, 0, zone);
  return next > now ? next : instantOf(civilDay(now, zone) + 2, 0, zone);
}

function earlierOf(a: number | undefined, b: number | undefined): number {
  const [x, y] = [a ?? Number.MAX_VALUE, b ?? Number.MAX_VALUE];
  return x === y ? 0 : x - y;
}
