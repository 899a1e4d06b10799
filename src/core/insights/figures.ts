import type { PledgeState } from '../pledges';
import type { WorkCalendar } from '../work-calendar';
import { endOfWorkingDay } from '../workdays';
import { workingTimeBetween } from '../working-time';
import { type Spread, spreadOf } from './spread';
import type { Wait } from './waits';

/** What some waits and pledges come to. */
export interface Figures {
  /** From a person's first mail to the answer, by the user or a colleague, in mail or by phone. Calendar time. */
  answer: Spread;
  /** The same in working time. */
  answerWorking: Spread;
  /** Who had a word, an acknowledgement or the answer, by the end of the working day on which they wrote. */
  sameDay: Share;
  /** Promised times that came, and how many were kept. */
  pledges: Share;
  /** How often people wrote again, or asked, before a word. The goal is 0. */
  chases: number;
  /** Who waits now. */
  open: number;
  /** Who got no answer, because the user held that none was needed. They are in no answer time. */
  settled: number;
}

/** `part` of `of`. */
export interface Share {
  part: number;
  of: number;
}

/** A pledge whose time has come, or which ended before. */
export interface Promised {
  until: number;
  state: PledgeState;
}

/** Works them out as of `now` (epoch ms). */
export function figuresOf(
  waits: readonly Wait[],
  pledges: readonly Promised[],
  calendar: WorkCalendar,
  now: number,
): Figures {
  const open = waits.filter(({ end }) => end === undefined);
  const settled = waits.filter(({ end }) => end?.how === 'settled');
  const spread = (between: (from: number, to: number) => number) =>
    spreadOf(
      waits.flatMap(({ since, end }) =>
        end?.at === undefined || end.how === 'settled' ? [] : between(since, end.at),
      ),
      open.map(({ since }) => between(since, now)),
    );
  return {
    answer: spread((from, to) => Math.max(0, to - from)),
    answerWorking: spread((from, to) => workingTimeBetween(from, to, calendar)),
    sameDay: sameDay(waits, calendar, now),
    pledges: kept(pledges),
    chases: waits.reduce((sum, { chases }) => sum + chases, 0),
    open: open.length,
    settled: settled.length,
  };
}

/** Whose day is not over and who has no word yet counts neither way. */
function sameDay(waits: readonly Wait[], calendar: WorkCalendar, now: number): Share {
  const share = { part: 0, of: 0 };
  for (const { since, wordAt, end } of waits) {
    // Neither counts who needed no word, nor whose word came nobody knows when.
    if (wordAt === undefined && end !== undefined) continue;
    const over = endOfWorkingDay(since, calendar);
    if (over === undefined || (wordAt === undefined && now < over)) continue;
    share.of += 1;
    if (wordAt !== undefined && wordAt <= over) share.part += 1;
  }
  return share;
}

/** One that was moved in time counts by its last time. */
function kept(pledges: readonly Promised[]): Share {
  const come = pledges.filter(({ state }) => state !== 'open' && state !== 'moved');
  return { part: come.filter(({ state }) => state === 'kept').length, of: come.length };
}
