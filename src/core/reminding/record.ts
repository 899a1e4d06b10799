import type { CivilDay } from '../civil-day';
import type { ThreadKey } from '../mail';

/** What must be kept between two plans, so that nothing is told twice. Plain data; times are epoch ms. */
export interface ReminderRecord {
  /** When reminders of the day's end began; what ended before was not missed. */
  begun: number;
  days: ToldDay[];
  /** Days whose list was told in the morning. */
  mornings: CivilDay[];
  pledges: ToldPledge[];
  followUps: ToldFollowUp[];
  /** Days on which it was told who has not answered. */
  followed: CivilDay[];
  /** How many notifications a day had. */
  counts: { day: CivilDay; told: number }[];
}

/** What was told of one day, by local date: clocks and zones may jump, a date is told once. */
export interface ToldDay {
  day: CivilDay;
  /** How far the day is done: its first reminder, or its end. */
  done: 'first' | 'end';
  /** The end of the working day as it was then: who flies west has another, later one that day. */
  end: number;
  /** Keys of the threads named that day. */
  named: string[];
}

/** A pledge of which it was told that its time comes near. One that is moved has another time, and is told again. */
export interface ToldPledge {
  thread: ThreadKey;
  until: number;
}

/** Somebody of whom it was told that they have not answered. */
export interface ToldFollowUp {
  thread: ThreadKey;
  /** When they had last been heard of: what they write later ends the round, and another may begin. */
  heardAt: number | undefined;
  times: number;
  at: number;
}

/** Before anything was told. */
export function emptyRecord(begun: number): ReminderRecord {
  const nothing = { days: [], mornings: [], pledges: [], followUps: [], followed: [], counts: [] };
  return { begun, ...nothing };
}

/** A record with a day written down, without those that are far from it. */
export function withDay(days: readonly CivilDay[], day: CivilDay): CivilDay[] {
  return [...days.filter((each) => each !== day && isNear(each, day)), day];
}

/** A month on either side: no clock error that is noticed at all outlasts it. */
export function isNear(day: CivilDay, today: CivilDay): boolean {
  return Math.abs(day - today) <= 31;
}
