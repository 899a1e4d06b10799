import { expect, test } from 'vitest';
import { clockOf, type Stage, standings } from '../../faults/node/stage';
import type { Fact } from '../../faults/truth';

const minute = 60_000;
const at = (minutes: number) => Date.UTC(2026, 2, 2, 10) + minutes * minute;

/** Ada asks, the user settles it ten minutes later by a clock that is wrong by so much, and Ada asks again. */
function standsWith(skew: number, again: { at: number; known: boolean }) {
  const mail = (id: string) => ({ kind: 'mail', id, words: 'asks' }) as const;
  const facts: Fact[] = [
    { thread: 0, at: at(0), what: mail('m1'), known: true },
    { thread: 0, at: again.at, what: mail('m2'), known: again.known },
  ];
  const clock = { true: at(10), skew: skew * minute, now: () => at(10 + skew) };
  const stage = { facts, browser: { clock } } as unknown as Stage;
  const what = { kind: 'settle', how: 'phone' } as const;
  facts.push({ thread: 0, at: at(10), what, known: true, clock: clockOf(stage, 0) });
  const { all, byClock } = standings(stage, 0);
  return [all.state, byClock[0].state];
}

test('with a right clock there is one truth', () => {
  expect(standsWith(0, { at: at(9), known: false })).toEqual(['settled', 'settled']);
  expect(standsWith(0, { at: at(11), known: false })).toEqual(['waiting', 'waiting']);
});

test('with a wrong one there are two, of mail alone that came within its error and that nobody had told of', () => {
  expect(standsWith(45, { at: at(17), known: false })).toEqual(['waiting', 'settled']);
  expect(standsWith(45, { at: at(56), known: false })).toEqual(['waiting', 'waiting']);
  expect(standsWith(-20, { at: at(5), known: false })).toEqual(['settled', 'waiting']);
  expect(standsWith(-20, { at: at(5), known: true })).toEqual(['settled', 'settled']);
});
