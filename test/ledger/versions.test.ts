import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { planReminders } from '../../src/core/reminders';
import { emptyRecord } from '../../src/core/reminding/record';
import { firstSettings } from '../../src/core/settings/first-settings';
import { switchAccount } from '../../src/ledger/accounts';
import { openItems } from '../../src/ledger/agenda-items';
import { contact } from '../../src/ledger/contacts';
import { judgeAll } from '../../src/ledger/judge';
import { type Ledger, openLedger } from '../../src/ledger/ledger';
import { listPeople } from '../../src/ledger/list-people';
import { record as recordSighted } from '../../src/ledger/record';
import { loadCalendar } from '../../src/ledger/user-time';
import { versions } from '../../src/ledger/versions';
import { begun, hour } from './dumps/dump-story';
import { type Dump, dumps, restore } from './dumps/dumps';
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

it('lists the people of the fifth version, with their last contacts', async () => {
  const old = new Dexie(name);
  for (const [index, { stores }] of versions.slice(0, 5).entries())
    old.version(index + 1).stores(stores);
  const people = [
    contact('jo@client.example', 'heard', 5),
    contact('jo@client.example', 'wrote', 7),
  ];
  await old.table('people').add({ address: 'jo@client.example', names: [{ name: 'Jo', at: 1 }] });
  await old.table('threads').add({ key: `${ana}/t1`, people });
  old.close();

  const ledger = openLedger(name);
  const { people: cards } = await listPeople(ledger, {
    search: '',
    list: 'kept',
    order: 'name',
    limit: 9,
  });
  expect(cards).toMatchObject([{ name: 'Jo', times: { heard: 5, wrote: 7 }, contactAt: 7 }]);
  ledger.close();
});

/** What each frozen ledger says of its threads: nobody who waited, and no promise, is lost by an upgrade. */
const stands = {
  't-late': { state: 'waiting' },
  't-chase': { state: 'waiting', chases: 1 },
  't-note': { state: 'promised', promisedUntil: begun + 1_000 * hour },
  't-phone': { state: 'settled' },
  't-undone': { state: 'waiting' },
  't-snooze': { state: 'waiting', snoozedUntil: begun + 2_000 * hour },
  't-answered': { state: 'settled' },
  't-await': { state: 'awaiting-them' },
  't-news': { state: 'not-waiting' },
};

it.each(dumps)('takes over all that a ledger of version $version holds', async (dump) => {
  await restore(name, dump);
  const ledger = openLedger(name);
  await judgeAll(ledger);
  expect(await losses(ledger, dump)).toEqual([]);
  for (const [id, standing] of Object.entries(stands))
    expect.soft(await standingOf(ledger, id), id).toMatchObject(standing);
  expect(await toldAgain(ledger)).toEqual([]);
  ledger.close();
});

it.each(dumps)('loses nothing of version $version when it dies in mid-upgrade', async (dump) => {
  await restore(name, dump);
  for (let at = 1; at <= 6; at += 1) {
    const dying = openLedger(name);
    dieAtWrite(dying, at);
    await dying.open().catch(() => undefined);
    dying.close();
  }
  const ledger = openLedger(name);
  expect(await losses(ledger, dump)).toEqual([]);
  expect(await standingOf(ledger, 't-note')).toMatchObject(stands['t-note']);
  ledger.close();
});

it('has a frozen ledger of every version there ever was', () => {
  expect(dumps.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
});

/** Rows that are no longer there, and what the user decided that is no longer as it was. */
async function losses(ledger: Ledger, { tables }: Dump): Promise<string[]> {
  const lost: string[] = [];
  for (const [table, rows] of Object.entries(tables)) {
    const { keyPath } = ledger.table(table).schema.primKey;
    for (const row of rows) {
      const kept = await ledger.table(table).get(row[String(keyPath)] as string);
      const isKept = asKept.has(table) ? isDeepStrictEqual(kept, row) : kept !== undefined;
      if (!isKept) lost.push(`${table} ${row[String(keyPath)]}`);
    }
  }
  return lost;
}

/** Tables of which no upgrade has reason to change a row. */
const asKept = new Set([
  'records',
  'touches',
  'gives',
  'chosen',
  'decisions',
  'jobs',
  'lists',
  'people',
  'health',
  'meta',
  'settings',
]);

/** Days whose end was told already, and would be told again the next morning. */
async function toldAgain(ledger: Ledger): Promise<string[]> {
  const calendar = await loadCalendar(ledger);
  const choices = { ...firstSettings.reminders, quiet: undefined };
  const settings = { calendar, choices, leftAlone: new Set<string>(), followedUp: new Map() };
  const record = (await ledger.told.get('reminders'))?.record;
  const plan = planReminders(await openItems(ledger, begun), settings, record, begun);
  return (plan.tell?.parts ?? []).flatMap(({ kind, key }) => (kind === 'missed' ? key : []));
}

/** The disk fails at this write of the upgrade. */
function dieAtWrite(ledger: Ledger, at: number): void {
  let writes = 0;
  ledger.use({
    stack: 'dbcore',
    name: 'dies',
    create: (core) => ({
      ...core,
      table: (table) => ({
        ...core.table(table),
        mutate(request) {
          writes += 1;
          if (writes === at) throw new DOMException('the disk is full', 'QuotaExceededError');
          return core.table(table).mutate(request);
        },
      }),
    }),
  });
}

it.each(dumps)('has in short what is open in a ledger of version $version', async (dump) => {
  await restore(name, dump);
  const ledger = openLedger(name);
  const inShort = (await ledger.briefs.toArray()).flatMap(({ briefs }) => briefs);
  const open = await ledger.threads
    .filter(({ state }) => state === 'waiting' || state === 'promised')
    .primaryKeys();
  expect(inShort.map(({ key }) => key).sort()).toEqual(open.sort());
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
