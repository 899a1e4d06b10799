import { type AgendaItem, isOwed } from '../agenda';
import type { CivilDay } from '../civil-day';
import { previousWorkingDay, type WorkingDay } from '../workdays';
import { firstAt, morningAt } from './day';
import { isNear, type ReminderRecord, type ToldDay } from './record';
import type { Moment, Step } from './step';

/** The reminders of the end of a day: before it, at it, or where both were missed, the next morning. */
export function dayEndStep(items: readonly AgendaItem[], moment: Moment): Step | undefined {
  const { today, now, choices, record } = moment;
  if (!choices.endOfDay.on || today === undefined) return undefined;
  if (now < firstAt(today, choices)) return missedStep(today, items, moment);
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
  { now, calendar, choices, record }: Moment,
): Step | undefined {
  // Where the day's list is still to come, both are one notification.
  const listed = choices.morning.on && !record.mornings.includes(today.civil);
  if (now < (listed ? morningAt(today, choices, calendar.zone) : today.start)) return undefined;
  const last = previousWorkingDay(today.civil, calendar);
  if (last === undefined || last.end <= record.begun) return undefined;
  const told = toldOf(record, last.civil);
  // The day's own reminders go before; and today may have been told already, before the clock went back.
  if (told?.done === 'end' || toldOf(record, today.civil) !== undefined) return undefined;
  return step('missed', owedBy(last.end, items).filter(isNotNamed(told)), last, told);
}

function step(
  kind: 'first' | 'second' | 'missed',
  items: AgendaItem[],
  { civil, end }: WorkingDay,
  told: ToldDay | undefined,
): Step {
  const keys = items.map(({ standing }) => standing.key);
  const named = [...new Set([...(told?.named ?? []), ...keys])];
  const day: ToldDay = { day: civil, done: kind === 'first' ? 'first' : 'end', end, named };
  return { kind, key: `${kind}-${end}`, items, told: (record) => keep(record, day) };
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

function keep(record: ReminderRecord, told: ToldDay): ReminderRecord {
  const others = record.days.filter(({ day }) => day !== told.day && isNear(day, told.day));
  return { ...record, days: [...others, told].sort((a, b) => a.day - b.day) };
}
