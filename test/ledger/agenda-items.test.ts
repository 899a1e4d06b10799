import { expect, it } from 'vitest';
import type { AccountKey } from '../../src/core/mail';
import { switchAccount } from '../../src/ledger/accounts';
import {
  awaitedItems,
  briefItems,
  countAwaitingThem,
  itemsOf,
  newestIn,
  openItems,
} from '../../src/ledger/agenda-items';
import { decide } from '../../src/ledger/commands';
import { allMarks, marksOf } from '../../src/ledger/marks';
import { record } from '../../src/ledger/record';
import { ana, day, freshLedger, hour, monday } from './fresh-ledger';
import { bo, me, message, thread } from './mail';

const home: AccountKey = 'gmail:ana@home.example';
const copy = { rfcId: 'quote-1@client.example' };

/** The same mail of Bo came to both accounts. */
async function ledgerWithCopies() {
  const ledger = await freshLedger([ana, home]);
  await record(ledger, ana, [thread('t1'), message('t1', 'm1', copy)], monday);
  await record(ledger, home, [thread('h1'), message('h1', 'm9', copy)], monday);
  return ledger;
}

const answer = message('t1', 'm2', { from: me, to: [bo], sentAt: monday + hour }, monday + hour);

it('lists a mail that came to two own accounts once', async () => {
  const items = await openItems(await ledgerWithCopies(), monday + hour);
  expect(items.map(({ standing }) => standing.person)).toEqual([bo]);
});

it('neither lists nor marks it in the one account when it was answered in the other', async () => {
  const ledger = await ledgerWithCopies();
  expect(await marksOf(ledger, [`${home}/h1`], monday + hour)).toMatchObject([{ kind: 'reply' }]);
  await record(ledger, ana, [answer], monday + hour);
  expect(await openItems(ledger, monday + 2 * hour)).toEqual([]);
  expect(await marksOf(ledger, [`${home}/h1`], monday + 2 * hour)).toEqual([]);
});

it('shows nothing of an account that is switched off', async () => {
  const ledger = await freshLedger();
  await record(ledger, ana, [thread('t1'), message('t1', 'm1')], monday);
  await switchAccount(ledger, ana, { on: false }, monday);
  expect(await openItems(ledger, monday)).toEqual([]);
  expect(await allMarks(ledger, ana, monday)).toEqual([]);
});

it('keeps mail apart that was old when its account was first seen, with no mark on it', async () => {
  const ledger = await freshLedger();
  const old = message('t1', 'm1', { sentAt: monday - 14 * day });
  await record(ledger, ana, [thread('t1'), old], monday);
  const [item] = await openItems(ledger, monday + hour);
  expect(item?.bucket).toBe('earlier');
  expect(await allMarks(ledger, ana, monday + hour)).toEqual([]);
});

it('has the newest of a kind first, and as many as asked for', async () => {
  const ledger = await freshLedger();
  const seen = [1, 2, 3].map((n) => message(`t${n}`, `m${n}`, { sentAt: monday - n * hour }));
  await record(ledger, ana, seen, monday);
  const rows = await newestIn(ledger, 'waiting', 2);
  expect(rows.map(({ key }) => key)).toEqual([`${ana}/t1`, `${ana}/t2`]);
  expect(await itemsOf(ledger, rows, monday)).toHaveLength(2);
});

it('lists of those who owe an answer as many as asked for, and whoever was put off', async () => {
  const ledger = await freshLedger();
  const asked = [1, 2, 3].map((n) =>
    message(`t${n}`, `m${n}`, {
      from: me,
      to: [bo],
      sentAt: monday - n * hour,
      text: 'Could you?',
    }),
  );
  await record(ledger, ana, asked, monday);
  const later = monday + 5 * day;
  const body = { kind: 'snooze', until: later } as const;
  await decide(ledger, { id: 'd1', account: ana, thread: 't3', at: monday, body });
  const inShort = async (now: number) =>
    (await briefItems(ledger, now)).map(({ standing, bucket }) => `${bucket} ${standing.key}`);
  const awaited = async (limit: number, now: number) =>
    (await awaitedItems(ledger, limit, now)).map(({ standing: { key } }) => key);
  expect(await inShort(monday)).toEqual([`snoozed ${ana}/t3`]);
  expect(await awaited(0, monday)).toEqual([]);
  expect(await awaited(1, monday)).toEqual([`${ana}/t1`]);
  expect(await awaited(3, monday)).toEqual([`${ana}/t2`, `${ana}/t1`]);
  expect(await countAwaitingThem(ledger, monday)).toBe(2);
  expect(await inShort(later + hour)).toEqual([]);
  expect(await awaited(3, later + hour)).toHaveLength(3);
  expect(await countAwaitingThem(ledger, later + hour)).toBe(3);
});

it('counts and lists nobody of an account that is switched off', async () => {
  const ledger = await ledgerWithCopies();
  await record(
    ledger,
    ana,
    [message('t2', 'm2', { from: me, to: [bo], text: 'Could you?' })],
    monday,
  );
  await switchAccount(ledger, ana, { on: false }, monday);
  expect(await countAwaitingThem(ledger, monday)).toBe(0);
  expect(await awaitedItems(ledger, 9, monday)).toEqual([]);
  expect((await briefItems(ledger, monday)).map(({ standing: { key } }) => key)).toEqual([
    `${home}/h1`,
  ]);
});
