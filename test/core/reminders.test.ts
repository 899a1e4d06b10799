import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgendaItem, agenda } from '../../src/core/agenda';
import { civilDay } from '../../src/core/civil-day';
import { standing } from '../../src/core/judging/verdict';
import { planReminders, type ReminderPlan, type ReminderSettings } from '../../src/core/reminders';
import type { ReminderRecord } from '../../src/core/reminding/record';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { ReminderChoices } from '../../src/core/settings/settings';
import type { Standing } from '../../src/core/standing';
import { usualCalendar } from '../../src/core/work-calendar';
import { previousWorkingDay, workingDay } from '../../src/core/workdays';
import { runs } from '../harness/property-runs';
import { day, fromAna, hour, minute, monday, view } from './mailbox-story';

const zone = 'Europe/Berlin';
const settings: ReminderSettings = {
  calendar: usualCalendar(zone),
  choices: endOfDayAlone({ on: true }),
  leftAlone: new Set(),
  followedUp: new Map(),
};
const calendars = Object.fromEntries(
  [zone, 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'].map((each) => [
    each,
    usualCalendar(each),
  ]),
);
const first = monday + 6.5 * hour;
const end = monday + 7 * hour;

/** Half an hour before the day's end, and no reminder of any other kind. */
function endOfDayAlone({ on }: { on: boolean }): ReminderChoices {
  const { quiet: _, morning, pledge, followUp } = firstSettings.reminders;
  return {
    endOfDay: { on, before: 30 },
    morning: { ...morning, on: false },
    pledge: { ...pledge, on: false },
    followUp: { ...followUp, on: false },
    dailyCap: 50,
  };
}

/** Somebody who wrote at `since` in a thread of their own. */
function waits(name: string, since: number, told: Partial<Standing> = {}): Standing {
  const found = standing(view([fromAna(since)]));
  return { ...found, key: `gmail:me@firm.example/${name}`, ...told };
}

function itemsAt(now: number, who: Standing[], inZone = zone): AgendaItem[] {
  const calendar = calendars[inZone] ?? settings.calendar;
  return agenda(who, () => ({ calendar, deadline: { kind: 'end-of-day' }, firstSeenAt: 0 }), now);
}

/** A working life that begins on Sunday evening: plans at the given times, with whoever waits then. */
function live(...moments: [now: number, ...who: Standing[]][]): string[] {
  const told: string[] = [];
  let record: ReminderRecord | undefined = planReminders(
    [],
    settings,
    undefined,
    monday - day,
  ).record;
  for (const [now, ...who] of moments) {
    const plan: ReminderPlan = planReminders(itemsAt(now, who), settings, record, now);
    record = plan.record;
    for (const { kind, items } of plan.tell?.parts ?? []) told.push(`${kind}: ${namesIn(items)}`);
  }
  return told;
}

function namesIn(items: AgendaItem[]): string {
  return items.map(({ standing: { key } }) => key.slice(key.indexOf('/') + 1)).join(', ');
}

const ana = waits('Ana', monday);
const jo = waits('Jo', first + minute);

describe('the reminders of a day', () => {
  it('name half an hour before its end who is without a word', () => {
    expect(live([first - 1, ana], [first, ana])).toEqual(['first: Ana']);
  });

  it('name at its end who still is, or is new', () => {
    expect(live([first, ana], [end, ana])).toEqual(['first: Ana', 'second: Ana']);
    expect(live([first, ana], [end, jo])).toEqual(['first: Ana', 'second: Jo']);
    expect(live([first], [end, jo])).toEqual(['second: Jo']);
  });

  it('say nothing when nobody waits', () => {
    expect(live([first], [end], [end + 16 * hour])).toEqual([]);
  });

  it('come once each, however often they are planned', () => {
    const moments = [first, first + 1, first + minute, end, end + 1, end + hour];
    expect(live(...moments.map((now): [number, Standing] => [now, ana]))).toEqual([
      'first: Ana',
      'second: Ana',
    ]);
  });

  it('are over with the second, whoever comes to light that evening', () => {
    expect(live([end, ana], [end + hour, ana, jo])).toEqual(['second: Ana']);
  });

  it('come later that day when the machine slept over them, once', () => {
    expect(live([end + 3 * hour, ana], [end + 4 * hour, ana])).toEqual(['second: Ana']);
  });

  it('leave out whose answer is not due today, who is snoozed, last seen or earlier', () => {
    const others = [
      waits('evening', end + 1),
      waits('promised', monday, { state: 'promised', promisedUntil: monday + 3 * day }),
      waits('snoozed', monday, { snoozedUntil: monday + 9 * day }),
      waits('missed', monday, { missedAt: monday + hour }),
    ];
    expect(live([end + 2, ...others])).toEqual([]);
  });

  it('name a promise for today, and a broken one', () => {
    const today = waits('today', monday, { state: 'promised', promisedUntil: end });
    const broken = waits('broken', monday, { state: 'promised', promisedUntil: monday + hour });
    expect(live([first, today, broken])).toEqual(['first: broken, today']);
  });
});

describe('a day’s end that was missed altogether', () => {
  const morning = monday - hour + day;

  it('becomes one line in the next morning, once', () => {
    expect(live([morning - 1, ana], [morning, ana], [morning + hour, ana])).toEqual([
      'missed: Ana',
    ]);
  });

  it('is no news when the clock goes back after that day was told', () => {
    expect(live([first + day, ana], [morning + hour, ana])).toEqual(['first: Ana']);
  });

  it('is told after the weekend', () => {
    const friday = waits('Fritz', monday + 4 * day);
    const saturday = monday + 5 * day;
    expect(live([saturday, friday], [monday + 7 * day, friday])).toEqual(['missed: Fritz']);
  });

  it('names only those who were not named that day', () => {
    expect(live([first, ana], [morning, ana, jo])).toEqual(['first: Ana', 'missed: Jo']);
  });

  it('was not missed before reminders began, or while they were off', () => {
    const fresh = planReminders(itemsAt(morning, [ana]), settings, undefined, morning);
    expect(fresh.tell).toBeUndefined();
    const off = { ...settings, choices: endOfDayAlone({ on: false }) };
    const { record } = planReminders(itemsAt(end, [ana]), off, fresh.record, morning - 1);
    expect(planReminders(itemsAt(morning, [ana]), settings, record, morning).tell).toBeUndefined();
  });
});

describe('who flies west', () => {
  it('is told at the new end of the same day only of somebody new', () => {
    const newYork = { ...settings, calendar: usualCalendar('America/New_York') };
    const { record } = planReminders(itemsAt(end, [ana]), settings, undefined, end);
    const late = end + 6 * hour;
    const plan = (...who: Standing[]) =>
      planReminders(itemsAt(late, who, 'America/New_York'), newYork, record, late).tell;
    expect(plan(ana)).toBeUndefined();
    expect(namesIn(plan(ana, waits('Jo', end + hour))?.parts[0]?.items ?? [])).toBe('Jo');
  });
});

interface Life {
  /** When people wrote and were answered, minutes after the start. */
  people: { wrote: number; answered: number }[];
  /** Sleep beyond the planned wake, minutes; most often none. */
  sleeps: number[];
  zones: string[];
  /** By how much the clock is wrong from then on, minutes. */
  jumps: number[];
}

const week = 8 * 24 * 60;
const steady = fc.constant<number[]>([]);

function lives(moving: boolean): fc.Arbitrary<Life> {
  return fc.record({
    people: fc.array(
      fc.record({ wrote: fc.nat(week), lasted: fc.nat(4 * 24 * 60) }).map(({ wrote, lasted }) => ({
        wrote,
        answered: wrote + lasted,
      })),
      { maxLength: 6 },
    ),
    sleeps: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(3 * 24 * 60)), {
      minLength: 40,
      maxLength: 60,
    }),
    zones: fc.array(fc.constantFrom(zone, 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'), {
      minLength: 1,
      maxLength: moving ? 5 : 1,
    }),
    jumps: moving
      ? fc.array(fc.integer({ min: -30 * 60, max: 30 * 60 }), { maxLength: 5 })
      : steady,
  });
}

/** Runs a life over a change of clocks in Europe and calls back after each plan. */
function run(
  life: Life,
  seen: (plan: ReminderPlan, now: number, at: ReminderSettings, who: Standing[]) => void,
) {
  const start = Date.UTC(2026, 2, 25, 12);
  let record: ReminderRecord | undefined;
  let real = start;
  for (const [i, sleep] of life.sleeps.entries()) {
    const here = {
      ...settings,
      calendar: calendars[pick(life.zones, i, life.sleeps.length) ?? zone] ?? settings.calendar,
    };
    const now = real + (pick(life.jumps, i, life.sleeps.length) ?? 0) * minute;
    const minutes = (real - start) / minute;
    const who = life.people.flatMap(({ wrote, answered }, n) =>
      wrote <= minutes && minutes < answered ? [waits(`p${n}`, start + wrote * minute)] : [],
    );
    const plan: ReminderPlan = planReminders(
      itemsAt(now, who, here.calendar.zone),
      here,
      record,
      now,
    );
    record = plan.record;
    seen(plan, now, here, who);
    real += plan.nextWake - now + sleep * minute;
  }
}

function pick<T>(some: T[], i: number, of: number): T | undefined {
  return some[Math.floor((i / of) * some.length)];
}

describe('through any week of sleep, jumping clocks and zones', () => {
  it('nobody is named twice by one reminder of one day, and nobody who does not wait', () => {
    fc.assert(
      fc.property(lives(true), (life) => {
        const named = new Set<string>();
        run(life, ({ tell, record }, _now, { calendar }, who) => {
          const [part] = tell?.parts ?? [];
          if (part === undefined) return;
          expect(part.items).not.toEqual([]);
          const today = civilDay(_now, calendar.zone);
          const about = part.kind === 'missed' ? previousWorkingDay(today, calendar)?.civil : today;
          expect(record.days.map((each) => each.day)).toContain(about);
          for (const item of part.items) {
            expect(who.map(({ key }) => key)).toContain(item.standing.key);
            const once = `${about} ${part.kind} ${item.standing.key}`;
            expect(named).not.toContain(once);
            named.add(once);
          }
        });
      }),
      runs(150),
    );
  });

  it('a day tells twice at most where clock and zone stand still', () => {
    fc.assert(
      fc.property(lives(false), (life) => {
        const told = new Map<number, number>();
        run(life, ({ tell }, now, { calendar }) => {
          if (tell === undefined || tell.parts[0]?.kind === 'missed') return;
          const today = civilDay(now, calendar.zone);
          told.set(today, (told.get(today) ?? 0) + 1);
          expect(told.get(today)).toBeLessThanOrEqual(2);
        });
      }),
    );
  });

  it('whoever still waits when a working day is over has been named by the first chance after it', () => {
    fc.assert(
      fc.property(lives(false), (life) => {
        const lastNamed = new Map<string, number>();
        let begun: number | undefined;
        let checkedDay = 0;
        run(life, ({ tell }, now, { calendar }, who) => {
          begun ??= now;
          for (const {
            standing: { key },
          } of tell?.parts[0]?.items ?? [])
            lastNamed.set(key, now);
          const today = workingDay(civilDay(now, calendar.zone), calendar);
          if (today === undefined || now < today.start) return;
          const over = now >= today.end ? today : previousWorkingDay(today.civil, calendar);
          if (over === undefined || over.end <= begun || over.civil === checkedDay) return;
          checkedDay = over.civil;
          for (const item of itemsAt(now, who, calendar.zone)) {
            if (item.due === undefined || item.due > over.end) continue;
            expect(lastNamed.get(item.standing.key)).toBeGreaterThanOrEqual(over.end - 30 * minute);
          }
        });
      }),
      runs(150),
    );
  });

  it('the next look is never more than six hours away, nor in the past', () => {
    fc.assert(
      fc.property(lives(true), (life) => {
        run(life, ({ nextWake }, now) => {
          expect(nextWake).toBeGreaterThan(now);
          expect(nextWake - now).toBeLessThanOrEqual(6 * hour);
        });
      }),
    );
  });
});
