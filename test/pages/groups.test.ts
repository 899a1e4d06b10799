import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgendaItem, type Bucket, buckets } from '../../src/core/agenda';
import { type Departure, groupsOf, limitsOf } from '../../src/pages/popup/groups';

describe('the groups of the list', () => {
  test('hold every item once, in the order of urgency', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...buckets)), (drawn) => {
        const items = drawn.map((bucket, index) => item(bucket, index));
        const groups = groupsOf(items, {}, [], []);
        const shown = groups.flatMap(({ entries }) => entries.map((entry) => entry.item));
        const expected = buckets.flatMap((bucket) =>
          items.filter((each) => each.bucket === bucket),
        );
        expect(shown).toEqual(expected);
      }),
    );
  });

  test('count what is not read yet', () => {
    expect(groupsOf([], { 'not-listed': 31 }, [], [])).toEqual([
      { bucket: 'not-listed', count: 31, hidden: 31, entries: [] },
    ]);
  });

  test('hide nothing for a row that just left, of which the list still tells', () => {
    const items = [0, 1].map((index) => item('overdue', index));
    const [left] = items;
    if (!left) throw new Error('two were made');
    const departure: Departure = { item: left, place: 0, words: 'Done', undo: () => {} };
    expect(groupsOf(items, { overdue: 2 }, [departure], [])).toMatchObject([{ hidden: 0 }]);
    expect(groupsOf(items, { overdue: 5 }, [departure], [])).toMatchObject([{ hidden: 3 }]);
  });

  test('show more of what is open from the start than of what is folded, and all of it alike in a search', () => {
    const opened = new Map<Bucket, number>([
      ['earlier', 50],
      ['snoozed', 0],
    ]);
    const [atFirst, found] = ['', 'deck'].map((search) => limitsOf(opened, search));
    const [overdue, snoozed, earlier] = ['overdue', 'snoozed', 'earlier'] as const;
    expect([overdue, snoozed, earlier].map((each) => atFirst?.get(each))).toEqual([20, 0, 50]);
    expect([overdue, snoozed, earlier].map((each) => found?.get(each))).toEqual([50, 50, 50]);
  });

  test('keep the place of a row that just left, wherever its thread stands by now', () => {
    const [first, second, third] = [0, 1, 2].map((index) => item('overdue', index));
    if (!first || !second || !third) throw new Error('three were made');
    const departure: Departure = { item: second, place: 1, words: 'Done', undo: () => {} };
    const after = [first, third, { ...second, bucket: 'snoozed' as const }];
    const [overdue, ...others] = groupsOf(after, {}, [departure], []);
    expect(overdue?.entries).toEqual([{ item: first }, { departure }, { item: third }]);
    expect(others).toEqual([]);
  });

  test('keep the place even where the row was the only one of its group', () => {
    const only = item('broken', 0);
    const departure: Departure = { item: only, place: 0, words: 'Done', undo: () => {} };
    expect(groupsOf([], {}, [departure], [])).toEqual([
      { bucket: 'broken', count: 0, hidden: 0, entries: [{ departure }] },
    ]);
  });

  test('show a row that was taken back in its old place, whatever the list says yet, once', () => {
    const [first, second, third] = [0, 1, 2].map((index) => item('overdue', index));
    if (!first || !second || !third) throw new Error('three were made');
    const returning: Departure = { item: second, place: 1, words: 'Done', undo: () => {} };
    for (const items of [
      [first, third],
      [first, second, third],
      [first, third, { ...second, bucket: 'snoozed' as const }],
    ]) {
      const [overdue, ...others] = groupsOf(items, {}, [], [returning]);
      expect(overdue?.entries).toEqual([{ item: first }, { item: second }, { item: third }]);
      expect(others).toEqual([]);
    }
  });
});

function item(bucket: Bucket, index: number): AgendaItem {
  return {
    bucket,
    due: undefined,
    nextChange: undefined,
    standing: {
      key: `gmail:ana@firm.example/${index}`,
      state: 'waiting',
      person: undefined,
      subject: '',
      since: undefined,
      promisedUntil: undefined,
      chases: 0,
      snoozedUntil: undefined,
      takenUp: false,
      missedAt: undefined,
      sure: true,
      because: [],
      sentence: undefined,
      writtenTo: undefined,
      lastAt: undefined,
    },
  };
}
