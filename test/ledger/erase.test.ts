import { expect, it } from 'vitest';
import { csv } from '../../src/core/csv';
import type { AccountKey } from '../../src/core/mail';
import { firstSettings } from '../../src/core/settings/first-settings';
import { knownPeople } from '../../src/ledger/backup-people';
import { decide } from '../../src/ledger/commands';
import { addTouch, describePeople } from '../../src/ledger/describe';
import { eraseAccount, eraseEverything } from '../../src/ledger/erase';
import type { Ledger } from '../../src/ledger/ledger';
import { openPledges } from '../../src/ledger/pledges';
import { record } from '../../src/ledger/record';
import { writeSettings } from '../../src/ledger/settings';
import { ana, dump, freshLedger, hour, minute, monday } from './fresh-ledger';
import { bo, inbox, me, message, standingOf, thread } from './mail';

const home: AccountKey = 'gmail:ana@home.example';
const atHome = { address: 'ana@home.example', name: 'Ana' };
const cy = { address: 'cy@client.example', name: 'Cy Lund' };
const dee = { address: 'dee@friend.example', name: 'Dee' };
const asks = { text: 'Could you send the quote by Friday?' };

/** Bo writes to the firm, Dee to the home, Cy to both. */
async function twoAccounts(): Promise<Ledger> {
  const ledger = await freshLedger([ana, home]);
  await recordFirm(ledger);
  const toHome = { to: [atHome], ...asks };
  await record(
    ledger,
    home,
    [
      { ...thread('h1'), facts: { subject: 'Party', participants: [dee], place: 'inbox' } },
      message('h1', 'x', { from: dee, ...toHome }),
      message('h2', 'y', { from: cy, ...toHome }),
      inbox(['h1', 'h2'], monday),
    ],
    monday + hour,
  );
  const settle = { kind: 'settle', how: 'phone' } as const;
  await decide(ledger, { id: 'd', account: home, thread: 'h1', at: monday + hour, body: settle });
  return ledger;
}

async function recordFirm(ledger: Ledger) {
  const mail = [thread('t'), message('t', 'm', asks), message('t2', 'n', { from: cy, ...asks })];
  await record(ledger, ana, [...mail, inbox(['t', 't2'], monday)], monday + hour);
}

it('of one account erases what is known from it alone, and leaves the others as if it had never been', async () => {
  const ledger = await twoAccounts();
  await eraseAccount(ledger, home);
  const alone = await freshLedger();
  await recordFirm(alone);
  expect(await dump(ledger)).toEqual(await dump(alone));
});

it('keeps a person whom another account knows, and not a word of the one that went', async () => {
  const ledger = await twoAccounts();
  await eraseAccount(ledger, home);
  expect((await knownPeople(ledger)).map(({ address }) => address)).toEqual([
    me.address,
    bo.address,
    cy.address,
  ]);
  expect(JSON.stringify(await dump(ledger))).not.toMatch(/home\.example|Dee|Party/);
});

it('takes the mail of an address that was the user’s for a stranger’s from then on', async () => {
  const ledger = await freshLedger([ana, home]);
  const fromHome = message('t', 'm', { from: atHome, to: [me], ...asks });
  await record(ledger, ana, [thread('t'), fromHome], monday + hour);
  expect(await standingOf(ledger, 't')).not.toMatchObject({ state: 'waiting' });
  expect(await eraseAccount(ledger, home)).toEqual([`${ana}/t`]);
  expect(await standingOf(ledger, 't')).toMatchObject({ state: 'waiting' });
});

it('erases everything, the settings too', async () => {
  const ledger = await twoAccounts();
  await writeSettings(ledger, firstSettings);
  await eraseEverything(ledger);
  expect(Object.values(await dump(ledger)).flat()).toEqual([]);
});

it('knows of everybody when they were last heard from and written to', async () => {
  const ledger = await freshLedger();
  const mail = [
    thread('t'),
    message('t', 'm', asks),
    message('t', 'm2', { from: me, to: [bo], sentAt: monday + minute, text: 'Soon.' }),
    message('t2', 'm3', { sentAt: monday + 2 * minute }),
  ];
  await record(ledger, ana, mail, monday + hour);
  expect((await knownPeople(ledger)).find(({ address }) => address === bo.address)).toEqual({
    address: bo.address,
    names: ['Bo Bell'],
    heardAt: monday + 2 * minute,
    wroteAt: monday + minute,
  });
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])(
  'makes %j a text in a spreadsheet',
  (name) => {
    expect(csv([[name]])).toBe(`\ufeff'${name}\r\n`);
  },
);

it('quotes what would break a line of the table', () => {
  expect(csv([['a,b', 'say "x"', 'two\nlines', 'plain']])).toBe(
    '\ufeff"a,b","say ""x""","two\nlines",plain\r\n',
  );
});

it('lists the pledges that are open, the next one first', async () => {
  const ledger = await freshLedger();
  await recordFirm(ledger);
  for (const [id, thread, until] of [
    ['a', 't', monday + 9 * hour],
    ['b', 't2', monday + 5 * hour],
  ] as const) {
    const body = { kind: 'acknowledge', job: id, until, sentAt: monday + hour } as const;
    await decide(ledger, { id, account: ana, thread, at: monday + hour, body });
  }
  expect(await openPledges(ledger, monday + 2 * hour)).toMatchObject([
    { id: 't2', name: 'Cy Lund', subject: '', until: monday + 5 * hour },
    { id: 't', name: 'Bo Bell', subject: 'Quote', until: monday + 9 * hour },
  ]);
});

it('forgets what was said of people who are known from the erased account alone, and of nobody else', async () => {
  const ledger = await twoAccounts();
  const notes = 'Likes tea';
  const people = [dee.address, cy.address, 'made:1'];
  await describePeople(
    ledger,
    [
      ...people.map((person) => ({ person, facts: { name: person, notes } })),
      { person: 'dee@work.example', facts: { sameAs: dee.address } },
    ],
    monday,
  );
  for (const person of people)
    await addTouch(ledger, { id: person, person, at: monday, body: { kind: 'met' } });
  await eraseAccount(ledger, home);
  const left = [cy.address, 'made:1'];
  expect((await ledger.records.toArray()).map(({ id }) => id)).toEqual(left);
  expect((await ledger.touches.toArray()).map(({ person }) => person)).toEqual(left);
  expect((await ledger.cards.toArray()).map(({ id }) => id)).toEqual([bo.address, ...left]);
});
