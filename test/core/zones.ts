import fc from 'fast-check';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { Hours } from '../../src/core/settings/working-time';
import type { WorkCalendar } from '../../src/core/work-calendar';

/** Zones with awkward clocks, each with a day (UTC) on or near which they jumped. */
export const jumps: [zone: string, near: number][] = [
  ['America/New_York', Date.UTC(2026, 2, 8)],
  ['America/New_York', Date.UTC(2026, 10, 1)],
  ['Europe/Berlin', Date.UTC(2026, 2, 29)],
  ['Europe/Berlin', Date.UTC(2026, 9, 25)],
  ['Asia/Kolkata', Date.UTC(2026, 5, 1)],
  // Crossed the date line: 30 December 2011 never was.
  ['Pacific/Apia', Date.UTC(2011, 11, 30)],
  // Half an hour of summer time.
  ['Australia/Lord_Howe', Date.UTC(2026, 3, 4)],
  ['Australia/Lord_Howe', Date.UTC(2026, 9, 3)],
  // Clocks go from 23:59 to 01:00.
  ['Africa/Cairo', Date.UTC(2026, 3, 24)],
  ['Africa/Cairo', Date.UTC(2026, 9, 29)],
];

const day = 86_400_000;

/** A zone and an instant (whole minutes) within a few days of one of its jumps. */
export const zonedInstant = fc
  .constantFrom(...jumps)
  .chain(([zone, near]) =>
    fc
      .integer({ min: (-4 * day) / 60_000, max: (4 * day) / 60_000 })
      .map((minutes) => ({ zone, at: near + minutes * 60_000 })),
  );

const aDay = 24 * 60;
const aWeek = 7 * aDay;

/** Any hours that the settings allow: several stretches a day, shifts past midnight, days off. */
const anyHours: fc.Arbitrary<Hours> = fc
  .tuple(
    fc.integer({ min: 0, max: aWeek - 1 }),
    fc.uniqueArray(fc.integer({ min: 1, max: aWeek }), { maxLength: 24 }),
  )
  .map(([first, lengths]) => {
    const week: { start: number; end: number }[][] = [[], [], [], [], [], [], []];
    const cuts = [0, ...lengths.sort((a, b) => a - b)];
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const [from = 0, to = 0] = [cuts[i], cuts[i + 1]];
      const at = (first + from) % aWeek;
      const start = at % aDay;
      week[Math.floor(at / aDay)]?.push({ start, end: start + Math.min(to - from, aDay) });
    }
    for (const day of week) day.sort((a, b) => a.start - b.start);
    return week;
  });

/** Nine to five, a day with a break, a night shift, and anything else. */
const likelyHours = fc.oneof(
  fc.constant(firstSettings.hours),
  fc.constant<Hours>([
    [],
    [
      { start: 480, end: 720 },
      { start: 780, end: 1_020 },
    ],
    [{ start: 1_320, end: 1_800 }],
    [{ start: 1_320, end: 1_800 }],
    [{ start: 480, end: 1_440 }],
    [
      { start: 90, end: 170 },
      { start: 1_380, end: 1_530 },
    ],
    [{ start: 130, end: 200 }],
  ]),
  anyHours,
);

/** A calendar in a zone with days off and an absence around an instant (whole minutes). */
export function calendarsNear(zone: string, at: number): fc.Arbitrary<WorkCalendar> {
  const today = Math.floor(at / day);
  const near = fc.integer({ min: -4, max: 8 }).map((days) => today + days);
  const minutes = fc.integer({ min: -3_000, max: 6_000 });
  const absence = fc
    .tuple(minutes, fc.integer({ min: 1, max: 4_000 }))
    .map(([from, length]) => ({ from: at + from * 60_000, to: at + (from + length) * 60_000 }));
  return fc.record({
    zone: fc.constant(zone),
    hours: likelyHours,
    daysOff: fc.uniqueArray(near, { maxLength: 4 }).map((days) => new Set(days)),
    absences: fc.array(absence, { maxLength: 2 }),
  });
}

/** A calendar, and an instant near a jump of its zone. */
export const calendarAndInstant = zonedInstant.chain(({ zone, at }) =>
  calendarsNear(zone, at).map((calendar) => ({ calendar, at })),
);
