import { type AgendaItem, isOwed } from '../agenda';
import type { ReminderChoices } from '../settings/settings';
import type { WorkCalendar } from '../work-calendar';
import { subtractWorkingTime } from '../working-time';
import type { ToldPledge } from './record';
import type { Moment, Step } from './step';

/** Pledges whose time comes near, while it can still be kept or moved. */
export function pledgeStep(
  items: readonly AgendaItem[],
  { now, choices, calendar, record }: Moment,
): Step | undefined {
  if (!choices.pledge.on) return undefined;
  const known = new Set(record.pledges.map(nameOf));
  const near = items.filter((item) => {
    const pledge = pledgeOf(item, now);
    if (pledge === undefined || known.has(nameOf(pledge))) return false;
    return remindAt(item, pledge.until, choices, calendar) <= now;
  });
  const told = near.flatMap((item) => pledgeOf(item, now) ?? []);
  if (told.length === 0) return undefined;
  const times = [...new Set(told.map(({ until }) => until))].sort();
  return {
    kind: 'pledge',
    key: `pledge-${times.join('-')}`,
    items: near,
    told: (kept) => ({ ...kept, pledges: [...kept.pledges, ...told].slice(-mostKept) }),
  };
}

/** When the next pledges come near that have not yet. Epoch ms. */
export function pledgeTimes(
  items: readonly AgendaItem[],
  { now, choices, calendar }: Moment,
): number[] {
  if (!choices.pledge.on) return [];
  return items.flatMap((item) => {
    const pledge = pledgeOf(item, now);
    return pledge === undefined ? [] : remindAt(item, pledge.until, choices, calendar);
  });
}

/** More than anybody promises within the years in which one might be told again. */
const mostKept = 1_000;

/** The pledge of an item while its time is ahead. */
function pledgeOf(item: AgendaItem, now: number): ToldPledge | undefined {
  const { key, promisedUntil } = item.standing;
  if (promisedUntil === undefined || !isOwed(item)) return undefined;
  return promisedUntil > now ? { thread: key, until: promisedUntil } : undefined;
}

const nameOf = ({ thread, until }: ToldPledge) => `${until} ${thread}`;

/** So much working time ahead as is set; half way, where the promise was for sooner than that. */
function remindAt(
  { standing: { pledge: given } }: AgendaItem,
  until: number,
  { pledge: { before } }: ReminderChoices,
  calendar: WorkCalendar,
): number {
  const ahead = before * 60_000;
  const set = subtractWorkingTime(until, ahead, calendar) ?? until - ahead;
  return given === undefined ? set : Math.max(set, (given.at + until) / 2);
}
