import { expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger';
import { record } from '../../src/ledger/record';
import { readList } from '../../src/pages/popup/data';
import { ana, freshLedger, monday } from '../ledger/fresh-ledger';
import { message } from '../ledger/mail';

/** Mail about three places, a few thousand threads of which none is a word of all. */
async function ledgerOf(subjects: readonly string[]): Promise<Ledger> {
  const ledger = await freshLedger();
  const seen = subjects.map((subject, n) => message(`t${n}`, `m${n}`, { subject }));
  await record(ledger, ana, seen, monday);
  return ledger;
}

async function found(ledger: Ledger, search: string): Promise<string[]> {
  const { items } = await readList(ledger, { now: monday, search, opened: new Map() });
  return items.map(({ standing: { subject } }) => subject).sort();
}

it('finds mail that has for each word of the search one that begins with it, in any order', async () => {
  const ledger = await ledgerOf(['Quote for the stairs', 'Quote for the garden', 'Stairs']);
  expect(await found(ledger, 'quote')).toEqual(['Quote for the garden', 'Quote for the stairs']);
  expect(await found(ledger, 'sta quo')).toEqual(['Quote for the stairs']);
  expect(await found(ledger, 'quote roof')).toEqual([]);
});
