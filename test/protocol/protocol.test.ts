import { expect, it } from 'vitest';
import { news } from '../../src/protocol/mail-answers';
import { asks } from '../../src/protocol/protocol';

const account = 'gmail:ana@firm.example';

it.each([
  ['an account without a webmail', { account: 'ana@firm.example', sightings: [] }],
  [
    'an account with a slash, which ends it in a thread key',
    { account: `${account}/x`, sightings: [] },
  ],
  ['a sighting of no known kind', { account, sightings: [{ kind: 'body', text: 'all of it' }] }],
  ['more sightings than one message should hold', { account, sightings: Array(1_001).fill({}) }],
])('takes no record of %s', (_, question) => {
  expect(asks.record.question.safeParse(question).success).toBe(false);
});

it('drops what a sighting has beside its facts', () => {
  const seen = { kind: 'message', thread: 't1', id: 'm1', sense: 'json', at: 1 };
  const facts = { subject: 'Quote', bodyHtml: '<p>all of it</p>' };
  const question = { account, sightings: [{ ...seen, facts }] };
  expect(asks.record.question.parse(question).sightings).toEqual([
    { ...seen, facts: { subject: 'Quote' } },
  ]);
});

it('lets no content script switch accounts, change settings, describe people, take in or erase, or see what other accounts there are', () => {
  const pagesOnly = Object.entries(asks).filter(([, { from }]) => !from.includes('content'));
  expect(pagesOnly.map(([name]) => name)).toEqual([
    'switch-account',
    'name-mailbox',
    'change-settings',
    'describe',
    'touch',
    'give',
    'choose-today',
    'compose',
    'phoned',
    'closing-texts',
    'close-job',
    'reopen-job',
    'import-piece',
    'import-merge',
    'import-stop',
    'backed-up',
    'erase-account',
    'erase-everything',
    'scan',
    'surroundings',
  ]);
});

it('reads an undefined that crossed as nothing', () => {
  const told = JSON.parse(JSON.stringify({ kind: 'changed', account, threads: undefined }));
  expect(news.parse(told)).toEqual({ kind: 'changed', account });
});
