import { describe, expect, it } from 'vitest';
import { planReminders } from '../../src/core/reminders';
import { emptyRecord } from '../../src/core/reminding/record';
import { day, hour, minute, monday } from './mailbox-story';
import {
  awaited,
  berlin,
  everyReminder,
  inWords,
  itemsAt,
  only,
  promised,
  settingsOf,
  told,
  waiting,
} from './reminder-life';

// `monday` is ten in the morning in Berlin.
const nine = monday - hour;
const end = monday + 7 * hour;
const { pledge, morning, followUp, endOfDay } = everyReminder;

describe('a pledge', () => {
  const settings = settingsOf(only({ pledge }));
  const three = monday + 5 * hour;
  const ana = promised('Ana', three);

  it('is told of one working hour before its time, once', () => {
    const looks = [three - hour - 1, three - hour, three - hour + 1, three - minute];
    expect(
      told(
        settings,
        looks.map((now) => [now, ana]),
      ),
    ).toEqual(['pledge: Ana']);
    const [first] = looks;
    const plan = planReminders(itemsAt(first ?? 0, [ana]), settings, undefined, first ?? 0);
    expect(plan.nextWake).toBe(three - hour);
  });

  it('for nine in the morning is told of the day before', () => {
    const early = promised('Ana', nine + day);
    expect(told(settings, [[end - hour, early]])).toEqual(['pledge: Ana']);
  });

  it('is told of later when the machine slept, while it can still be kept', () => {
    expect(told(settings, [[three - minute, ana]])).toEqual(['pledge: Ana']);
    expect(told(settings, [[three, ana]])).toEqual([]);
  });

  it('that is moved is told of again, before its new time', () => {
    const moved = promised('Ana', three + hour);
    expect(
      told(settings, [
        [three - hour, ana],
        [three - 30 * minute, moved],
        [three, moved],
      ]),
    ).toEqual(['pledge: Ana', 'pledge: Ana']);
  });

  it('for sooner than the time set is told of half way', () => {
    const soon = promised('Ana', three, {
      pledge: { source: 'acknowledgement', at: three - 40 * minute, words: undefined },
    });
    expect(told(settings, [[three - 39 * minute, soon]])).toEqual([]);
    expect(told(settings, [[three - 20 * minute, soon]])).toEqual(['pledge: Ana']);
  });

  it('is not told of where it was kept, put off, or the reminder is off', () => {
    const off = settingsOf(only({}));
    const asleep = promised('Ana', three, { snoozedUntil: three + day });
    expect(told(off, [[three - hour, ana]])).toEqual([]);
    expect(told(settings, [[three - hour], [three - hour, asleep]])).toEqual([]);
  });

  it('is told of though the user waits for the person to write', () => {
    const theirs = promised('Ana', three, { snoozedUntil: 'they-write' });
    expect(told(settings, [[three - hour, theirs]])).toEqual(['pledge: Ana']);
  });
});

describe('the list of the morning', () => {
  const settings = settingsOf(only({ morning }));
  const ana = waiting('Ana', nine - 2 * hour);

  it('names at the set time who waits and who was promised today, once', () => {
    const today = promised('today', end);
    const later = promised('later', end + day);
    expect(
      told(settings, [
        [nine - 1, ana],
        [nine, ana, today, later],
        [nine + hour, ana],
      ]),
    ).toEqual(['morning: Ana, today']);
  });

  it('comes later when the machine slept, and not at all when the day is over', () => {
    expect(told(settings, [[end - hour, ana]])).toEqual(['morning: Ana']);
    expect(told(settings, [[end, ana]])).toEqual([]);
  });

  it('gives way to the reminder of the day’s end', () => {
    const both = settingsOf(only({ morning, endOfDay }));
    expect(told(both, [[end - 20 * minute, ana]])).toEqual(['first: Ana']);
  });

  it('is one notification with the line of yesterday, and names nobody twice', () => {
    const both = settingsOf(only({ morning: { on: true, at: 10 * 60 }, endOfDay }));
    const before = waiting('before', monday);
    const news = waiting('news', nine + day - hour);
    const looks: Parameters<typeof told>[1] = [
      [nine + day, before, news],
      [monday + day, before, news],
    ];
    const begun = emptyRecord(monday - 3 * day);
    expect(told(both, looks, begun)).toEqual(['missed: before; morning: news']);
  });

  it('is left out on a day off, and where nobody waits', () => {
    expect(told(settings, [[nine + 5 * day, ana]])).toEqual([]);
    expect(told(settings, [[nine], [nine + hour, ana]])).toEqual([]);
  });
});

describe('who has not answered', () => {
  const settings = settingsOf(only({ followUp }));
  const ana = awaited('Ana', monday);
  /** The mornings of the working days after that Monday, by their number. */
  const mornings = [1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23].map(
    (days) => nine + days * day,
  );

  it('is named after three working days, once more six later, and never again', () => {
    const plans = mornings.map((now) => told(settings, [[now, ana]]).length > 0);
    expect(plans.indexOf(true)).toBe(mornings.indexOf(nine + 4 * day));
    expect(
      told(
        settings,
        mornings.map((now) => [now, ana]),
      ),
    ).toEqual(['follow-up: Ana', 'follow-up: Ana']);
    const until = (days: number) => mornings.filter((now) => now <= nine + days * day);
    const count = (days: number) =>
      told(
        settings,
        until(days).map((now) => [now, ana]),
      ).length;
    expect([count(3), count(4), count(11), count(14), count(23)]).toEqual([0, 1, 1, 2, 2]);
  });

  it('is named once a day in one notification, in the morning or at the first chance after', () => {
    const jo = awaited('Jo', monday + minute);
    expect(
      told(settings, [
        [end + 4 * day, ana],
        [end + 4 * day + hour, ana, jo],
        [nine + 7 * day, ana, jo],
      ]),
    ).toEqual(['follow-up: Ana', 'follow-up: Jo']);
  });

  it('is named twice at most though the user wrote again in between', () => {
    const asked = (at: number) => awaited('Ana', at, { heardAt: monday - day });
    expect(
      told(settings, [
        [nine + 4 * day, asked(monday)],
        [nine + 14 * day, asked(monday + 4 * day)],
        [nine + 28 * day, asked(monday + 14 * day)],
      ]),
    ).toEqual(['follow-up: Ana', 'follow-up: Ana']);
  });

  it('begins anew when they answered and were asked something else', () => {
    const asked = (at: number, heardAt: number) => awaited('Ana', at, { heardAt });
    const looks: Parameters<typeof told>[1] = [
      [nine + 4 * day, asked(monday, 1)],
      [nine + 14 * day, asked(monday, 1)],
      [nine + 22 * day, asked(monday + 15 * day, monday + 15 * day)],
    ];
    expect(told(settings, looks)).toHaveLength(3);
  });

  it('is not named so soon where the user asked them again by a note, which counts as told', () => {
    const sent = (times: number, lastAt: number) => ({
      ...settings,
      followedUp: new Map([[ana.key, { times, lastAt }]]),
    });
    const looks = [4, 9, 14, 15].map((days): [number, typeof ana] => [nine + days * day, ana]);
    expect(told(settings, looks)).toHaveLength(2);
    expect(told(sent(1, monday + 4 * day), looks.slice(0, 2))).toEqual([]);
    expect(told(sent(1, monday + 4 * day), looks)).toEqual(['follow-up: Ana']);
    expect(told(sent(2, monday + 4 * day), [...looks, [nine + 60 * day, ana]])).toEqual([]);
  });

  it('is left alone where they asked for it, or the user put it off', () => {
    const alone = { ...settings, leftAlone: new Set([ana.key]) };
    const asleep = awaited('Ana', monday, { snoozedUntil: 'they-write' });
    expect(told(alone, [[nine + 4 * day, ana]])).toEqual([]);
    expect(told(settings, [[nine + 4 * day, asleep]])).toEqual([]);
  });
});

describe('quiet hours', () => {
  const quiet = { from: 16 * 60, to: 8 * 60 };
  const ana = promised('Ana', end);
  const settings = settingsOf(only({ pledge, quiet }));

  it('let nothing through; what is still true comes after them, once', () => {
    const noon = { from: 15 * 60, to: 16 * 60 + 45 };
    const over = end - 15 * minute;
    const looks = [end - hour, over - 1, over, over + 1];
    const within = settingsOf(only({ pledge, quiet: noon }));
    expect(
      told(
        within,
        looks.map((now) => [now, ana]),
      ),
    ).toEqual(['pledge: Ana']);
    expect(planReminders(itemsAt(over - 1, [ana]), within, undefined, over - 1).nextWake).toBe(
      over,
    );
  });

  it('let what is no longer true be', () => {
    const looks = [end - hour, end, end + 15 * hour];
    expect(
      told(
        settings,
        looks.map((now) => [now, ana]),
      ),
    ).toEqual([]);
  });

  it('at the day’s end leave one line for the next morning', () => {
    const who = waiting('Jo', monday);
    const late = settingsOf(only({ endOfDay, quiet }));
    expect(
      told(
        late,
        [end - 20 * minute, end, nine + day].map((now) => [now, who]),
        emptyRecord(monday - day),
      ),
    ).toEqual(['missed: Jo']);
  });

  it('that begin and end together are none', () => {
    const none = settingsOf(only({ pledge, quiet: { from: 600, to: 600 } }));
    expect(told(none, [[end - hour, ana]])).toEqual(['pledge: Ana']);
  });
});

describe('a day', () => {
  it('has no more notifications than are allowed; what is still true comes the next day', () => {
    const settings = settingsOf({ ...everyReminder, dailyCap: 2 });
    const jo = waiting('Jo', monday);
    const ana = promised('Ana', monday + 5 * hour);
    const looks = [nine, monday + 4 * hour, end - 20 * minute, end, end + hour, nine + day];
    expect(
      told(
        settings,
        looks.map((now) => [now, jo, ...(now < end ? [ana] : [])]),
      ),
    ).toEqual(['morning: Jo, Ana', 'pledge: Ana', 'missed: Jo']);
  });

  it('tells all that there is at one moment in one notification, the most urgent first', () => {
    const who = [
      waiting('Jo', end - 20 * hour),
      promised('Ana', monday + hour),
      awaited('Mo', monday - 7 * day),
    ];
    const plan = planReminders(
      itemsAt(monday, who),
      settingsOf(everyReminder, berlin),
      undefined,
      monday,
    );
    expect(inWords(plan)).toBe('pledge: Ana; morning: Jo; follow-up: Mo');
  });
});
