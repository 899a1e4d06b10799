import { type AgendaItem, isOwed } from '../agenda';
import { morningAt, morningEnds } from './day';
import { withDay } from './record';
import type { Moment, Step } from './step';

/** The list of the day: who waits, and to whom an answer is promised by its end. */
export function morningStep(items: readonly AgendaItem[], moment: Moment): Step | undefined {
  const { today, now, choices, calendar, record } = moment;
  if (!choices.morning.on || today === undefined || record.mornings.includes(today.civil)) {
    return undefined;
  }
  const begins = morningAt(today, choices, calendar.zone);
  if (now < begins || now >= morningEnds(today, choices)) return undefined;
  return {
    kind: 'morning',
    key: `morning-${today.civil}`,
    items: items.filter((item) => isOwed(item) && isOfToday(item, today.end)),
    told: (kept) => ({ ...kept, mornings: withDay(kept.mornings, today.civil) }),
  };
}

function isOfToday({ standing: { state }, due }: AgendaItem, end: number): boolean {
  return state === 'waiting' || (due !== undefined && due <= end);
}
