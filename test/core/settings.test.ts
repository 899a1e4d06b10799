import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSettings } from '../../src/core/settings/first-settings';
import { migrateSettings } from '../../src/core/settings/migrate-settings';
import { type Settings, settings } from '../../src/core/settings/settings';
import { calendarAndInstant } from './zones';

const nineToFive = { start: 540, end: 1_020 };
const old = {
  hours: [null, nineToFive, nineToFive, { start: 480, end: 720 }, nineToFive, null, null],
  remindBefore: 45,
  remind: false,
  hideNames: true,
  mode: 'send',
  letterKeys: false,
};
const with_ = (part: object) => migrateSettings({ ...firstSettings, ...part });

describe('stored settings', () => {
  it('are the first ones where nothing is set', () => {
    expect(migrateSettings({})).toEqual({ settings: firstSettings });
    expect(migrateSettings({ version: 2 })).toEqual({ settings: firstSettings });
  });

  it('of the first version keep all that was set', () => {
    const { settings } = migrateSettings(old);
    expect(settings).toMatchObject({ hideNames: true, mode: 'send', letterKeys: false });
    expect(settings?.hours[0]).toEqual([]);
    expect(settings?.hours[3]).toEqual([{ start: 480, end: 720 }]);
    expect(settings?.reminders.endOfDay).toEqual({ on: false, before: 45 });
  });

  it('of today stay as they are, through JSON too', () => {
    const now: Settings = {
      ...firstSettings,
      zone: 'Asia/Tokyo',
      mode: 'leave',
      hours: [[], [nineToFive, { start: 1_080, end: 1_500 }], [], [], [], [], []],
      holidays: [{ date: '2026-12-25', name: 'Christmas' }],
      leave: [{ from: '2026-12-24', to: '2027-01-02' }],
    };
    expect(migrateSettings(JSON.parse(JSON.stringify(now)))).toEqual({ settings: now });
  });

  it.each([
    ['no object', [], 'notSettings', ''],
    ['a later version', { version: 3, shape: 'unknown' }, 'newerVersion', 'version'],
    ['a version that is no number', { version: 'two' }, 'wrongValue', 'version'],
    ['an old day that is a word', { ...old, hours: 'always' }, 'wrongValue', 'hours'],
    [
      'an old reminder of a year',
      { ...old, remindBefore: 525_600 },
      'wrongValue',
      'reminders.endOfDay.before',
    ],
    ['a misspelt name', { version: 2, hidenames: true }, 'unknownKey', 'hidenames'],
    [
      'a misspelt name further in',
      { version: 2, holidays: [{ date: '2026-12-25', name: '', day: 1 }] },
      'unknownKey',
      'holidays.0.day',
    ],
  ])('are refused, and say where, that are %s', (_, raw, code, at) => {
    expect(migrateSettings(raw)).toEqual({ problem: { code, at } });
  });

  it.each([
    [{ holidays: [{ date: '2026-02-30', name: '' }] }, 'noSuchDate', 'holidays.0.date'],
    [{ zone: 'Europe/Berlim' }, 'unknownZone', 'zone'],
    [{ zone: '+01:00' }, 'unknownZone', 'zone'],
    [{ hours: Array(7).fill([{ start: 600, end: 600 }]) }, 'stretchEndsBeforeStart', 'hours.0.0'],
    [{ hours: Array(7).fill([{ start: 0, end: 1_441 }]) }, 'stretchEndsBeforeStart', 'hours.0.0'],
    [
      {
        hours: Array(7).fill([
          { start: 540, end: 720 },
          { start: 700, end: 800 },
        ]),
      },
      'stretchesOverlap',
      'hours',
    ],
    [{ hours: Array(7).fill([{ start: 540, end: 1_980.5 }]) }, 'wrongValue', 'hours.0.0.end'],
    [{ leave: [{ from: '2026-12-24', to: '2026-12-23' }] }, 'leaveEndsBeforeStart', 'leave.0'],
    [{ leave: [{ from: '2026-12-24', to: '2036-12-23' }] }, 'leaveTooLong', 'leave.0'],
    [{ absences: [{ from: 2, to: 2 }] }, 'leaveEndsBeforeStart', 'absences.0'],
    [
      { templates: [{ id: 'a', kind: 'moved', language: 'de', name: '', text: 'Bald.' }] },
      'badTemplate',
      'templates.0',
    ],
    [
      {
        policies: {
          everybody: { kind: 'end-of-day' },
          others: [{ for: { kind: 'domain', domain: 'x@y' }, deadline: { kind: 'end-of-day' } }],
        },
      },
      'wrongValue',
      'policies.others.0.for.domain',
    ],
  ])('are refused where they make no sense: %o', (part, code, at) => {
    expect(with_(part)).toEqual({ problem: { code, at } });
  });

  it('may let a shift last past midnight, until the next one begins and no longer', () => {
    const nights = (end: number) => ({ hours: Array(7).fill([{ start: 1_320, end }]) });
    expect(with_(nights(1_320 + 1_440)).settings).toBeDefined();
    const early = { start: 300, end: 600 };
    const week = (end: number) => [[early], [], [], [], [], [], [{ start: 1_320, end }]];
    expect(with_({ hours: week(1_740) }).settings).toBeDefined();
    expect(with_({ hours: week(1_741) }).problem?.code).toBe('stretchesOverlap');
  });

  it('are all taken or none, whatever was edited', () => {
    const parts = fc.record(
      {
        version: fc.constantFrom(1, 2, 2, undefined, 3),
        hours: fc.constantFrom<unknown>(firstSettings.hours, old.hours, 'always'),
        zone: fc.constantFrom('UTC', 'browser', 'Mars'),
        remindBefore: fc.constantFrom<unknown>(5, 600, 601),
        mode: fc.constantFrom('send', 'leave', undefined, 'shout'),
        templates: fc.constantFrom<unknown>([], [{}]),
      },
      { requiredKeys: [] },
    );
    const whole = fc
      .record({ zone: fc.constantFrom('UTC', 'browser'), hideNames: fc.boolean() })
      .map((part) => ({ ...firstSettings, ...part }));
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(whole, parts, fc.anything()), (raw) => {
        const { settings: read, problem } = migrateSettings(raw);
        expect(read === undefined).toBe(problem !== undefined);
        if (read === undefined) return;
        taken += 1;
        expect(settings.safeParse(read)).toEqual({ success: true, data: read });
        expect(migrateSettings(read)).toEqual({ settings: read });
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(10);
  });
});

it('may hold any hours that working time is tested with', () => {
  fc.assert(
    fc.property(calendarAndInstant, ({ calendar: { hours } }) => {
      expect(migrateSettings({ ...firstSettings, hours })).toMatchObject({ settings: { hours } });
    }),
  );
});
