import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planReminders, type ReminderPlan } from '../../src/core/reminders';
import type { ReminderRecord } from '../../src/core/reminding/record';
import type { ReminderChoices } from '../../src/core/settings/settings';
import type { Standing } from '../../src/core/standing';
import { workingTimeBetween } from '../../src/core/working-time';
import { runs } from '../harness/property-runs';
import { hour, minute } from './mailbox-story';
import {
  awaited,
  berlin,
  everyReminder,
  itemsAt,
  promised,
  settingsOf,
  waiting,
} from './reminder-life';

/** A life of ten days or so, over the change of clocks in Europe (29 March 2026); all times are minutes. */
interface Life {
  /** Who wrote, was promised an answer, or was asked, from when, and how long it was so. */
  people: {
    kind: 'waiting' | 'promised' | 'awaited';
    from: number;
    lasts: number;
    until: number;
  }[];
  /** Sleep beyond the planned wake; most often none. */
  sleeps: number[];
  /** Which of the looks come twice in a row. */
  twice: boolean[];
  zones: string[];
  /** By how much the clock is wrong from then on. */
  jumps: number[];
  choices: ReminderChoices;
}

interface Look {
  now: number;
  plan: ReminderPlan;
  who: readonly Standing[];
  zone: string;
}

const days = 24 * 60;
const start = Date.UTC(2026, 2, 24, 12);
const zones = [berlin, 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

const people = fc.array(
  fc.record({
    kind: fc.constantFrom('waiting' as const, 'promised' as const, 'awaited' as const),
    from: fc.integer({ min: -5 * days, max: 9 * days }),
    lasts: fc.nat(8 * days),
    until: fc.integer({ min: 60, max: 4 * days }),
  }),
  { maxLength: 6 },
);
const minuteOfDay = fc.nat(days - 1);
const anyChoices = fc.record({
  endOfDay: fc.record({ on: fc.boolean(), before: fc.constantFrom(5, 30, 600) }),
  morning: fc.record({ on: fc.boolean(), at: minuteOfDay }),
  pledge: fc.record({ on: fc.boolean(), before: fc.constantFrom(5, 60, 600) }),
  followUp: fc.record({ on: fc.boolean(), after: fc.constantFrom(1, 3) }),
  quiet: fc.record({ from: minuteOfDay, to: minuteOfDay }),
  dailyCap: fc.integer({ min: 1, max: 3 }),
});

/** `moving`: clock and zone jump, and the settings are any. */
function lives(moving: 'moving' | 'still'): fc.Arbitrary<Life> {
  const sleep = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(3 * days));
  return fc.record({
    people,
    sleeps: fc.array(sleep, { minLength: 40, maxLength: 70 }),
    twice: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    zones: moving === 'still' ? fc.constant([berlin]) : fc.array(fc.constantFrom(...zones), three),
    jumps:
      moving === 'still'
        ? fc.constant<number[]>([])
        : fc.array(fc.integer({ min: -30 * 60, max: 30 * 60 }), { maxLength: 5 }),
    choices: moving === 'still' ? fc.constant(everyReminder) : anyChoices,
  });
}
const three = { minLength: 1, maxLength: 3 };

/** All looks of a life, as the one alarm brings them about. */
function looksOf(life: Life): Look[] {
  let record: ReminderRecord | undefined;
  let real = start;
  const looks: Look[] = [];
  for (const [index, sleep] of life.sleeps.entries()) {
    const part = index / life.sleeps.length;
    const zone = at(life.zones, part) ?? berlin;
    const now = real + (at(life.jumps, part) ?? 0) * minute;
    const who = life.people.flatMap((person, n) => standingAt(person, n, real));
    for (let again = life.twice[index % 8] ? 2 : 1; again > 0; again -= 1) {
      const settings = settingsOf(life.choices, zone);
      const plan: ReminderPlan = planReminders(itemsAt(now, who, zone), settings, record, now);
      record = plan.record;
      looks.push({ now, plan, who, zone });
    }
    real += (looks.at(-1) as Look).plan.nextWake - now + sleep * minute;
  }
  return looks;
}

function standingAt({ kind, from, lasts, until }: Life['people'][0], n: number, real: number) {
  const since = start + from * minute;
  if (real < since || real >= since + lasts * minute) return [];
  if (kind === 'waiting') return [waiting(`w${n}`, since)];
  return kind === 'awaited'
    ? [awaited(`a${n}`, since)]
    : [promised(`p${n}`, since + until * minute)];
}

function at<T>(some: readonly T[], part: number): T | undefined {
  return some[Math.floor(part * some.length)];
}

function namedIn({ plan }: Look, kind: string): string[] {
  const part = plan.tell?.parts.find((each) => each.kind === kind);
  return (part?.items ?? []).map(({ standing: { key } }) => key);
}

/** What clocks show, by Intl alone: the date, and minutes after midnight. */
function wallClock(now: number, zone: string): { date: string; minutes: number } {
  const form = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const [date = '', time = ''] = form.format(now).split(', ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { date, minutes: hours * 60 + minutes };
}

function isQuiet(minutes: number, quiet: ReminderChoices['quiet']): boolean {
  if (quiet === undefined || quiet.from === quiet.to) return false;
  const { from, to } = quiet;
  return from < to ? from <= minutes && minutes < to : from <= minutes || minutes < to;
}

describe('through any days of sleep, jumping clocks, zones and wakes that come twice', () => {
  it('nothing is told in quiet hours, nor more a day than is allowed', () => {
    fc.assert(
      fc.property(lives('moving'), (life) => {
        const told = new Map<string, number>();
        for (const { now, plan, zone } of looksOf(life)) {
          if (plan.tell === undefined) continue;
          const { date, minutes } = wallClock(now, zone);
          expect(isQuiet(minutes, life.choices.quiet)).toBe(false);
          told.set(date, (told.get(date) ?? 0) + 1);
          expect(told.get(date)).toBeLessThanOrEqual(life.choices.dailyCap);
        }
      }),
      runs(150),
    );
  });

  it('no reminder is told twice, and none of what is not so', () => {
    fc.assert(
      fc.property(lives('moving'), (life) => {
        const times = new Map<string, number>();
        for (const look of looksOf(life)) {
          const keys = look.who.map(({ key }) => key);
          for (const { kind, key, items } of look.plan.tell?.parts ?? []) {
            expect(items).not.toEqual([]);
            if (kind === 'morning') expect(times.has(key)).toBe(false);
            times.set(key, 1);
            for (const { standing } of items) {
              expect(keys).toContain(standing.key);
              const name = `${kind} ${standing.key}`;
              times.set(name, (times.get(name) ?? 0) + 1);
              if (kind === 'pledge') expect(standing.promisedUntil).toBeGreaterThan(look.now);
              if (kind === 'pledge') expect(times.get(name)).toBe(1);
              if (kind === 'follow-up') expect(times.get(name)).toBeLessThanOrEqual(2);
            }
          }
          const all = (look.plan.tell?.parts ?? []).flatMap(({ items }) => items);
          expect(new Set(all.map(({ standing }) => standing.key)).size).toBe(all.length);
        }
      }),
      runs(150),
    );
  });

  it('the next look is never more than six hours away, nor in the past', () => {
    fc.assert(
      fc.property(lives('moving'), (life) => {
        for (const { now, plan } of looksOf(life)) {
          expect(plan.nextWake).toBeGreaterThan(now);
          expect(plan.nextWake - now).toBeLessThanOrEqual(6 * hour);
        }
      }),
    );
  });
});

describe('where clock and zone stand still and nothing is quiet', () => {
  it('each pledge is told of exactly once, at the first look within its last working hour', () => {
    const { calendar } = settingsOf(everyReminder);
    fc.assert(
      fc.property(lives('still'), (life) => {
        const looks = looksOf(life);
        const pledges = new Set(
          looks.flatMap(({ who }) => who.filter(({ state }) => state === 'promised').map(by)),
        );
        for (const each of pledges) {
          const near = looks.filter(({ now, who }) => {
            const until = who.find((one) => by(one) === each)?.promisedUntil ?? 0;
            return now < until && workingTimeBetween(now, until, calendar) <= hour;
          });
          const told = looks.filter((look) => namedIn(look, 'pledge').includes(each));
          expect(told).toEqual(near.slice(0, 1));
        }
      }),
      runs(150),
    );
  });

  it('each pledge that is near at a planned wake is told of then: none waits for the next', () => {
    const until = Date.UTC(2026, 2, 27, 13);
    fc.assert(
      fc.property(fc.nat(days), (before) => {
        const now = until - hour - before * minute;
        const { nextWake } = planReminders(
          itemsAt(now, [promised('p', until)]),
          settingsOf(everyReminder),
          undefined,
          now,
        );
        expect(nextWake <= until - hour || before === 0).toBe(true);
      }),
    );
  });

  it('the list of a morning is told once a working day, if anybody looks and somebody waits', () => {
    fc.assert(
      fc.property(lives('still'), (life) => {
        const looks = looksOf(life);
        const dates = new Map<string, Look[]>();
        for (const look of looks) {
          const { date, minutes } = wallClock(look.now, berlin);
          const isOff = [0, 6].includes(new Date(`${date}T12:00Z`).getUTCDay());
          if (isOff || minutes < 9 * 60 || minutes >= 16 * 60 + 30) continue;
          dates.set(date, [...(dates.get(date) ?? []), look]);
        }
        for (const [first, ...later] of dates.values()) {
          expect(later.flatMap((look) => namedIn(look, 'morning'))).toEqual([]);
          const named = (first?.plan.tell?.parts ?? []).flatMap(({ items }) => items);
          for (const { key, state } of first?.who ?? []) {
            if (state !== 'waiting') continue;
            expect(named.map(({ standing }) => standing.key)).toContain(key);
          }
        }
      }),
      runs(150),
    );
  });
});

const by = ({ key }: Standing) => key;
