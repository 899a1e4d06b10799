import { expect, test } from 'vitest';
import '../../fuzz/fake-runtime';
import { fuzzTarget } from '../../fuzz/fuzz-target';
import { importsTarget } from '../../fuzz/imports-target';
import { jsonTarget } from '../../fuzz/json-target';
import { messagesTarget } from '../../fuzz/messages-target';
import { settingsTarget } from '../../fuzz/settings-target';
import { minimised, type Target } from '../../fuzz/target';

/** The same every day: a test that fails must fail again. `npm run fuzz` takes others, and millions of them. */
const seed = 20_261_126;

test.each([
  ['the sites’ own JSON', jsonTarget, 250],
  ['messages between contexts, from anybody, and forged reports', messagesTarget, 1_500],
  ['settings', settingsTarget, 1_000],
  ['files that are taken in and given out', importsTarget, 600],
] as const)('nothing hostile in %s does harm', async (_, open, cases) => {
  const target = (await open()) as Target;
  const { failure, cases: done } = await fuzzTarget(target, cases, seed, neverStopped, () => {});
  expect(failure).toBeUndefined();
  expect(done).toBe(cases);
});

test('a failing case is told with as few changes as make it fail', async () => {
  const fragile: Target<number> = {
    name: 'fragile',
    make: () => ({ base: 'x', changes: [] }),
    run: ({ changes }) => (changes.includes(3) && changes.includes(7) ? 'broke' : undefined),
  };
  const small = await minimised(fragile, { base: 'x', changes: [1, 3, 5, 7, 9, 3] });
  expect(small.changes).toEqual([3, 7]);
});

const neverStopped = new AbortController().signal;
