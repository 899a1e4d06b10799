import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/background/mark-words';
import type { MarkFacts } from '../../src/ledger/marks';
import type { Here } from '../../src/ui/time-words';
import { sayIn } from '../ui/say-in';

const berlin: Here = { zone: 'Europe/Berlin', locale: 'en-US', say: sayIn('en') };

/** A Wednesday, 14:00 in Berlin. */
const now = Date.parse('2026-03-11T14:00+01:00');
const at = (time: string) => Date.parse(time);
const minute = 60_000;

const facts: MarkFacts = {
  thread: 't1',
  kind: 'reply',
  person: { address: 'ana@client.example', name: 'Ana Ruiz' },
  since: now - 60 * minute,
  due: undefined,
  chases: 0,
  because: [],
  nextChange: undefined,
};

describe('the words of a badge', () => {
  test.each<[string, Partial<MarkFacts>, string]>([
    ['counts whole hours', { due: at('2026-03-11T17:10+01:00') }, 'Reply · 3 h left'],
    ['counts minutes by tens in the last hour', { due: now + 47 * minute }, 'Reply · 40 min left'],
    ['names the hour while that is far', { due: at('2026-03-11T21:00+01:00') }, 'Reply · 9 pm'],
    ['names another day', { due: at('2026-03-13T17:00+01:00') }, 'Reply · Fri'],
    ['tells how late', { kind: 'overdue', due: now - 26 * 60 * minute }, 'Late · 1 d'],
    [
      'tells what was promised',
      { kind: 'promised', due: at('2026-03-12T12:00+01:00') },
      'Promised tomorrow',
    ],
    [
      'tells a promise that broke',
      { kind: 'broken', due: now - 3 * 60 * minute },
      'Promise late · 3 h',
    ],
    ['tells who asked twice', { kind: 'chasing', chases: 1 }, 'Asked twice'],
    [
      'tells since when they owe',
      { kind: 'awaiting-them', since: now - 73 * 60 * minute },
      'They owe you · 3 d',
    ],
    ['is unsure as a question', { kind: 'unsure' }, 'Reply?'],
  ])('%s', (_, changes, text) => {
    expect(inWords({ ...facts, ...changes }, now, berlin).words.text).toBe(text);
  });

  test('say it whole to who hovers or listens', () => {
    const { words } = inWords({ ...facts, due: at('2026-03-11T17:00+01:00') }, now, berlin);
    expect(words.label).toBe(
      'Ana Ruiz is waiting for your reply. Due Wednesday, March 11, 2026 at 5:00 PM',
    );
  });

  test('name what was promised in the user’s own words', () => {
    const due = at('2026-03-12T12:00+01:00');
    const promise = { ...facts, kind: 'promised', due, words: 'I will send it tomorrow.' } as const;
    expect(inWords(promise, now, berlin).words.label).toBe(
      'You promised Ana Ruiz: “I will send it tomorrow”. Due Thursday, March 12, 2026 at 12:00 PM',
    );
  });

  test('name the address where no name is known', () => {
    const bare = { ...facts, person: { address: 'ana@client.example' } };
    expect(inWords(bare, now, berlin).words.label).toBe(
      'ana@client.example is waiting for your reply',
    );
  });

  test('stay as they are until the time that is told for their next change', () => {
    const kinds = fc.constantFrom('reply', 'overdue', 'promised', 'broken', 'awaiting-them');
    const days = 4 * 24 * 60;
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: -days, max: days }),
        fc.nat(days),
        (kind, ahead, later) => {
          const mark = { ...facts, kind, due: now + ahead * minute, since: now - 90 * minute };
          const first = inWords(mark, now, berlin);
          const then = now + later * minute;
          // From its due time on a mark is of another kind, which the agenda tells.
          const isKnown = (ahead < 0 || then < mark.due) && then < (first.nextChange ?? Infinity);
          fc.pre(isKnown);
          expect(inWords(mark, then, berlin).words.text).toBe(first.words.text);
        },
      ),
    );
  });
});
