import { describe, expect, test } from 'vitest';
import { isCheckDue, isTouched, toBeChecked } from '../../src/core/mail-check';
import { usualCalendar } from '../../src/core/work-calendar';

const calendar = usualCalendar('UTC');
const at = (hour: number, minute: number, day = 24) => Date.UTC(2026, 10, day, hour, minute);

describe('the day’s check', () => {
  const isDue = (now: number, checkedAt?: number) =>
    isCheckDue({ calendar, before: 30, checkedAt }, now);

  test('is due from the first reminder to the end of the working day', () => {
    expect(isDue(at(16, 29))).toBe(false);
    expect(isDue(at(16, 30))).toBe(true);
    expect(isDue(at(16, 59))).toBe(true);
    expect(isDue(at(17, 0))).toBe(false);
  });

  test('is made once a day', () => {
    expect(isDue(at(16, 45), at(16, 30))).toBe(false);
    expect(isDue(at(16, 45), at(16, 30, 23))).toBe(true);
  });

  test('is not made on a day off', () => {
    expect(isDue(at(16, 45, 22))).toBe(false);
  });

  test('is never due before work begins, however early the reminder is set', () => {
    expect(isCheckDue({ calendar, before: 600, checkedAt: undefined }, at(8, 59))).toBe(false);
    expect(isCheckDue({ calendar, before: 600, checkedAt: undefined }, at(9, 0))).toBe(true);
  });
});

describe('what is opened for it', () => {
  const now = at(16, 30);
  const account = (key: string, on: boolean, lookedAt: number | undefined) => ({
    key,
    on,
    lookedAt,
  });

  test('is every mailbox that is on, but those open in a tab that was just looked at', () => {
    const rows = [
      account('open and fresh', true, now - 60_000),
      account('open and old', true, now - 3_600_000),
      account('closed a minute ago', true, now - 60_000),
      account('never seen', true, undefined),
      account('off', false, undefined),
    ];
    const opened = toBeChecked(rows, ({ key }) => key.startsWith('open'), now);
    expect(opened.map(({ key }) => key)).toEqual([
      'open and old',
      'closed a minute ago',
      'never seen',
    ]);
  });

  test('is five at most', () => {
    const rows = Array.from({ length: 9 }, (_, each) => account(String(each), true, undefined));
    expect(toBeChecked(rows, () => false, now)).toHaveLength(5);
  });
});

describe('a tab that was opened in the background', () => {
  const opened = { active: false, pinned: false, windowId: 1, groupId: -1, lastAccessed: 5 };

  test('is ours as long as nobody had a hand on it', () => {
    expect(isTouched(opened, opened)).toBe(false);
  });

  test.each([
    ['is in front', { active: true }],
    ['was in front', { lastAccessed: 9 }],
    ['is pinned', { pinned: true }],
    ['is in another window', { windowId: 2 }],
    ['is in a group', { groupId: 7 }],
  ])('is the user’s where it %s', (_how, now) => {
    expect(isTouched(opened, { ...opened, ...now })).toBe(true);
  });
});
