import { expect, it } from 'vitest';
import { buckets } from '../../src/core/agenda';
import type { Ledger } from '../../src/ledger/ledger';
import { record } from '../../src/ledger/record';
import type { ThreadRow } from '../../src/ledger/rows';
import { readList } from '../../src/pages/popup/data';
import { ana, freshLedger, monday } from './fresh-ledger';
import { message } from './mail';

/** Of each group as much as there is. */
const everything = new Map(buckets.map((each) => [each, Number.POSITIVE_INFINITY]));

/** A thread of each subject. */
async function ledgerOf(subjects: readonly string[]): Promise<Ledger> {
  const ledger = await freshLedger();
  const seen = subjects.map((subject, n) => message(`t${n}`, `m${n}`, { subject }));
  await record(ledger, ana, seen, monday);
  return ledger;
}

async function found(ledger: Ledger, search: string): Promise<string[]> {
  const { items } = await readList(ledger, { now: monday, search, limits: everything });
  return items.map(({ standing: { subject } }) => subject).sort();
}

it('finds mail that has for each word of the search one that begins with it, in any order', async () => {
  const ledger = await ledgerOf(['Quote for the stairs', 'Quote for the garden', 'Stairs']);
  expect(await found(ledger, 'quote')).toEqual(['Quote for the garden', 'Quote for the stairs']);
  expect(await found(ledger, 'sta quo')).toEqual(['Quote for the stairs']);
  expect(await found(ledger, 'quote roof')).toEqual([]);
});

it('finds two hundred where every word is in thousands of threads', async () => {
  const ledger = await ledgerOf(['Many stairs', 'Garden']);
  const model = (await ledger.threads.get(`${ana}/t0`)) as ThreadRow;
  const many = Array.from({ length: 2_000 }, (_, n) => {
    const key = `${ana}/x${n}` as const;
    return { ...model, key, standing: { ...model.standing, key } };
  });
  await ledger.threads.bulkPut(many);
  expect(await found(ledger, 'stairs many')).toHaveLength(200);
  expect(await found(ledger, 'many gard')).toEqual([]);
});
