import { expect, test } from 'vitest';
import { playStretch } from '../../faults/chromium/play-days';
import { makeShortDay } from '../../faults/make-short-day';

/** Two hundred, with the alarms that they wait for, are played by `npm run faults -- --chromium`. */
const seeds = [1, 3, 6];

test('days in a real browser, with the worker killed in them, lose nothing and send nothing twice', async () => {
  const { signal } = new AbortController();
  const stretch = await playStretch(seeds.map(makeShortDay), {
    ...{ signal, reminders: 'left', told: () => undefined },
  });
  expect(stretch.losses).toEqual([]);
  expect(stretch).toMatchObject({ days: seeds.length });
  expect(stretch.kills).toBeGreaterThan(1);
}, 180_000);
