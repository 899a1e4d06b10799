import { type AgendaItem, byUrgency } from './agenda';
import { civilDay, instantOf } from './civil-day';
import { dayInHand, firstAt, morningAt } from './reminding/day';
import { dayEndStep } from './reminding/day-end';
import * as followUps from './reminding/follow-ups';
import { morningStep } from './reminding/morning';
import { pledgeStep, pledgeTimes } from './reminding/pledges';
import { quietUntil } from './reminding/quiet';
import { emptyRecord, isNear, type ReminderRecord } from './reminding/record';
import type { Moment, ReminderKind, Step } from './reminding/step';
import type { ReminderChoices } from './settings/settings';
import type { WorkCalendar } from './work-calendar';
import { nextWorkingDay, workingDay } from './workdays';

/** One notification: all that there is to tell at a moment, the most urgent first; nobody is named in two parts. */
export interface Reminder {
  parts: ReminderPart[];
}

/** Who is to be named, most urgent first. With its key it is told from all others. */
export interface ReminderPart {
  kind: ReminderKind;
  key: string;
  items: AgendaItem[];
}

/** With what is looked up of those alone whose time has come: see {@link followUpsDue}. */
export interface ReminderSettings extends ReminderTimes, followUps.FollowUpGrounds {}

export interface ReminderTimes {
  calendar: WorkCalendar;
  choices: ReminderChoices;
}

/** What is to be told now, when to plan again at the latest (epoch ms), and the record to be kept once it is told. */
export interface ReminderPlan {
  tell: Reminder | undefined;
  nextWake: number;
  record: ReminderRecord;
}

/**
 * Plans all reminders. `items` are as of `now`. In quiet hours, and when the day has had its most, nothing is told and
 * nothing is taken for told: what is still true afterwards comes then. Tell first and keep the record then, so that a
 * death in between loses nothing; what is planned again is known by its keys, and need not be told twice.
 */
export function planReminders(
  items: readonly AgendaItem[],
  settings: ReminderSettings,
  kept: ReminderRecord | undefined,
  now: number,
): ReminderPlan {
  const moment = momentAt(now, settings, kept);
  const nextWake = wakeAfter(items, moment);
  if (isSilent(moment)) return { tell: undefined, nextWake, record: moment.record };
  const steps = [
    pledgeStep(items, moment),
    dayEndStep(items, moment),
    morningStep(items, moment),
    followUps.followUpStep(items, moment, settings),
  ].filter((step) => step !== undefined);
  const told = steps.reduce((record, step) => step.told(record), moment.record);
  const parts = partsOf(steps);
  if (parts.length === 0) return { tell: undefined, nextWake, record: told };
  return { tell: { parts }, nextWake, record: counted(told, moment) };
}

/** Whom the user may be reminded of now who have not answered: with whom of them is to be left alone, it is planned. */
export function followUpsDue(
  items: readonly AgendaItem[],
  settings: ReminderTimes,
  kept: ReminderRecord | undefined,
  now: number,
): AgendaItem[] {
  const moment = momentAt(now, settings, kept);
  return isSilent(moment) ? [] : followUps.followUpsDue(items, moment);
}

function momentAt(
  now: number,
  { calendar, choices }: ReminderTimes,
  kept: ReminderRecord | undefined,
): Moment {
  const known = kept ?? emptyRecord(now);
  // What ended while reminders were off was not missed.
  const record = choices.endOfDay.on ? known : { ...known, begun: now };
  return { now, calendar, choices, today: dayInHand(now, calendar), record };
}

function isSilent(moment: Moment): boolean {
  const { now, choices, calendar } = moment;
  return quietUntil(now, choices.quiet, calendar.zone) !== undefined || isFull(moment);
}

/** Whether the day has had as many notifications as it may. */
function isFull({ now, calendar, choices, record }: Moment): boolean {
  const today = civilDay(now, calendar.zone);
  const told = record.counts.find(({ day }) => day === today)?.told ?? 0;
  return told >= choices.dailyCap;
}

function counted(record: ReminderRecord, { now, calendar }: Moment): ReminderRecord {
  const today = civilDay(now, calendar.zone);
  const told = record.counts.find(({ day }) => day === today)?.told ?? 0;
  const others = record.counts.filter(({ day }) => day !== today && isNear(day, today));
  return { ...record, counts: [...others, { day: today, told: told + 1 }] };
}

/** Whoever is named by a more urgent part is left out of the others. */
function partsOf(steps: readonly Step[]): ReminderPart[] {
  const named = new Set<string>();
  return steps.flatMap(({ kind, key, items }) => {
    const news = items.filter(({ standing }) => !named.has(standing.key)).sort(byUrgency);
    for (const { standing } of news) named.add(standing.key);
    return news.length === 0 ? [] : { kind, key, items: news };
  });
}

/** The longest that nothing is looked at: a worker gets no event for a new time zone (issue 2, 8). Ms. */
const longestSleep = 6 * 3_600_000;

function wakeAfter(items: readonly AgendaItem[], moment: Moment): number {
  const { now, calendar, choices } = moment;
  const { zone } = calendar;
  const civil = civilDay(now, zone);
  const days = [
    workingDay(civil - 1, calendar),
    workingDay(civil, calendar),
    nextWorkingDay(civil, calendar),
  ];
  const moments = days.flatMap((day) =>
    day === undefined
      ? []
      : [day.start, morningAt(day, choices, zone), firstAt(day, choices), day.end],
  );
  moments.push(...pledgeTimes(items, moment));
  const quiet = quietUntil(now, choices.quiet, zone);
  if (quiet !== undefined) moments.push(quiet);
  if (isFull(moment)) moments.push(instantOf(civil + 1, 0, zone));
  return Math.min(now + longestSleep, ...moments.filter((at) => at > now));
}
