import type { Sighting } from '../../core/sighting';
import { setLatest } from './latest';
import type { Page } from './page';
import type { PageDates } from './page-dates';
import type { DateReading } from './read-date';

/**
 * Two independent ways to a time: the page writes it in the mailbox's own zone, its data tells the instant. They show
 * how far the page's clock is ahead of the browser's, and when dates are read wrongly.
 */
export interface ToldTimes {
  learn(sightings: readonly Sighting[]): void;
  /** Holds what the page shows of these conversations against what was told of them; health tells of a contradiction. */
  compare(shown: readonly ShownDate[], dates: PageDates, now: number, page: Page): void;
}

export interface ShownDate {
  thread: string;
  date: DateReading;
}

/** Remembers the times of the latest 2,000 conversations. */
export function createToldTimes(): ToldTimes {
  const told = new Map<string, Set<number>>();
  return {
    learn(sightings) {
      for (const sighting of sightings) {
        if (sighting.kind !== 'message' || sighting.sense !== 'json') continue;
        const { sentAt } = sighting.facts;
        if (sentAt === undefined) continue;
        const times = told.get(sighting.thread) ?? new Set();
        setLatest(told, sighting.thread, times.add(sentAt), mostThreads);
      }
    },
    compare(shown, dates, now, page) {
      const known = shown.filter(({ thread, date }) => told.has(thread) && date.length > 0);
      const votes = known.map(({ thread, date }) => aheads(date, told.get(thread), dates, now));
      const best = mostVoted(votes.flat());
      const agreeing = votes.filter((each) => best !== undefined && each.includes(best)).length;
      if (known.length < leastRows) return;
      if (best === undefined || agreeing * 2 < known.length) {
        page.health.fault('rowDate', 'disagrees', page.document.documentElement);
        return;
      }
      page.health.clear('rowDate');
      dates.ahead = best;
    },
  };
}

const mostThreads = 2_000;
/** Fewer may agree by chance. */
const leastRows = 3;

/** Every quarter-hour by which the page may be ahead, so that it says one of these times. Minutes. */
function aheads(
  date: DateReading,
  times: ReadonlySet<number> | undefined,
  dates: PageDates,
  now: number,
): number[] {
  const said = dates.timeOf(date, now + mostAhead);
  if (said === undefined) return [];
  const inBrowser = said + dates.ahead * minute;
  const found = [...(times ?? [])].flatMap((time) => {
    const ahead = Math.round((inBrowser - time) / quarter) * quarter;
    const fits = Math.abs(inBrowser - time - ahead) <= 2 * minute && Math.abs(ahead) <= mostAhead;
    return fits ? [ahead / minute] : [];
  });
  return [...new Set(found)];
}

const minute = 60_000;
const quarter = 15 * minute;
/** From Baker Island (−12) to Kiribati (+14). */
const mostAhead = 26 * 60 * minute;

function mostVoted(votes: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
