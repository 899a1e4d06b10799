import { expect, it } from 'vitest';
import { firstSettings } from '../../src/core/settings/first-settings';
import { switchAccount } from '../../src/ledger/accounts';
import { decide } from '../../src/ledger/commands';
import { readDayFacts } from '../../src/ledger/day-facts';
import type { Ledger } from '../../src/ledger/ledger';
import { record } from '../../src/ledger/record';
import { writeSettings } from '../../src/ledger/settings';
import { ana, day, freshLedger, hour, monday } from './fresh-ledger';
import { bo, me, message } from './mail';

const asks = { text: 'Could you send the quote by Friday?' };
/** Nine to five, Monday to Friday, in UTC: `monday` is nine in the morning. */
const closing = (ahead: number) => monday + ahead * day + 8 * hour;

async function ledgerSince(at: number): Promise<Ledger> {
  const ledger = await freshLedger([]);
  await writeSettings(ledger, { ...firstSettings, zone: 'UTC' });
  await switchAccount(ledger, ana, { on: true }, at);
  return ledger;
}

/** Bo asks in a thread of his own at ten o'clock of a day, and is answered so long after, if at all. */
async function asked(ledger: Ledger, ahead: number, answeredAfter?: number): Promise<void> {
  const [thread, at] = [`t${ahead}`, monday + ahead * day + hour];
  const answer = { from: me, to: [bo], sentAt: at + (answeredAfter ?? 0), text: 'Here it is.' };
  const mail = [message(thread, 'q', { ...asks, sentAt: at })];
  if (answeredAfter !== undefined) mail.push(message(thread, 'a', answer));
  await record(ledger, ana, mail, monday + 30 * day);
}

it('counts the days back to the one on which somebody was left, over the weekend', async () => {
  const ledger = await ledgerSince(monday - 20 * day);
  await asked(ledger, 1, 10 * hour);
  for (const ahead of [2, 3, 4, 7]) await asked(ledger, ahead, hour);
  const facts = await readDayFacts(ledger, closing(7));
  expect(facts).toMatchObject({ streak: 4, atLeast: false });
});

it('does not count the day that is not over, nor those before the first mailbox was there', async () => {
  const ledger = await ledgerSince(monday + 2 * day - hour);
  for (const ahead of [0, 1, 2, 3]) await asked(ledger, ahead, hour);
  expect((await readDayFacts(ledger, closing(3) - 1)).streak).toBe(1);
  expect((await readDayFacts(ledger, closing(3))).streak).toBe(2);
});

it('tells how many promises of the last thirty days were kept', async () => {
  const ledger = await ledgerSince(monday - 20 * day);
  await asked(ledger, 0, 5 * hour);
  await asked(ledger, 1);
  for (const [thread, ahead] of [
    ['t0', 0],
    ['t1', 1],
  ] as const) {
    const at = monday + ahead * day + 2 * hour;
    const body = { kind: 'acknowledge', job: thread, until: at + 6 * hour, sentAt: at } as const;
    await decide(ledger, { id: thread, account: ana, thread, at, body });
  }
  expect((await readDayFacts(ledger, closing(4))).promises).toEqual({ due: 2, kept: 1 });
  expect((await readDayFacts(ledger, closing(40))).promises).toEqual({ due: 0, kept: 0 });
});

it('knows nothing of a mailbox that is off', async () => {
  const ledger = await ledgerSince(monday - 20 * day);
  await asked(ledger, 1, hour);
  await switchAccount(ledger, ana, { on: false }, monday + 2 * day);
  expect(await readDayFacts(ledger, closing(4))).toMatchObject({ streak: 0 });
});
