import { type AgendaItem, byUrgency, isOwed } from './agenda';
import { type CivilDay, civilDay } from './civil-day';
import type { WorkCalendar } from './work-calendar';
import { nextWorkingDay, previousWorkingDay, type WorkingDay, workingDay } from './workdays';

/** `missed`: one line in the morning for a day's end that nobody was there to be told of. */
export type ReminderKind = 'first' | 'second' | 'missed';

/** One notification: who is to be named, most urgent first. */
export interface Reminder {
  kind: ReminderKind;
  /** The end of the working day that it speaks of, epoch ms: with the kind it tells this reminder from all others. */
  end: number;
  items: AgendaItem[];
}

export interface ReminderSettings {
  calendar: WorkCalendar;
  remind: boolean;
  /** Minutes before the end of the working day at which the first reminder comes. */
  remindBefore: number;
}

/** What was told of one day, by local date: clocks and zones may jump, a date is told once. */
export interface ToldDay {
  day: CivilDay;
  /** How far the day is done: its first reminder, or its end. */
  done: 'first' | 'end';
  /** The end of the working day as it was then, epoch ms: who flies west has another, later one that day. */
  end: number;
  /** Keys of the threads named that day. */
  named: string[];
}

/** What must be kept between two plans. Plain data. */
export interface ReminderRecord {
  /** When reminders began; what ended before was not missed. Epoch ms. */
  begun: number;
  days: ToldDay[];
}

/** What is to be told now, when to plan again at the latest (epoch ms), and the record to be kept once it is told. */
export interface ReminderPlan {
  tell: Reminder | undefined;
  nextWake: number;
  record: ReminderRecord;
}

/**
 * Plans the reminders of the end of the day. `items` are as of `now`. Tell first and keep the record then, so that a
 * death in between loses nothing; what is planned again is known by its kind and `end`, and need not be told twice.
 */
export function planReminders(
  items: readonly AgendaItem[],
  settings: ReminderSettings,
  kept: ReminderRecord | undefined,
  now: number,
): ReminderPlan {
  const record = kept ?? { begun: now, days: [] };
  const nextWake = wakeAfter(now, settings);
  const today = dayInHand(now, settings.calendar);
  // What ended while reminders were off was not missed.
  if (!settings.remind) return { tell: undefined, nextWake, record: { ...record, begun: now } };
  if (today === undefined) return { tell: undefined, nextWake, record };
  const step = stepAt(today, items, settings, record, now);
  if (step === undefined) return { tell: undefined, nextWake, record };
  const { kind, owed, told } = step;
  const tell =
    owed.length === 0 ? undefined : { kind, end: told.end, items: [...owed].sort(byUrgency) };
  return { tell, nextWake, record: keep(record, told, today.civil) };
}

/**
 * The working day that reminders speak of: today's; after midnight still yesterday's where its shift lasts past it,
 * until today's begins.
 */
function dayInHand(now: number, calendar: WorkCalendar): WorkingDay | undefined {
  const civil = civilDay(now, calendar.zone);
  const today = workingDay(civil, calendar);
  const yesterday = workingDay(civil - 1, calendar);
  const lasts = yesterday !== undefined && civilDay(yesterday.end - 1, calendar.zone) === civil;
  return lasts && (today === undefined || now < today.start) ? yesterday : today;
}

/** The longest that nothing is looked at: a worker gets no event for a new time zone (issue 2, 8). Ms. */
const longestSleep = 6 * 3_600_000;

interface Step {
  kind: ReminderKind;
  owed: AgendaItem[];
  told: ToldDay;
}

function stepAt(
  today: WorkingDay,
  items: readonly AgendaItem[],
  settings: ReminderSettings,
  record: ReminderRecord,
  now: number,
): Step | undefined {
  if (now < today.start) return undefined;
  if (now < firstAt(today, settings)) return missedStep(today, items, settings, record);
  const told = toldOf(record, today.civil);
  const owed = owedBy(today.end, items);
  if (now < today.end) return told === undefined ? step('first', owed, today, told) : undefined;
  if (told?.done !== 'end') return step('second', owed, today, told);
  return today.end > told.end
    ? step('second', owed.filter(isNotNamed(told)), today, told)
    : undefined;
}

function missedStep(
  today: WorkingDay,
  items: readonly AgendaItem[],
  { calendar }: ReminderSettings,
  record: ReminderRecord,
): Step | undefined {
  const last = previousWorkingDay(today.civil, calendar);
  if (last === undefined || last.end <= record.begun) return undefined;
  const told = toldOf(record, last.civil);
  // The day's own reminders go before; and today may have been told already, before the clock went back.
  if (told?.done === 'end' || toldOf(record, today.civil) !== undefined) return undefined;
  return step('missed', owedBy(last.end, items).filter(isNotNamed(told)), last, told);
}

function step(
  kind: ReminderKind,
  owed: AgendaItem[],
  { civil, end }: WorkingDay,
  told: ToldDay | undefined,
): Step {
  const keys = owed.map(({ standing }) => standing.key);
  const named = [...new Set([...(told?.named ?? []), ...keys])];
  return { kind, owed, told: { day: civil, done: kind === 'first' ? 'first' : 'end', end, named } };
}

/** Who is owed a word, or a promised answer, by then. */
function owedBy(end: number, items: readonly AgendaItem[]): AgendaItem[] {
  return items.filter((item) => isOwed(item) && item.due !== undefined && item.due <= end);
}

function isNotNamed(told: ToldDay | undefined): (item: AgendaItem) => boolean {
  const named = new Set(told?.named);
  return ({ standing }) => !named.has(standing.key);
}

function toldOf({ days }: ReminderRecord, civil: CivilDay): ToldDay | undefined {
  return days.find(({ day }) => day === civil);
}

/** A month on either side: no clock error that is noticed at all outlasts it. */
const keptDays = 31;

function keep(record: ReminderRecord, told: ToldDay, today: CivilDay): ReminderRecord {
  const others = record.days.filter(
    ({ day }) => day !== told.day && Math.abs(day - today) <= keptDays,
  );
  return { ...record, days: [...others, told].sort((a, b) => a.day - b.day) };
}

function firstAt(day: WorkingDay, { remindBefore }: ReminderSettings): number {
  return Math.max(day.start, day.end - remindBefore * 60_000);
}

function wakeAfter(now: number, settings: ReminderSettings): number {
  const { calendar } = settings;
  const civil = civilDay(now, calendar.zone);
  const days = [
    workingDay(civil - 1, calendar),
    workingDay(civil, calendar),
    nextWorkingDay(civil, calendar),
  ];
  const moments = days.flatMap((day) =>
    day === undefined ? [] : [day.start, firstAt(day, settings), day.end],
  );
  return Math.min(now + longestSleep, ...moments.filter((moment) => moment > now));
}
