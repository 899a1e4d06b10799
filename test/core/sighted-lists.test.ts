import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldList,
  foldOwn,
  foldSeenIn,
  type ListRecord,
  missedAt,
} from '../../src/core/sighted-lists';
import type { ListSighting } from '../../src/core/sighting';

function inbox(at: number, threads: string[], told: Partial<ListSighting> = {}): ListSighting {
  return {
    kind: 'list',
    list: 'inbox',
    sense: 'row',
    at,
    complete: true,
    newest: 100,
    oldest: 50,
    more: true,
    threads,
    ...told,
  };
}

function lists(...sightings: ListSighting[]): ListRecord[] {
  const record = sightings.reduce<ListRecord | undefined>(foldList, undefined);
  return record === undefined ? [] : [record];
}

const thread = { id: 't1', seenIn: { inbox: 1 }, lastAt: 60 };

describe('a thread is missed', () => {
  it('by a later complete sight of the list in which it stood', () => {
    expect(missedAt(thread, lists(inbox(2, ['t2'])))).toBe(2);
  });

  it('not by an incomplete sight, an earlier one, or one that shows it', () => {
    expect(missedAt(thread, lists(inbox(2, ['t2'], { complete: false })))).toBeUndefined();
    expect(missedAt(thread, lists(inbox(1, ['t2'])))).toBeUndefined();
    expect(missedAt(thread, lists(inbox(2, ['t1'])))).toBeUndefined();
  });

  it('not by a list in which it never stood', () => {
    expect(missedAt(thread, lists(inbox(2, [], { list: 'search/x' })))).toBeUndefined();
  });

  it('not when it may have moved to an older page', () => {
    const old = { ...thread, lastAt: 49 };
    expect(missedAt(old, lists(inbox(2, ['t2'])))).toBeUndefined();
    expect(missedAt(old, lists(inbox(2, ['t2'], { more: false })))).toBe(2);
  });

  it('no longer, once any list shows it again', () => {
    const again = { ...thread, seenIn: foldSeenIn(thread.seenIn, { 'label/x': 3 }) };
    expect(missedAt(again, lists(inbox(2, ['t2'])))).toBeUndefined();
  });
});

describe('what is kept of lists and own addresses', () => {
  const sighting = fc
    .tuple(fc.nat(3), fc.subarray(['t1', 't2', 't3']), fc.boolean())
    .map(([at, threads, complete]) => inbox(at, threads, { complete }));

  it('is the same in whatever order they were seen', () => {
    const both = fc
      .array(sighting, { minLength: 1 })
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      );
    fc.assert(
      fc.property(both, ([all, shuffled]) => {
        expect(lists(...shuffled, ...all)).toEqual(lists(...all));
      }),
    );
    expect(foldOwn(['b@x.example'], ['a@x.example', 'b@x.example'])).toEqual(
      foldOwn(['a@x.example'], ['b@x.example']),
    );
  });
});
