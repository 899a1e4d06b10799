import { type CivilDay, civilDay } from '../core/civil-day';
import {
  type DayRecord,
  dayRecords,
  type PromiseRecord,
  promiseRecord,
  streakOf,
} from '../core/day-close';
import { type AccountKey, splitThreadKey } from '../core/mail';
import type { StandingState, ThreadView } from '../core/standing';
import type { WorkCalendar } from '../core/work-calendar';
import { previousWorkingDay, type WorkingDay } from '../core/workdays';
import { loadEvidence, viewOf } from './evidence';
import type { Ledger } from './ledger';
import type { ThreadRow } from './rows';
import { loadCalendar, loadContext } from './user-time';

/** What the close of a day tells of the days before it. */
export interface DayFacts {
  /** See `streakOf`. */
  streak: number;
  /** Every day that was looked at is part of it: it may be longer. */
  atLeast: boolean;
  /** Promises whose time came within the last thirty days. */
  promises: PromiseRecord;
}

/** Works them out as of `now` (epoch ms), as far back as sixty working days and the first mailbox go. */
export async function readDayFacts(ledger: Ledger, now: number): Promise<DayFacts> {
  const accounts = (await ledger.accounts.toArray()).filter(({ on }) => on);
  const begun = Math.min(...accounts.map(({ firstSeenAt }) => firstSeenAt));
  const ended = daysBefore(now, await loadCalendar(ledger), begun);
  const from = Math.min(ended.at(-1)?.start ?? now, now - month);
  const views = await viewsSince(ledger, from, new Set<string>(accounts.map(({ key }) => key)));
  const records: DayRecord[] = dayRecords(views, ended, await loadContext(ledger));
  const streak = streakOf(records);
  return {
    streak,
    atLeast: ended.length === farthest && records.every(({ left }) => left === 0),
    promises: promisesOf(views, new Map(accounts.map((each) => [each.key, each.firstSeenAt])), now),
  };
}

/** What was promised until a time before a mailbox was there may have been kept in any way. */
function promisesOf(
  views: readonly ThreadView[],
  firstSeen: ReadonlyMap<AccountKey, number>,
  now: number,
): PromiseRecord {
  const record = { due: 0, kept: 0 };
  for (const [account, seenAt] of firstSeen) {
    const own = views.filter(({ key }) => splitThreadKey(key).account === account);
    const { due, kept } = promiseRecord(own, { start: Math.max(now - month, seenAt), end: now });
    record.due += due;
    record.kept += kept;
  }
  return record;
}

const farthest = 60;
const month = 30 * 24 * 3_600_000;

/** Working days that are over, the latest first. A day on which the first mailbox was switched on is no whole one. */
function daysBefore(now: number, calendar: WorkCalendar, begun: number): WorkingDay[] {
  const days: WorkingDay[] = [];
  let civil: CivilDay = civilDay(now, calendar.zone) + 1;
  while (days.length < farthest) {
    const day = previousWorkingDay(civil, calendar);
    if (day === undefined || day.start < begun) break;
    if (day.end <= now) days.push(day);
    civil = day.civil;
  }
  return days;
}

/** Threads in which anything was said since, in a mailbox that is switched on. */
async function viewsSince(
  ledger: Ledger,
  from: number,
  shown: ReadonlySet<string>,
): Promise<ThreadView[]> {
  const views: ThreadView[] = [];
  for (const state of states) {
    const rows = ledger.threads.where('[state+at]').between([state, from], [state, 8.64e15]);
    const keys = await rows.and(({ account }) => shown.has(account)).primaryKeys();
    for (let start = 0; start < keys.length; start += portion) {
      const portionKeys = keys.slice(start, start + portion) as ThreadRow['key'][];
      for (const evidence of await loadEvidence(ledger, portionKeys))
        views.push({ ...viewOf(evidence), missedAt: evidence.row.standing.missedAt });
    }
  }
  return views;
}

const portion = 500;
/** All but bulk mail, which expects nothing. */
const states: readonly StandingState[] = [
  'waiting',
  'promised',
  'awaiting-them',
  'settled',
  'unknown',
];
