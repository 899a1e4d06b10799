import type { AgendaItem } from '../agenda';
import { type FollowedUp, nextFollowUp } from '../silence';
import { morningAt } from './day';
import { type ToldFollowUp, withDay } from './record';
import type { Moment, Step } from './step';

/**
 * Who has not answered the user for so many working days, and, twice as many after that was told, still has not:
 * never more. Told once a day, from the morning on. A follow-up that the user sent counts as told.
 */
export function followUpStep(
  items: readonly AgendaItem[],
  moment: Moment,
  { leftAlone, followedUp }: FollowUpGrounds,
): Step | undefined {
  const due = followUpsDue(items, moment);
  const { today, now } = moment;
  if (today === undefined || due.length === 0) return undefined;
  const still = new Set(followUpsDue(due, moment, followedUp));
  const asked = due.filter((item) => still.has(item) && !leftAlone.has(item.standing.key));
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

/** By key of thread: with whom is to be left alone, and what the user sent to who is silent, since they last wrote. */
export interface FollowUpGrounds {
  leftAlone: ReadonlySet<string>;
  followedUp: ReadonlyMap<string, FollowedUp>;
}

/** All whose time has come, those included who are to be left alone, by what was told and, where given, sent. */
export function followUpsDue(
  items: readonly AgendaItem[],
  moment: Moment,
  followedUp: ReadonlyMap<string, FollowedUp> = new Map(),
): AgendaItem[] {
  const { today, now, choices, calendar, record } = moment;
  if (!choices.followUp.on || today === undefined) return [];
  const from = morningAt(today, choices, calendar.zone);
  if (now < from || record.followed.includes(today.civil)) return [];
  const known = new Map(record.followUps.map((told) => [told.thread, told]));
  return items.filter((item) => {
    if (item.bucket !== 'awaiting-them') return false;
    const { key } = item.standing;
    const at = dueAt(item, known.get(key), followedUp.get(key), moment);
    return at !== undefined && at <= from;
  });
}

/** When it is to be told (again) at the earliest; undefined where it never is. Epoch ms. */
function dueAt(
  { standing }: AgendaItem,
  known: ToldFollowUp | undefined,
  sent: FollowedUp | undefined,
  { choices: { followUp }, calendar }: Moment,
): number | undefined {
  const { since } = standing;
  if (since === undefined) return undefined;
  const told = known?.heardAt === standing.heardAt ? known : undefined;
  const done = {
    times: Math.max(told?.times ?? 0, sent?.times ?? 0),
    lastAt: Math.max(told?.at ?? 0, sent?.lastAt ?? 0),
  };
  return nextFollowUp(since, done, followUp.after, calendar);
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
