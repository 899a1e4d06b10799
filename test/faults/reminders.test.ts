import { expect, test } from 'vitest';
import { instantAt } from '../../faults/calendar';
import { minute } from '../../faults/day';
import { type ToldPart, toldTwice, watchReminders } from '../../faults/reminders';
import { type Fact, standingOf } from '../../faults/truth';

const zone = 'Europe/Berlin';
const at = (hour: number, minutes = 0) => instantAt('2026-03-02', hour * 60 + minutes, zone);

/** Ada (thread 0) has asked at ten. */
const asked: Fact = {
  ...{ thread: 0, at: at(10), known: true },
  what: { kind: 'mail', id: 'm1', words: 'asks' },
};

/** What was lost when these were told by the evening, looked at each minute from four on; known since `seen`. */
function lostWith(
  told: readonly ToldPart[],
  facts: readonly Fact[] = [asked],
  seen = at(10),
): string[] {
  const watch = watchReminders();
  for (let now = at(16); now <= at(18); now += minute) {
    const standing = (thread: number) =>
      standingOf(facts.filter((fact) => fact.thread === thread && Math.max(fact.at, seen) <= now));
    const standings = (thread: number) => {
      const is = standing(thread);
      return { known: is, all: is, byClock: [is, is] as const };
    };
    watch.see({ now, awake: now - at(16), zone, standings, told });
  }
  return watch.losses;
}

const part = (kind: string, time: number): ToldPart => ({
  ...{ kind, key: `${kind}-${time}`, names: ['Ada'], more: 0, beside: ['Ada'] },
});

test('an end of day of which nothing is told is lost, before it and at it', () => {
  expect(lostWith([])).toEqual([
    'reminder lost: first 2026-03-02, Ada',
    'reminder lost: second 2026-03-02, Ada',
  ]);
  expect(lostWith([part('first', at(17)), part('second', at(17))])).toEqual([]);
  expect(lostWith([part('first', at(17))])).toEqual(['reminder lost: second 2026-03-02, Ada']);
});

test('whoever was answered need not be told of', () => {
  const what = { kind: 'own', id: 'm2', words: 'answers' } as const;
  const answered: Fact = { thread: 0, at: at(15), known: true, what };
  expect(lostWith([], [asked, answered])).toEqual([]);
});

test('whoever is known only when the time of a reminder has come need not be named by it', () => {
  expect(lostWith([], [asked], at(17))).toEqual([]);
  expect(lostWith([], [asked], at(16, 59))).toEqual(['reminder lost: second 2026-03-02, Ada']);
});

test('a pledge that comes near untold is lost', () => {
  const what = { kind: 'pledge', until: at(17, 30) } as const;
  const pledged: Fact = { thread: 0, at: at(11), known: true, what };
  expect(lostWith([], [asked, pledged]).join()).toContain('pledge of 2026-03-02T16:30');
  expect(lostWith([part('pledge', at(17, 30))], [asked, pledged])).toEqual([]);
});

test('the same reminder twice is doubled', () => {
  const first = part('first', at(17));
  expect(toldTwice([first, part('second', at(17))])).toEqual([]);
  expect(toldTwice([first, first])).toEqual([`reminder doubled: ${first.key}`]);
});
