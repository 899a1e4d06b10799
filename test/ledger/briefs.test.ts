import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buckets, counts } from '../../src/core/agenda';
import type { AccountKey } from '../../src/core/mail';
import { briefItems, inFull, openItems } from '../../src/ledger/agenda-items';
import { decide } from '../../src/ledger/commands';
import { eraseAccount } from '../../src/ledger/erase';
import type { Ledger } from '../../src/ledger/ledger';
import { record } from '../../src/ledger/record';
import { readList } from '../../src/pages/popup/data';
import { runs } from '../harness/property-runs';
import { anySighting } from './any-sightings';
import { ana, day, freshLedger, hour, minute, monday } from './fresh-ledger';
import { message, thread } from './mail';

const home: AccountKey = 'gmail:ana@home.example';

/** Whatever was seen, decided and copied to another account. */
const anyLedger = fc
  .record({
    seen: fc.array(anySighting, { minLength: 4, maxLength: 30 }),
    alsoAtHome: fc.array(anySighting, { maxLength: 10 }),
    snoozed: fc.constantFrom(undefined, 't1', 't2'),
  })
  .map(({ seen, alsoAtHome, snoozed }) => async () => {
    const ledger = await freshLedger([ana, home]);
    await record(ledger, ana, seen, monday + hour);
    await record(ledger, home, alsoAtHome, monday + hour);
    const body = { kind: 'snooze', until: monday + 2 * hour } as const;
    if (snoozed !== undefined)
      await decide(ledger, { id: 'd1', account: ana, thread: snoozed, at: monday, body });
    return ledger;
  });

const times = fc.constantFrom(monday, monday + hour, monday + 3 * hour, monday + 3 * day);

/** The list as it is made of whole rows, but for those who are awaited and not put off: these are read by themselves. */
const whole = async (ledger: Ledger, now: number) =>
  (await openItems(ledger, now)).filter(({ bucket }) => bucket !== 'awaiting-them');

it('places everybody in short as the whole rows do', async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, times, async (made, now) => {
      const ledger = await made();
      expect(await inFull(ledger, await briefItems(ledger, now))).toEqual(await whole(ledger, now));
    }),
    runs(40),
  );
});

it('shows of each group the most urgent, as many as asked for, and counts all', async () => {
  const limit = fc.integer({ min: 0, max: 3 });
  await fc.assert(
    fc.asyncProperty(anyLedger, times, fc.array(limit, fullLength), async (made, now, drawn) => {
      const ledger = await made();
      const limits = new Map(buckets.map((bucket, index) => [bucket, drawn[index] ?? 0]));
      const { items, counts: counted } = await readList(ledger, { now, search: '', limits });
      const all = await whole(ledger, now);
      for (const bucket of buckets.filter((each) => !readApart.has(each))) {
        const group = all.filter((each) => each.bucket === bucket);
        const shown = items.filter((each) => each.bucket === bucket);
        expect(shown).toEqual(group.slice(0, limits.get(bucket)));
      }
      expect(counted).toEqual(counts(all, now));
    }),
    runs(40),
  );
});

const fullLength = { minLength: buckets.length, maxLength: buckets.length };
const readApart: ReadonlySet<string> = new Set(['awaiting-them', 'not-listed', 'settled']);

/** Five who wait, the longest waiting first. */
async function fiveWaiting(): Promise<Ledger> {
  const ledger = await freshLedger();
  const seen = [1, 2, 3, 4, 5].flatMap((n) => [
    thread(`t${n}`),
    message(`t${n}`, `m${n}`, { sentAt: monday - (6 - n) * minute }),
  ]);
  await record(ledger, ana, seen, monday);
  return ledger;
}

it('keeps the row at which the user is when others come in before it', async () => {
  const ledger = await fiveWaiting();
  const keysWith = async (keep: `${AccountKey}/${string}` | undefined) => {
    const limits = new Map(buckets.map((bucket) => [bucket, 2]));
    const { items } = await readList(ledger, { now: monday, search: '', limits, keep });
    return items.map(({ standing: { key } }) => key.slice(ana.length + 1));
  };
  expect(await keysWith(undefined)).toEqual(['t1', 't2']);
  expect(await keysWith(`${ana}/t1`)).toEqual(['t1', 't2']);
  expect(await keysWith(`${ana}/t3`)).toEqual(['t1', 't2', 't3']);
});

it('holds nothing in short of what is answered, or of an account that was erased', async () => {
  const ledger = await fiveWaiting();
  const body = { kind: 'settle', how: 'phone' } as const;
  for (const n of [1, 2, 3, 4])
    await decide(ledger, { id: `d${n}`, account: ana, thread: `t${n}`, at: monday, body });
  const left = (await ledger.briefs.toArray()).flatMap(({ briefs }) => briefs);
  expect(left.map(({ key }) => key)).toEqual([`${ana}/t5`]);
  await eraseAccount(ledger, ana);
  expect(await ledger.briefs.count()).toBe(0);
});
