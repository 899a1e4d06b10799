import fc from 'fast-check';

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

const quarter = fc.integer({ min: 0, max: 96 }).map((each) => each * 15);

/** Working hours per weekday in quarters of an hour, days off among them. */
export const hoursOfAWeek = fc.array(
  fc.option(
    fc.tuple(quarter, quarter).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { nil: null },
  ),
  { minLength: 7, maxLength: 7 },
);
