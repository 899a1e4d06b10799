import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupParts } from '../../src/core/backup-parts';
import type { DecisionBody } from '../../src/core/decision';
import type { Job } from '../../src/core/outbox';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { Sighting } from '../../src/core/sighting';
import { switchAccount } from '../../src/ledger/accounts';
import { mergeImport, stagePiece } from '../../src/ledger/backup-import';
import { BackupFault, readBackup } from '../../src/ledger/backup-read';
import { writeBackup } from '../../src/ledger/backup-write';
import { decide } from '../../src/ledger/commands';
import { addTouch, describePeople } from '../../src/ledger/describe';
import { readGives, sayOfGive } from '../../src/ledger/gives';
import type { Ledger } from '../../src/ledger/ledger';
import { makeJob, stepJob } from '../../src/ledger/outbox';
import { wholePerson } from '../../src/ledger/person';
import { record } from '../../src/ledger/record';
import { readSettings, writeSettings } from '../../src/ledger/settings';
import { runs } from '../harness/property-runs';
import { anySighting } from './any-sightings';
import { ana, day, dump, freshLedger, hour, minute, monday } from './fresh-ledger';
import { bo, inbox, me, message, standingOf, thread } from './mail';

const later = monday + day;
const never = new AbortController().signal;
const quiet = () => {};

const exported = async (ledger: Ledger) =>
  (await writeBackup(ledger, later, quiet, never)).join('');

async function imported(
  ledger: Ledger,
  text: string,
  settings: 'keep' | 'take' = 'keep',
): Promise<void> {
  const checked = await readBackup(text, later, quiet, never);
  const pieces = [
    ...checked.pieces,
    ...(checked.settings === undefined
      ? []
      : [{ part: 'settings' as const, rows: [checked.settings] }]),
  ];
  for (const [piece, { part, rows }] of pieces.entries())
    await stagePiece(ledger, { import: 'i', piece, part, rows }, later);
  await mergeImport(ledger, { import: 'i', pieces: pieces.length, settings }, never);
}

/** What a page would find in the file, as the words that it chooses by it. */
const faultIn = (text: string) =>
  readBackup(text, later, quiet, never).then(
    () => undefined,
    (error: unknown) => (error instanceof BackupFault ? error.fault : error),
  );

const body: fc.Arbitrary<DecisionBody> = fc.constantFrom<DecisionBody>(
  { kind: 'settle', how: 'phone' },
  { kind: 'snooze', until: monday + 60 * minute },
  { kind: 'correct', sender: { address: bo.address }, needsReply: false },
  { kind: 'acknowledge', job: 'j1', until: monday + 90 * minute, sentAt: monday },
  { kind: 'undo', undoes: 'd0' },
);

const history = fc.record({
  sightings: fc.array(anySighting, { maxLength: 12 }),
  decisions: fc.array(
    fc.record({ body, thread: fc.constantFrom('t1', 't2'), step: fc.nat(20), id: fc.nat(3) }),
    { maxLength: 3 },
  ),
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

async function live(ledger: Ledger, ...histories: History[]) {
  for (const { sightings, decisions } of histories) {
    await record(ledger, ana, sightings as Sighting[], monday + hour);
    for (const { body, thread, step, id } of decisions) {
      const at = monday + step * minute;
      // The id follows from the rest, as one decision has one id.
      const name = `d${id}:${step}:${thread}:${JSON.stringify(body)}`.slice(0, 200);
      await decide(ledger, { id: name, account: ana, thread, at, body });
    }
  }
}

describe('a backup', () => {
  it('gives an empty ledger all that it was made from', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (lived) => {
        const [from, to] = [await freshLedger(), await freshLedger([])];
        await live(from, lived);
        await imported(to, await exported(from));
        expect(await dump(to)).toEqual(await dump(from));
        await Promise.all([from.delete(), to.delete()]);
      }),
      runs(60),
    );
  }, 120_000);

  it('joins two ledgers into what one would be that had seen it all, whichever takes in the other', async () => {
    await fc.assert(
      fc.asyncProperty(history, history, async (one, other) => {
        const [a, b, both] = [await freshLedger(), await freshLedger(), await freshLedger()];
        await live(a, one);
        await live(b, other);
        await live(both, one, other);
        const [fromA, fromB] = [await exported(a), await exported(b)];
        await imported(a, fromB);
        await imported(b, fromA);
        expect(await dump(a)).toEqual(await dump(both));
        expect(await dump(b)).toEqual(await dump(both));
        await Promise.all([a.delete(), b.delete(), both.delete()]);
      }),
      runs(60),
    );
  }, 120_000);

  it('changes nothing where it is taken in a second time, or into the ledger that made it', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (lived) => {
        const ledger = await freshLedger();
        await live(ledger, lived);
        const before = await dump(ledger);
        const text = await exported(ledger);
        await imported(ledger, text);
        await imported(ledger, text);
        expect(await dump(ledger)).toEqual(before);
        await ledger.delete();
      }),
      runs(30),
    );
  }, 120_000);

  it('joins what was said of people: of each fact what was said last, and all that happened', async () => {
    const [a, b] = [await freshLedger(), await freshLedger()];
    const optOut = { kind: 'out', since: monday, reason: 'By letter' } as const;
    const touch = { person: bo.address, at: monday } as const;
    await describePeople(a, [{ person: bo.address, facts: { stage: 'customer', optOut } }], monday);
    await describePeople(b, [{ person: bo.address, facts: { stage: 'partner' } }], later);
    await addTouch(a, { id: '1', ...touch, body: { kind: 'thanked', words: 'For Jo' } });
    await addTouch(b, { id: '2', ...touch, body: { kind: 'met' } });
    const [fromA, fromB] = [await exported(a), await exported(b)];
    await imported(a, fromB);
    await imported(b, fromA);
    expect(await dump(b)).toEqual(await dump(a));
    const { person, happenings } = await wholePerson(b, bo.address, later);
    expect(person).toMatchObject({ stage: 'partner', optOut: { reason: 'By letter' } });
    expect(happenings.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('joins what there is to give, of each fact what was said last; twice changes nothing', async () => {
    const [a, b] = [await freshLedger(), await freshLedger()];
    await sayOfGive(a, 'g1', { title: 'Ferns', text: 'They grow.' }, monday);
    await sayOfGive(b, 'g1', { title: 'Moss', link: 'https://moss.example' }, later - hour);
    await sayOfGive(b, 'g2', { title: 'Gone' }, monday);
    await sayOfGive(b, 'g2', { removed: true }, monday);
    const [fromA, fromB] = [await exported(a), await exported(b)];
    await imported(a, fromB);
    await imported(b, fromA);
    expect(await dump(b)).toEqual(await dump(a));
    const before = await dump(a);
    await imported(a, fromB);
    expect(await dump(a)).toEqual(before);
    expect(await readGives(a)).toMatchObject([{ title: 'Moss', text: 'They grow.' }]);
  });

  it('refuses a give with a link that is none', async () => {
    const ledger = await freshLedger();
    await sayOfGive(ledger, 'g1', { title: 'Ferns', link: 'https://ferns.example' }, monday);
    const sly = (await exported(ledger)).replace('https://ferns.example', 'javascript:alert(1)');
    expect(await faultIn(sly)).toMatchObject({ kind: 'damaged', part: 'gives' });
  });

  it('of the first version says nothing of people, of the second of no gives, and is whole', async () => {
    const { gives: _, ...second } = JSON.parse(await exported(await freshLedger()));
    const { records: __, touches: ___, ...first } = second;
    expect(await faultIn(JSON.stringify({ ...first, version: 1 }))).toBeUndefined();
    expect(await faultIn(JSON.stringify({ ...second, version: 2 }))).toBeUndefined();
    const damaged = (part: string) => ({ kind: 'damaged', part });
    expect(await faultIn(JSON.stringify({ ...first, version: 2 }))).toMatchObject(
      damaged('records'),
    );
    expect(await faultIn(JSON.stringify(second))).toMatchObject(damaged('gives'));
  });

  it('holds every table but those that are about this browser alone', async () => {
    const ledger = await freshLedger([]);
    const own = [
      'briefs',
      'cards',
      'chosen',
      'told',
      'health',
      'meta',
      'named',
      'staging',
      'settings',
    ];
    expect(ledger.tables.map(({ name }) => name).sort()).toEqual([...backupParts, ...own].sort());
  });

  it('has more rows than are read at once', async () => {
    const [from, to] = [await freshLedger(), await freshLedger([])];
    const many = Array.from({ length: 2_300 }, (_, index) => thread(`t${index}`));
    await record(from, ana, many, later);
    const steps: number[] = [];
    const text = await writeBackup(from, later, (done, all) => steps.push(done / all), never);
    await imported(to, text.join(''));
    expect(await to.threads.count()).toBe(2_300);
    expect(steps.at(-1)).toBe(1);
    expect(steps.length).toBeGreaterThan(5);
  });
});

describe('of two accounts’ switches the later counts', () => {
  it.each([
    ['off here after the backup', later, false],
    ['off here before the backup was switched on', monday - hour, true],
  ])('%s', async (_, at, on) => {
    const [from, to] = [await freshLedger(), await freshLedger([])];
    await switchAccount(to, ana, { on: true }, monday - day);
    await switchAccount(to, ana, { on: false }, at);
    await imported(to, await exported(from));
    expect(await to.accounts.get(ana)).toMatchObject({ on, firstSeenAt: monday - day });
  });
});

describe('settings', () => {
  const changed = { ...firstSettings, ownName: 'Ana R' };

  it('are taken from the file only where that was said', async () => {
    const [from, to] = [await freshLedger(), await freshLedger()];
    await writeSettings(from, changed);
    const text = await exported(from);
    await imported(to, text, 'keep');
    expect(await readSettings(to)).toEqual(firstSettings);
    await imported(to, text, 'take');
    expect(await readSettings(to)).toEqual(changed);
  });

  it('that make no sense refuse the whole file', async () => {
    const from = await freshLedger();
    const file = JSON.parse(await exported(from));
    expect(await faultIn(JSON.stringify({ ...file, settings: { hours: 'always' } }))).toEqual({
      kind: 'settings',
      field: 'hours',
    });
  });
});

describe('a note that was under way', () => {
  const job: Job = {
    id: 'j',
    account: ana,
    thread: 't',
    to: bo,
    toSure: true,
    subject: 'Quote',
    text: 'Received.',
    until: later,
    mode: 'send',
    state: 'asked',
    askedAt: monday,
    changedAt: monday,
  };

  it('is never sent by a backup', async () => {
    const [from, to] = [await freshLedger(), await freshLedger()];
    await makeJob(from, job);
    await imported(to, await exported(from));
    expect(await to.jobs.count()).toBe(0);
  });

  it('is unsure elsewhere once Send was pressed, and here stays as it is', async () => {
    const [from, to] = [await freshLedger(), await freshLedger()];
    await makeJob(from, job);
    const holder = 'h';
    for (const kind of ['claim', 'inserted', 'count', 'send'] as const)
      await stepJob(from, 'j', { kind, holder }, monday + 1);
    const text = await exported(from);
    await imported(to, text);
    await imported(from, text);
    expect(await to.jobs.get('j')).toMatchObject({ state: 'unsure', sentAt: monday + 1 });
    expect(await from.jobs.get('j')).toMatchObject({ state: 'sending', holder });
  });
});

describe('a file that is not whole', () => {
  const story = [
    thread('t'),
    message('t', 'm', { text: 'Could you send it?' }),
    inbox(['t'], monday),
  ];

  async function file() {
    const ledger = await freshLedger();
    await record(ledger, ana, story, later);
    return JSON.parse(await exported(ledger));
  }

  it.each([
    ['is no JSON', () => '{"format":"answerable-ba', { kind: 'notJson' }],
    ['is something else', () => '{"format":"else"}', { kind: 'notBackup' }],
    ['is a list', () => '[]', { kind: 'notBackup' }],
    [
      'was made by a newer version',
      () => JSON.stringify({ format: 'answerable-backup', version: 99, madeAt: 1 }),
      { kind: 'newer' },
    ],
  ])('%s', async (_, text, fault) => {
    expect(await faultIn(text())).toEqual(fault);
  });

  it('says in which part, which entry and which field it is damaged', async () => {
    const broken = await file();
    broken.messages[0].facts.sentAt.value = 'yesterday';
    expect(await faultIn(JSON.stringify(broken))).toEqual({
      kind: 'damaged',
      part: 'messages',
      entry: 1,
      field: 'facts.sentAt.value',
    });
  });

  it('says so where a part is missing, a text is longer than may be kept, or a sense unknown', async () => {
    const [missing, long, sense] = [await file(), await file(), await file()];
    delete missing.lists;
    long.messages[0].facts.read.value.sentence = 'x'.repeat(301);
    sense.threads[0].facts.subject.sense = 'rumour';
    for (const [broken, part] of [
      [missing, 'lists'],
      [long, 'messages'],
      [sense, 'threads'],
    ])
      expect(await faultIn(JSON.stringify(broken))).toMatchObject({ kind: 'damaged', part });
  });

  it('refuses what was seen at a time to come: it would count as newest for ever', async () => {
    const broken = await file();
    broken.threads[0].seenAt = later + day;
    expect(await faultIn(JSON.stringify(broken))).toMatchObject({
      kind: 'future',
      field: 'seenAt',
    });
  });

  it('refuses mail of a mailbox that it does not name', async () => {
    const broken = await file();
    broken.accounts = [];
    expect(await faultIn(JSON.stringify(broken))).toEqual({
      kind: 'stranger',
      part: 'threads',
      entry: 1,
      account: ana,
    });
  });
});

describe('all or nothing', () => {
  it('merges nothing where a piece did not arrive', async () => {
    const [from, to] = [await freshLedger(), await freshLedger()];
    await record(from, ana, [thread('t'), message('t', 'm')], later);
    const { pieces } = await readBackup(await exported(from), later, quiet, never);
    for (const [piece, { part, rows }] of pieces.slice(0, -1).entries())
      await stagePiece(to, { import: 'i', piece, part, rows }, later);
    const merging = { import: 'i', pieces: pieces.length, settings: 'take' } as const;
    await expect(mergeImport(to, merging, never)).rejects.toThrow('did not arrive');
    expect(await to.threads.count()).toBe(0);
  });

  it('merges nothing where it is stopped in the middle', async () => {
    const [from, to] = [await freshLedger(), await freshLedger()];
    await record(from, ana, [thread('t'), message('t', 'm')], later);
    const { pieces } = await readBackup(await exported(from), later, quiet, never);
    for (const [piece, { part, rows }] of pieces.entries())
      await stagePiece(to, { import: 'i', piece, part, rows }, later);
    const stop = new AbortController();
    to.threads.hook('creating', () => stop.abort(new Error('stopped')));
    const merging = { import: 'i', pieces: pieces.length, settings: 'take' } as const;
    await expect(mergeImport(to, merging, stop.signal)).rejects.toThrow('stopped');
    expect(await to.threads.count()).toBe(0);
    expect(await to.people.count()).toBe(0);
  });

  it('refuses a row of another form, whoever sends it', async () => {
    const to = await freshLedger();
    const rows = [{ account: ana, thread: 't', seenAt: 'now', lists: [] }];
    const piece = { import: 'i', piece: 0, part: 'threads', rows } as const;
    await expect(stagePiece(to, piece, later)).rejects.toThrow('another form');
  });
});

it('judges the threads that were there anew by what the file brings', async () => {
  const [from, to] = [await freshLedger(), await freshLedger()];
  await record(to, ana, [thread('t'), message('t', 'm', { text: 'Could you send it?' })], later);
  expect(await standingOf(to, 't')).toMatchObject({ state: 'waiting' });
  const answer = { from: me, to: [bo], sentAt: monday + minute, text: 'Here it is.' };
  await record(from, ana, [message('t', 'm2', answer)], later);
  await imported(to, await exported(from));
  expect(await standingOf(to, 't')).toMatchObject({ state: 'settled' });
});
