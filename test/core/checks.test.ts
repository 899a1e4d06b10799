import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { byKind, instant, only, said, someId, text, whole } from '../../src/core/checks';

const passes = (form: z.ZodMiniType, told: unknown) => form.safeParse(told).success;

it('takes whole numbers within their limits, and no others', () => {
  const form = whole(0, 99);
  expect([0, 99].every((told) => passes(form, told))).toBe(true);
  const others = [-1, 100, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5', null, undefined];
  expect(others.filter((told) => passes(form, told))).toEqual([]);
  expect(passes(instant, 8.64e15)).toBe(true);
  expect(passes(instant, 8.64e15 + 1)).toBe(false);
});

it('takes texts of their form up to their length, and no empty one', () => {
  expect(['a', '\n', 'a'.repeat(256)].every((told) => passes(someId, told))).toBe(true);
  expect(['', 'a'.repeat(257), 5, null].filter((told) => passes(someId, told))).toEqual([]);
  expect(passes(text(9, /^a+$/), 'aaa')).toBe(true);
  expect(passes(text(9, /^a+$/), 'aba')).toBe(false);
});

it('takes one word alone, and what is said or left out', () => {
  expect([only('mail'), said].map((form) => [passes(form, 'mail'), passes(form, true)])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(['Mail', '', 0, null].filter((told) => passes(only('mail'), told))).toEqual([]);
  expect([false, 1, 'true', undefined].filter((told) => passes(said, told))).toEqual([]);
});

const form = byKind(
  z.object({ kind: only('mail'), at: instant }),
  z.object({ kind: only('list'), ids: z.array(someId) }),
);

it('takes one of several forms by its kind, and nothing of it that is not agreed', () => {
  const told = { kind: 'mail', at: 1, more: 'hostile' };
  expect(form.safeParse(told)).toEqual({ success: true, data: { kind: 'mail', at: 1 } });
  expect(told).toHaveProperty('more');
  expect(
    passes(z.array(form), [
      { kind: 'list', ids: ['a'] },
      { kind: 'mail', at: 2 },
    ]),
  ).toBe(true);
});

it('takes no other', () => {
  const others = [
    { kind: 'mail', at: -1 },
    { kind: 'list' },
    { kind: 'toString' },
    { kind: ['mail'], at: 1 },
    {},
    'mail',
    null,
    undefined,
  ];
  expect(others.filter((told) => passes(form, told))).toEqual([]);
});
