import { type AgendaContext, type AgendaItem, agendaItem, byUrgency, isOwed } from './agenda';
import { sideOf } from './judging/sides';
import { standing } from './judging/verdict';
import { oneEach } from './one-each';
import { pledgesOf } from './pledges';
import type { Standing, ThreadView } from './standing';

/** A stretch of time, epoch ms. */
interface Span {
  start: number;
  end: number;
}

/**
 * Who must have a word before a day is over, most urgent first: all that fall due by its end without one, all who wrote
 * since its midnight, and those to whom the time that was promised has passed. `day`: from midnight to its end of work.
 */
export function withoutWord(items: readonly AgendaItem[], day: Span): AgendaItem[] {
  const lacks = ({ standing: { state, since }, bucket, due }: AgendaItem) => {
    if (state !== 'waiting') return bucket === 'broken';
    return (due !== undefined && due <= day.end) || (since !== undefined && since >= day.start);
  };
  return items.filter((item) => isOwed(item) && lacks(item)).sort(byUrgency);
}

/** A working day that is over: how many wrote, and how many of them had no word when it ended. */
export interface DayRecord {
  end: number;
  wrote: number;
  left: number;
}

type ContextOf = (standing: Standing) => AgendaContext;

/**
 * What each of these days came to, in their order. It is worked out from all that is known by now, as if looked at when
 * the day ended, and by the hours and policies of today: what they were then is not kept.
 */
export function dayRecords(
  views: readonly ThreadView[],
  days: readonly Span[],
  contextOf: ContextOf,
): DayRecord[] {
  const inOrder = [...days].sort((a, b) => a.end - b.end);
  const endsOf = new Map(views.map((view) => [view, endsFor(view, inOrder)]));
  return days.map(({ end }) => {
    const wrote = views.filter((view) => endsOf.get(view)?.has(end));
    const known = oneEach(wrote.map((view) => standing(viewAt(view, end)))).filter(counts);
    const left = known.filter((each) => isLeft(each, contextOf(each), end));
    return { end, wrote: known.length, left: left.length };
  });
}

/**
 * Days in a row, back from the latest, on which everybody who wrote had a word by the end of the working day. A day on
 * which nobody wrote neither counts nor breaks the row. `days`: the latest first.
 */
export function streakOf(days: readonly DayRecord[]): number {
  const busy = days.filter(({ wrote }) => wrote > 0);
  const broken = busy.findIndex(({ left }) => left > 0);
  return broken === -1 ? busy.length : broken;
}

/** How many promised times came and went, and by how many of them the answer was out, or the matter settled. */
export interface PromiseRecord {
  due: number;
  kept: number;
}

/** Pledges whose time lies within a span, as of its end. One that was moved before its time counts by its last time. */
export function promiseRecord(views: readonly ThreadView[], within: Span): PromiseRecord {
  const come = views
    .flatMap((view) => pledgesOf(view, within.end))
    .filter(({ until, state }) => {
      const lies = until >= within.start && until <= within.end;
      return lies && state !== 'open' && state !== 'moved';
    });
  return { due: come.length, kept: come.filter(({ state }) => state === 'kept').length };
}

/** The thread as one knew it then: without what came, or was decided, later. */
function viewAt(view: ThreadView, at: number): ThreadView {
  const { lastMessage: _, count: __, ...facts } = view.facts;
  const messages = view.messages.filter(
    ({ facts: { sentAt } }) => sentAt !== undefined && sentAt <= at,
  );
  return { ...view, facts, messages, decisions: view.decisions.filter((each) => each.at <= at) };
}

/** The ends of the days to which mail of others in the thread belongs: after hours it belongs to the next. */
function endsFor(view: ThreadView, days: readonly Span[]): ReadonlySet<number> {
  const heard = view.messages.filter((message) => sideOf(message, view) !== 'own');
  const [first] = days;
  return new Set(
    heard.flatMap(({ facts: { sentAt } }) => {
      if (sentAt === undefined || first === undefined || sentAt < first.start) return [];
      return days.find(({ end }) => sentAt < end)?.end ?? [];
    }),
  );
}

/** Bulk mail expects nothing, and of what nobody can tell nothing is claimed. */
const counts = ({ state }: Standing) => state !== 'not-waiting' && state !== 'unknown';

function isLeft(each: Standing, context: AgendaContext, end: number): boolean {
  const item = agendaItem(each, context, end);
  return isOwed(item) && each.state === 'waiting' && item.due !== undefined && item.due <= end;
}
