import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRecipientProven, objection, strangeSender } from '../../src/content/acknowledge-proof';
import { nameHandle } from '../../src/core/mail';
import type { Job } from '../../src/core/outbox';
import type { BoxProof, Mailbox } from '../../src/webmail/webmail';

const own = 'jo@firm.example';
const alias = 'info@firm.example';
const ana = 'ana@client.example';
const mailbox: Mailbox = {
  account: `gmail:${own}`,
  home: 'https://mail.google.com/mail/u/0/',
  index: 0,
  delegated: false,
  own: [alias],
};

const job: Job = {
  id: 'job-1',
  account: mailbox.account,
  thread: 't1',
  to: { address: ana },
  toSure: true,
  writtenTo: own,
  subject: 'Quote',
  text: 'Received.',
  until: 2_000_000_000_000,
  mode: 'send',
  state: 'claimed',
  askedAt: 1_900_000_000_000,
  changedAt: 1_900_000_000_000,
};

const good: BoxProof = {
  thread: 't1',
  to: [{ address: ana }],
  cc: [],
  bcc: [],
  from: own,
  draft: false,
};

describe('nothing speaks against a box', () => {
  test('in the thread, to the one person, from the address written to, with no draft', () => {
    expect(objection(job, good, mailbox)).toBeUndefined();
  });

  test('that shows no sender, where the account itself was written to', () => {
    expect(objection(job, { ...good, from: undefined }, mailbox)).toBeUndefined();
  });

  test('to another one person, where the address was not sure: the user confirms it', () => {
    const proof = { ...good, to: [{ address: 'a.ruiz@home.example' }] };
    expect(objection({ ...job, toSure: false }, proof, mailbox)).toBeUndefined();
  });
});

describe('something speaks against a box', () => {
  test.each<[string, Partial<BoxProof>, string]>([
    ['of another thread', { thread: 't2' }, 'threadGone'],
    ['of which no thread is known', { thread: undefined }, 'threadGone'],
    ['with a draft', { draft: true }, 'draftPresent'],
    ['to nobody', { to: [] }, 'recipientUnknown'],
    ['to what is no address', { to: [{ address: 'ana' }] }, 'recipientUnknown'],
    ['to somebody in Cc alone', { to: [], cc: [{ address: ana }] }, 'recipientDiffers'],
    ['with a second person in Bcc', { bcc: [{ address: 'x@y.example' }] }, 'recipientDiffers'],
    ['to the user', { to: [{ address: alias }] }, 'recipientDiffers'],
    ['from another own address', { from: alias }, 'senderDiffers'],
  ])('%s', (_, changes, failure) => {
    expect(objection(job, { ...good, ...changes }, mailbox)).toBe(failure);
  });

  test('whoever else is in any of its fields', () => {
    const address = fc.emailAddress().filter((mail) => mail !== ana);
    const person = fc.oneof(address, fc.constant(ana)).map((mail) => ({ address: mail }));
    const people = fc.array(person, { maxLength: 3 });
    fc.assert(
      fc.property(people, people, people, (to, cc, bcc) => {
        const onlyAna = to.length === 1 && to[0]?.address === ana && cc.length + bcc.length === 0;
        const why = objection(job, { ...good, to, cc, bcc }, mailbox);
        expect(why === undefined).toBe(onlyAna);
      }),
    );
  });
});

describe('a box that shows a name and no address', () => {
  const named = { ...job, to: { address: ana, name: 'Ana Ruiz' } };
  const shows = (name: string) => ({ ...good, to: [{ address: nameHandle(name), name }] });

  test('is for the user to confirm where it is the name of who is meant, however sure the job is', () => {
    expect(objection(named, shows('Ana  RUIZ'), mailbox)).toBeUndefined();
    expect(isRecipientProven(named, shows('Ana  RUIZ'))).toBe(false);
  });

  test('is for the user to confirm where only the name was known from the start', () => {
    const unsure = { ...job, toSure: false, to: { address: nameHandle('Ana Ruiz') } };
    expect(objection(unsure, shows('Ana Ruiz'), mailbox)).toBeUndefined();
    expect(isRecipientProven(unsure, shows('Ana Ruiz'))).toBe(false);
  });

  test.each([true, false])('speaks against it where the name is another (sure: %s)', (toSure) => {
    expect(objection({ ...named, toSure }, shows('Ben Ruiz'), mailbox)).toBe('recipientUnknown');
  });

  test('speaks against it where the name is the address that is meant', () => {
    expect(objection(named, shows(ana), mailbox)).toBe('recipientUnknown');
  });
});

test('only the very address of a sure job is proven', () => {
  expect(isRecipientProven(job, good)).toBe(true);
  expect(isRecipientProven({ ...job, toSure: false }, good)).toBe(false);
  expect(isRecipientProven(job, { ...good, to: [{ address: 'x@y.example' }] })).toBe(false);
});

describe('the sender is asked about', () => {
  const unknown = { ...job, writtenTo: undefined };

  test('where it is none of the addresses that we know', () => {
    const proof = { ...good, from: 'x@firm.example' };
    expect(strangeSender(unknown, proof, mailbox)).toBe('x@firm.example');
    expect(objection(unknown, proof, mailbox)).toBeUndefined();
  });

  test.each([own, alias, undefined])('but not where it is %s', (from) => {
    expect(strangeSender(unknown, { ...good, from }, mailbox)).toBeUndefined();
  });
});
