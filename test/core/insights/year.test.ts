import { beforeAll, describe, expect, it } from 'vitest';
import type { Figures } from '../../../src/core/insights/figures';
import { type Insights, insightsOf } from '../../../src/core/insights/insights';
import type { Spread } from '../../../src/core/insights/spread';
import { heardIn, onePerItem, waitsOf } from '../../../src/core/insights/waits';
import { pledgesOf } from '../../../src/core/pledges';
import { usualCalendar } from '../../../src/core/work-calendar';
import { begin, end, quarter, seededYear, type TrueWait, type Truth } from './year';

const zone = 'Europe/Berlin';
const calendar = usualCalendar(zone);
const { views, truth } = seededYear(2026, 10_000, 1_500);
const stages = ['customer', 'prospect', undefined];
const personOf = (who: string) => ({ id: who, stage: stages[who.length % 3] });
const from = Date.UTC(2025, 2, 1);

describe('a year of ten thousand threads with fifteen hundred people', { timeout: 60_000 }, () => {
  let told: Insights;
  beforeAll(() => {
    const known = {
      waits: onePerItem(views.flatMap(waitsOf)),
      pledges: views.flatMap((view) =>
        pledgesOf(view, end).map(({ person, until, state }) => ({
          who: person?.address,
          until,
          state,
        })),
      ),
      heard: views.flatMap(heardIn),
      touches: [],
      personOf,
    };
    told = insightsOf(known, { from, now: end, calendar });
  }, 60_000);

  it('comes to what a slow, obvious count of the truth comes to', () => {
    expect(told.all).toEqual(obvious(truth));
  });

  it('does so for each week', () => {
    expect(told.byWeek).toHaveLength(45);
    for (const { week, figures } of told.byWeek) {
      expect(figures).toEqual(obvious(truth, ({ at }) => mondayOf(at) === week));
    }
  });

  it('does so for each stage, and for the people who wrote most', () => {
    for (const { stage, figures } of told.byStage) {
      expect(figures).toEqual(obvious(truth, ({ who }) => personOf(who).stage === stage));
    }
    for (const { person, figures } of told.byPerson.slice(0, 20)) {
      expect(figures).toEqual(obvious(truth, ({ who }) => who === person));
    }
  });

  it('counts each mail at its hour of the wall clock', () => {
    const load = new Map<string, number>();
    for (const at of truth.heard.filter((each) => each >= from && each <= end)) {
      const { day, hour } = clock(at);
      load.set(`${day} ${hour}`, (load.get(`${day} ${hour}`) ?? 0) + 1);
    }
    const counted = told.load.flatMap((hours, day) =>
      hours.flatMap((count, hour) =>
        count === 0 ? [] : [[`${weekdays[day]} ${hour}`, count] as const],
      ),
    );
    expect(new Map(counted)).toEqual(load);
  });
});

type OfWhom = (each: { who: string; at: number }) => boolean;

function obvious({ waits, pledges }: Truth, counts: OfWhom = () => true): Figures {
  const some = waits
    .filter(({ since, end: over }) => since >= from || over === undefined)
    .filter(({ who, since }) => counts({ who, at: since }));
  const come = pledges
    .filter(({ until, who }) => until >= from && until <= end && counts({ who, at: until }))
    .filter(({ state }) => state !== 'open' && state !== 'moved');
  const days = some.flatMap(inTime);
  return {
    answer: spread(some, (since, at) => at - since),
    answerWorking: spread(some, worked),
    sameDay: { part: days.filter((inTime) => inTime).length, of: days.length },
    pledges: { part: come.filter(({ state }) => state === 'kept').length, of: come.length },
    chases: some.reduce((sum, { chases }) => sum + chases, 0),
    open: some.filter(({ end: over }) => over === undefined).length,
    settled: some.filter(({ end: over }) => over?.how === 'settled').length,
  };
}

function spread(waits: TrueWait[], between: (since: number, at: number) => number): Spread {
  const items = waits
    .filter(({ end: over }) => over?.how !== 'settled')
    .map(({ since, end: over }) => ({
      ms: between(since, over?.at ?? end),
      open: over === undefined,
    }));
  return {
    median: counted(items, 0.5),
    ninetieth: counted(items, 0.9),
    of: items.length,
    open: items.filter(({ open }) => open).length,
  };
}

/** The least of them beyond which no more than the rest of such a share lies: counted up, one by one. */
function counted(items: { ms: number; open: boolean }[], share: number) {
  let seen = 0;
  let open = false;
  for (const item of [...items].sort((a, b) => a.ms - b.ms || Number(b.open) - Number(a.open))) {
    seen += 1;
    open ||= item.open;
    if (seen >= share * items.length) return { ms: item.ms, atLeast: open };
  }
  return undefined;
}

/** Whether a word came by the end of the working day; nothing where it does not count. */
function inTime({ since, wordAt, end: over }: TrueWait): boolean[] {
  if (wordAt === undefined && over?.how === 'settled') return [];
  let dayEnd = since;
  while (!(isWork(dayEnd) && !isWork(dayEnd + quarter))) dayEnd += quarter;
  // The last quarter of an hour of work ends a quarter later.
  dayEnd += quarter;
  if (wordAt === undefined) return end < dayEnd ? [] : [false];
  return [wordAt <= dayEnd];
}

const workedBefore = (at: number) => quarters[(at - begin) / quarter]?.workedBefore ?? 0;

function worked(since: number, at: number): number {
  return workedBefore(at) - workedBefore(since);
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'short',
  hour: 'numeric',
});
const dates = new Intl.DateTimeFormat('en-CA', { timeZone: zone });

/** What clocks in Berlin show at each quarter of an hour of the year and a month, and how long was worked until then. */
const quarters: { day: string; hour: number; monday: number; workedBefore: number }[] = [];
let monday = Number.NaN;
for (let [at, workedBefore] = [begin, 0]; at < end + 31 * 96 * quarter; at += quarter) {
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  const [day, hour] = [parts.weekday ?? '', Number(parts.hour)];
  if (day === 'Mon' && hour === 0) monday = Date.parse(dates.format(at)) / 86_400_000;
  quarters.push({ day, hour, monday, workedBefore });
  if (isWorkAt(day, hour)) workedBefore += quarter;
}

function clock(at: number) {
  const shown = quarters[(at - begin) / quarter];
  if (shown === undefined) throw new RangeError(`${at} is beyond the year`);
  return shown;
}

function isWork(at: number): boolean {
  const { day, hour } = clock(at);
  return isWorkAt(day, hour);
}

function isWorkAt(day: string, hour: number): boolean {
  return day !== 'Sat' && day !== 'Sun' && hour >= 9 && hour < 17;
}

/** Days since 1970 of the Monday before. */
const mondayOf = (at: number) => clock(at).monday;

it('begins before the first day that is looked at', () => {
  expect(begin).toBeLessThan(from);
});
