import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DecisionBody } from '../../src/core/decision';
import { nameHandle } from '../../src/core/mail';
import type { Sighting } from '../../src/core/sighting';
import { decide, type NewDecision } from '../../src/ledger/commands';
import { judge } from '../../src/ledger/judge';
import type { Ledger } from '../../src/ledger/ledger';
import { record } from '../../src/ledger/record';
import { runs } from '../harness/property-runs';
import { anySighting } from './any-sightings';
import { ana, dump, freshLedger, hour, minute, monday } from './fresh-ledger';

/** What reaches the ledger, in the pieces in which a tab sends it. */
type Arrival = { sightings: Sighting[] } | { decision: NewDecision };

const sender = { address: 'bo@client.example' };
const body: fc.Arbitrary<DecisionBody> = fc.constantFrom<DecisionBody>(
  { kind: 'settle', how: 'phone' },
  { kind: 'snooze', until: monday + 60 * minute },
  { kind: 'take-up' },
  { kind: 'correct', sender, needsReply: false },
  { kind: 'correct', sender, needsReply: true },
  { kind: 'correct', sender, sort: 'person', needsReply: false },
  { kind: 'correct', sender, sort: 'machine', needsReply: true },
  { kind: 'correct', sender: { address: nameHandle('Cy Lund') }, needsReply: false },
  { kind: 'acknowledge', job: 'j1', until: monday + 90 * minute, sentAt: monday },
  { kind: 'undo', undoes: 'd0' },
  { kind: 'undo', undoes: 'd1' },
);

const decisions: fc.Arbitrary<Arrival[]> = fc
  .array(fc.record({ body, thread: fc.constantFrom('t1', 't2'), step: fc.nat(20) }), {
    maxLength: 4,
  })
  .map((all) =>
    all.map(({ body, thread, step }, index) => ({
      decision: { id: `d${index}`, account: ana, thread, at: monday + step * minute, body },
    })),
  );

/** The same sightings twice over, cut otherwise, and with everything in another order. */
const twoWays = fc
  .tuple(fc.array(anySighting, { minLength: 4, maxLength: 14 }), decisions)
  .chain(([sightings, decided]) =>
    fc.record({
      once: fc.constant([{ sightings }, ...decided] as Arrival[]),
      again: fc
        .tuple(
          fc.shuffledSubarray([...sightings, ...sightings], { minLength: sightings.length * 2 }),
          fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 28, maxLength: 28 }),
          fc.infiniteStream(fc.nat()),
        )
        .map(([shuffled, sizes, places]) => {
          const arrivals: Arrival[] = cut(shuffled, sizes).map((piece) => ({ sightings: piece }));
          for (const each of [...decided, ...decided]) {
            arrivals.splice((places.next().value ?? 0) % (arrivals.length + 1), 0, each);
          }
          return arrivals;
        }),
    }),
  );

function cut<T>(all: readonly T[], sizes: readonly number[]): T[][] {
  const pieces: T[][] = [];
  for (let start = 0, piece = 0; start < all.length; piece += 1) {
    const size = sizes[piece] ?? 1;
    pieces.push(all.slice(start, start + size));
    start += size;
  }
  return pieces;
}

async function arrive(ledger: Ledger, arrivals: readonly Arrival[]) {
  for (const arrival of arrivals) {
    if ('decision' in arrival) await decide(ledger, arrival.decision);
    else await record(ledger, ana, arrival.sightings, monday + hour);
  }
}

it('gives the same ledger for any order, any duplicates and any splitting', async () => {
  await fc.assert(
    fc.asyncProperty(twoWays, async ({ once, again }) => {
      const [a, b] = [await freshLedger(), await freshLedger()];
      await arrive(a, once);
      await arrive(b, again);
      expect(await dump(b)).toEqual(await dump(a));
      await Promise.all([a.delete(), b.delete()]);
    }),
    runs(120),
  );
}, 120_000);

it('keeps in its cache what a recomputation of all threads would give', async () => {
  await fc.assert(
    fc.asyncProperty(twoWays, async ({ again }) => {
      const ledger = await freshLedger();
      await arrive(ledger, again);
      const cached = await dump(ledger);
      await ledger.transaction('rw', ledger.tables, async () => {
        const keys = (await ledger.threads.toArray()).map(({ key }) => key);
        expect(await judge(ledger, keys)).toEqual([]);
      });
      expect(await dump(ledger)).toEqual(cached);
      await ledger.delete();
    }),
    runs(60),
  );
}, 120_000);
