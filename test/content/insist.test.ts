import { expect, test } from 'vitest';
import { insist } from '../../src/content/insist';

/** Fails as often as this, then answers; tells how often it was asked. */
function failing(times: number) {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    if (asked <= times) throw new Error(`nobody answered ${asked}`);
    return 'here';
  };
  return { ask, asked: () => asked };
}

test('asks again where nobody answered', async () => {
  const { ask, asked } = failing(2);
  expect(await insist(ask)).toBe('here');
  expect(asked()).toBe(3);
});

test('asks once where somebody did', async () => {
  const { ask, asked } = failing(0);
  await insist(ask);
  expect(asked()).toBe(1);
});

test('gives up with the last reason', async () => {
  const { ask, asked } = failing(9);
  await expect(insist(ask)).rejects.toThrow('nobody answered 3');
  expect(asked()).toBe(3);
});
