import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/ledger';
import { versions } from '../../src/ledger/versions';

const name = 'ledger-of-old';
afterEach(() => Dexie.delete(name));

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
