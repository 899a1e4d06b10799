import type { AgendaItem } from '../agenda';
import { addWorkingDays } from '../workdays';
import { morningAt } from './day';
import { type ToldFollowUp, withDay } from './record';
import type { Moment, Step } from './step';

/**
 * Who has not answered the user for so many working days, and, twice as many after that was told, still has not:
 * never more. Told once a day, from the morning on. `leftAlone`: keys of threads with somebody who is not to be asked.
 */
export function followUpStep(
  items: readonly AgendaItem[],
  moment: Moment,
  leftAlone: ReadonlySet<string>,
): Step | undefined {
  const due = followUpsDue(items, moment);
  const { today, now } = moment;
  if (today === undefined || due.length === 0) return undefined;
  const asked = due.filter(({ standing: { key } }) => !leftAlone.has(key));
  return {
    kind: 'follow-up',
    key: `follow-up-${today.civil}`,
    items: asked,
    told: (record) => ({
      ...record,
      followed: withDay(record.followed, today.civil),
      followUps: withFollowUps(record.followUps, asked, now),
    }),
  };
}

/** All whose time has come, those included who are to be left alone. */
export function followUpsDue(items: readonly AgendaItem[], moment: Moment): AgendaItem[] {
  const { today, now, choices, calendar, record } = moment;
  if (!choices.followUp.on || today === undefined) return [];
  const from = morningAt(today, choices, calendar.zone);
  if (now < from || record.followed.includes(today.civil)) return [];
  const known = new Map(record.followUps.map((told) => [told.thread, told]));
  return items.filter((item) => {
    if (item.bucket !== 'awaiting-them') return false;
    const at = dueAt(item, known.get(item.standing.key), moment);
    return at !== undefined && at <= from;
  });
}

/** When it is to be told (again) at the earliest; undefined where it never is. Epoch ms. */
function dueAt(
  { standing }: AgendaItem,
  known: ToldFollowUp | undefined,
  { choices: { followUp }, calendar }: Moment,
): number | undefined {
  const { since } = standing;
  if (since === undefined) return undefined;
  const told = known?.heardAt === standing.heardAt ? known : undefined;
  if (told === undefined) return addWorkingDays(since, followUp.after, calendar);
  if (told.times >= 2) return undefined;
  return addWorkingDays(Math.max(since, told.at), 2 * followUp.after, calendar);
}

function withFollowUps(
  known: readonly ToldFollowUp[],
  asked: readonly AgendaItem[],
  now: number,
): ToldFollowUp[] {
  const before = new Map(known.map((told) => [told.thread, told]));
  const told = asked.map(({ standing: { key, heardAt } }): ToldFollowUp => {
    const last = before.get(key);
    const times = last !== undefined && last.heardAt === heardAt ? last.times + 1 : 1;
    return { thread: key, heardAt, times, at: now };
  });
  const others = known.filter(({ thread }) => !told.some((each) => each.thread === thread));
  return [...others, ...told].slice(-mostKept);
}

/** Several times as many as the list itself holds of those who are awaited. */
const mostKept = 5_000;
