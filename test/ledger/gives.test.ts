import { expect, it } from 'vitest';
import { addTouch } from '../../src/ledger/describe';
import { eraseAccount, eraseEverything } from '../../src/ledger/erase';
import { givenTo } from '../../src/ledger/given-to';
import { readGives, sayOfGive } from '../../src/ledger/gives';
import { record } from '../../src/ledger/record';
import { ana, day, freshLedger, hour, monday } from './fresh-ledger';
import { bo, message } from './mail';

it('keeps a give, changes and removes it, and takes each back by what stood before', async () => {
  const ledger = await freshLedger();
  const titles = async () => (await readGives(ledger)).map(({ title }) => title);
  const unnamed = await sayOfGive(ledger, 'g1', { title: 'Ferns', text: 'They grow.' }, monday);
  await sayOfGive(ledger, 'g2', { title: 'Moss' }, monday + hour);
  expect(await titles()).toEqual(['Moss', 'Ferns']);
  const before = await sayOfGive(ledger, 'g1', { text: 'They do.', stages: ['customer'] }, monday);
  expect(before).toEqual({ text: 'They grow.', stages: [] });
  await sayOfGive(ledger, 'g1', before, monday);
  expect((await readGives(ledger))[1]).toMatchObject({ text: 'They grow.', stages: [] });
  const kept = await sayOfGive(ledger, 'g2', { removed: true }, monday);
  expect(await titles()).toEqual(['Ferns']);
  await sayOfGive(ledger, 'g2', kept, monday);
  await sayOfGive(ledger, 'g1', unnamed, monday);
  expect(await titles()).toEqual(['Moss']);
});

it('tells to whom a give was given, the latest first, and forgets what was undone and who was erased', async () => {
  const ledger = await freshLedger();
  const ed = { address: 'ed@client.example', name: 'Ed' };
  await record(ledger, ana, [message('t1', 'a'), message('t2', 'b', { from: ed })], monday);
  const gave = (id: string, person: string, kind: 'gave' | 'drafted', at: number) =>
    addTouch(ledger, { id, person, at, body: { kind, of: 'g1' } });
  await gave('1', bo.address, 'drafted', monday);
  await gave('2', bo.address, 'gave', monday + hour);
  await gave('3', ed.address, 'drafted', monday + day);
  const to = async () => (await givenTo(ledger)).get('g1')?.map(({ name, at }) => [name, at]);
  expect(await to()).toEqual([
    ['Ed', monday + day],
    ['Bo Bell', monday + hour],
  ]);
  const undo = { kind: 'undo', undoes: '3' } as const;
  await addTouch(ledger, { id: '4', person: ed.address, at: monday + day, body: undo });
  expect(await to()).toEqual([['Bo Bell', monday + hour]]);
  await eraseAccount(ledger, ana);
  expect(await to()).toBeUndefined();
});

it('goes with everything, and what was chosen for today goes with who is erased', async () => {
  const ledger = await freshLedger();
  await record(ledger, ana, [message('t1', 'a')], monday);
  const why = { kind: 'quiet', days: 61, contact: 'before' } as const;
  await ledger.chosen.put({ key: 'today', day: 1, people: [{ person: bo.address, why }] });
  await sayOfGive(ledger, 'g1', { title: 'Ferns' }, monday);
  await eraseAccount(ledger, ana);
  expect(await ledger.chosen.toArray()).toEqual([{ key: 'today', day: 1, people: [] }]);
  expect(await readGives(ledger)).toHaveLength(1);
  await eraseEverything(ledger);
  expect([await ledger.gives.count(), await ledger.chosen.count()]).toEqual([0, 0]);
});
