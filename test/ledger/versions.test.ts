import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { emptyRecord } from '../../src/core/reminding/record';
import { switchAccount } from '../../src/ledger/accounts';
import { openLedger } from '../../src/ledger/ledger';
import { record as recordSighted } from '../../src/ledger/record';
import { versions } from '../../src/ledger/versions';
import { ana, monday } from './fresh-ledger';
import { message, standingOf } from './mail';

const name = 'ledger-of-old';
afterEach(() => Dexie.delete(name));

it('judges on by what the first version read, until it is shown again', async () => {
  const old = new Dexie(name);
  old.version(1).stores(versions[0]?.stores ?? {});
  const read = {
    value: { length: 25, sentence: 'Could you come?', chases: false },
    sense: 'json',
    at: 1,
  };
  const record = { thread: 't1', id: 'm1', facts: { read } };
  await old.table('messages').add({ key: `${ana}/t1\nm1`, thread: `${ana}/t1`, record });
  old.close();

  const ledger = openLedger(name);
  await switchAccount(ledger, ana, { on: true }, monday);
  const { text: _, ...seen } = message('t1', 'm1');
  await recordSighted(ledger, ana, [seen], monday);
  const judged = await standingOf(ledger, 't1');
  expect(judged).toMatchObject({ state: 'waiting', sentence: 'Could you come?' });
  await recordSighted(ledger, ana, [message('t1', 'm1', { text: 'FYI: we are back.' })], monday);
  expect(await standingOf(ledger, 't1')).toMatchObject({ state: 'not-waiting' });
  ledger.close();
});

it('finds a mailbox of the first version again where it opens', async () => {
  const old = new Dexie(name);
  old.version(1).stores(versions[0]?.stores ?? {});
  await old.table('accounts').add({
    key: 'gmail:ana@firm.example',
    on: true,
    firstSeenAt: 1,
    own: ['ana@firm.example'],
    index: 2,
  });
  old.close();

  const ledger = openLedger(name);
  expect(await ledger.accounts.toArray()).toEqual([
    {
      key: 'gmail:ana@firm.example',
      on: true,
      firstSeenAt: 1,
      own: ['ana@firm.example'],
      home: 'https://mail.google.com/mail/u/2/',
    },
  ]);
  ledger.close();
});

it('knows what was told of each day when there were reminders of its end alone', async () => {
  const old = new Dexie(name);
  for (const [index, { stores }] of versions.slice(0, 4).entries())
    old.version(index + 1).stores(stores);
  const days = [{ day: 20_000, done: 'end', end: 2, named: ['gmail:ana@firm.example/t1'] }];
  await old.table('told').add({ key: 'reminders', record: { begun: 1, days } });
  old.close();

  const ledger = openLedger(name);
  const kept = (await ledger.told.get('reminders'))?.record;
  expect(kept).toEqual({ ...emptyRecord(1), days });
  ledger.close();
});

it('finds what was put off before there was an index of it', async () => {
  const old = new Dexie(name);
  for (const [index, { stores }] of versions.slice(0, 5).entries())
    old.version(index + 1).stores(stores);
  const snooze = { kind: 'snooze', until: monday };
  const decision = { thread: 't1', threadKey: `${ana}/t1`, at: 1, body: snooze };
  await old.table('decisions').add({ id: 'd1', ...decision });
  const row = { account: ana, state: 'awaiting-them', at: 1, openIn: [], people: [], words: [] };
  await old.table('threads').bulkAdd([
    { key: `${ana}/t1`, ...row, standing: { snoozedUntil: monday } },
    { key: `${ana}/t2`, ...row, standing: {} },
  ]);
  old.close();

  const ledger = openLedger(name);
  const putOff = await ledger.threads.where('snoozed').equals(1).primaryKeys();
  expect(putOff).toEqual([`${ana}/t1`]);
  ledger.close();
});
