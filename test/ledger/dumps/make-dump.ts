import { writeFileSync } from 'node:fs';
import type { AccountKey } from '../../../src/core/mail';
import type { Job, JobEvent } from '../../../src/core/outbox';
import { switchAccount } from '../../../src/ledger/accounts';
import { decide } from '../../../src/ledger/commands';
import { addTouch, describePeople } from '../../../src/ledger/describe';
import { sayOfGive } from '../../../src/ledger/gives';
import { chooseToday } from '../../../src/ledger/keep-in-touch';
import { type Ledger, openLedger } from '../../../src/ledger/ledger';
import { claimJob, makeJob, stepJob } from '../../../src/ledger/outbox';
import { record } from '../../../src/ledger/record';
import { begun, dumpStory, hour, owner, settled } from './dump-story';

const ana: AccountKey = 'gmail:ana@firm.example';

/**
 * Writes down the ledger of a small firm, as the code beside it keeps it. This made each file of this folder, once, put
 * into a checkout of the last commit that had the schema of its number, with fake-indexeddb/auto loaded before it. What
 * lies here is frozen: it is what users of that version have on their disks.
 */
export async function writeDump(file: string): Promise<void> {
  const ledger = openLedger('dump');
  const home = { index: 2, home: 'https://mail.google.com/mail/u/2/' };
  await switchAccount(ledger, ana, { on: true, ...home }, begun - 240 * hour);
  for (const sightings of dumpStory()) await record(ledger, ana, sightings as never, settled);
  await decideAll(ledger);
  await acknowledge(ledger);
  await describe(ledger);
  await give(ledger);
  const days = [{ day: 20_514, done: 'end', end: begun - 64 * hour, named: [`${ana}/t-late`] }];
  const empty = { mornings: [], pledges: [], followUps: [], followed: [], counts: [] };
  const told = { begun: begun - 240 * hour, days, ...(ledger.verno < 5 ? {} : empty) };
  await ledger.told.put({ key: 'reminders', record: told as never });
  await ledger.meta.bulkPut([
    { key: 'welcomedAt', value: begun - 240 * hour },
    { key: 'replyBoxConfirmedAt', value: begun - 200 * hour },
  ]);
  await ledger.health.put({
    ...{ key: 'gmail row', part: 'row', state: 'seen', webmail: 'gmail', account: ana },
    ...{ since: begun, at: begun },
  } as never);
  writeFileSync(file, `${JSON.stringify(await dumped(ledger), undefined, 1)}\n`);
}

/** Since version 6: what the user says of people. */
async function describe(ledger: Ledger): Promise<void> {
  const optOut = { kind: 'out', since: settled, reason: 'By letter' } as const;
  const eva = { name: 'Eva Ruiz-Lund', stage: 'customer', notes: 'Likes tea', optOut };
  await describePeople(
    ledger,
    [
      { person: 'ruiz@deck.example', facts: eva },
      { person: 'eva@home.example', facts: { sameAs: 'ruiz@deck.example' } },
    ],
    settled,
  );
  const met = { kind: 'met', words: 'At the fair' } as const;
  await addTouch(ledger, { id: 'touch-1', person: 'jo@bell.example', at: settled, body: met });
}

/** Since version 8: what there is to give, and who was chosen for a day. */
async function give(ledger: Ledger): Promise<void> {
  const facts = { title: 'Ten plants for shade', text: 'Ferns do.', stages: ['customer'] };
  await sayOfGive(ledger, 'give-1', facts, settled);
  const birthday = { kind: 'birthday', month: 3, day: 4 } as const;
  const lou = { name: 'Lou Lund', dates: [birthday] };
  await describePeople(ledger, [{ person: 'made:lou', facts: lou }], settled);
  await chooseToday(ledger, settled);
}

async function dumped(ledger: Ledger) {
  const tables = ledger.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return { version: ledger.verno, tables: Object.fromEntries(await Promise.all(tables)) };
}

async function decideAll(ledger: Ledger): Promise<void> {
  const at = settled;
  const by = (id: string, thread: string, body: object) =>
    decide(ledger, { id, account: ana, thread, at, body: body as never });
  await by('d-phone', 't-phone', { kind: 'settle', how: 'phone' });
  await by('d-wrong', 't-undone', { kind: 'settle', how: 'closed' });
  await by('d-undo', 't-undone', { kind: 'undo', undoes: 'd-wrong' });
  await by('d-snooze', 't-snooze', { kind: 'snooze', until: begun + 2_000 * hour });
  await by('d-sender', 't-news', {
    ...{ kind: 'correct', needsReply: false },
    sender: { address: 'news@tools.example', name: 'Tool News' },
  });
}

async function acknowledge(ledger: Ledger): Promise<void> {
  const job: Job = {
    ...{ id: 'job-1', account: ana, thread: 't-note', to: { address: 'jo@bell.example' } },
    ...{ toSure: true, subject: 'Site visit', mode: 'send', state: 'asked' },
    text: 'Thank you, your message has arrived. You will have my answer by Friday at 5:00 PM.',
    ...{
      until: begun + 1_000 * hour,
      askedAt: settled,
      changedAt: settled,
      writtenTo: owner.address,
    },
  };
  await makeJob(ledger, job);
  await claimJob(ledger, ana, 'tab-1', settled);
  for (const kind of ['inserted', 'count', 'send', 'sent'] as const) {
    const event: JobEvent = { kind, holder: 'tab-1' };
    await stepJob(ledger, job.id, event, settled);
  }
}
