import type { AccountKey } from '../src/core/mail';
import type { Job } from '../src/core/outbox';
import type { AskName } from '../src/protocol/protocol';
import { extensionId } from './fake-runtime';

/** Epoch ms at which everything is said. */
export const now = Date.UTC(2026, 10, 23, 9);
export const account: AccountKey = 'gmail:ana@firm.example';
export const home = 'https://mail.google.com/mail/u/0/';

/** Who may send something, and for whom each may be taken. */
export const senders = {
  'a page of ours': {
    sender: { id: extensionId, url: `chrome-extension://${extensionId}/popup.html` },
    may: ['pages'],
  },
  Gmail: { sender: { id: extensionId, url: home, frameId: 0, tab: { id: 1 } }, may: ['content'] },
  Outlook: {
    sender: {
      id: extensionId,
      url: 'https://outlook.live.com/mail/0/',
      frameId: 0,
      tab: { id: 2 },
    },
    may: ['content'],
  },
  'a frame in Gmail': {
    sender: { id: extensionId, url: home, frameId: 3, tab: { id: 1 } },
    may: [],
  },
  'another site': {
    sender: {
      id: extensionId,
      url: 'https://mail.google.com.example/mail/',
      frameId: 0,
      tab: { id: 3 },
    },
    may: [],
  },
  'another extension': {
    sender: { id: 'other', url: `chrome-extension://${extensionId}/popup.html` },
    may: [],
  },
  nobody: { sender: {}, may: [] },
} as const satisfies Record<string, { sender: object; may: readonly string[] }>;

const person = { address: 'jo@client.example', name: 'Jo Bell' };
const message = { kind: 'message', thread: 't1', id: 'm1', sense: 'json', at: now };
const sightings = [
  {
    ...message,
    facts: {
      sentAt: now - 9_000,
      from: person,
      to: [{ address: 'ana@firm.example' }],
      subject: 'Quote',
      state: 'arrived',
      direction: 'in',
    },
    text: 'Could you send me a quote?',
  },
  {
    kind: 'thread',
    thread: 't1',
    sense: 'row',
    at: now,
    facts: {
      subject: 'Quote',
      participants: [person],
      lastMessage: 'm1',
      count: 1,
      place: 'inbox',
    },
  },
  {
    kind: 'list',
    list: 'inbox',
    sense: 'row',
    at: now,
    complete: true,
    newest: now,
    oldest: 0,
    more: false,
    threads: ['t1'],
  },
  { kind: 'account', sense: 'json', at: now, own: ['hello@firm.example'] },
];
const job = { holder: 'h' } satisfies Partial<Job>;

const jobOf = { person: 'jo@client.example', account, thread: 't1' };

/** A question of every name, as it is asked in life. */
export const questions: Readonly<Record<AskName, unknown>> = {
  hello: { account, home, delegated: false, holder: 'h' },
  unnamed: { webmail: 'outlook', home: 'https://outlook.live.com/mail/0/' },
  foresee: { webmail: 'gmail', home },
  record: { account, sightings },
  health: {
    account,
    webmail: 'gmail',
    parts: [{ part: 'row', state: 'blind', path: 'html > body' }],
  },
  marks: { account, threads: ['t1'] },
  decide: { account, thread: 't1', body: { kind: 'settle', how: 'phone' } },
  propose: { account, thread: 't1', pick: now + 1 },
  card: { account, thread: 't1', part: 'close' },
  describe: { said: [{ person: 'jo@client.example', facts: { stage: 'customer' } }] },
  touch: { person: 'jo@client.example', body: { kind: 'met' } },
  give: {
    id: 'g1',
    facts: { title: 'Ten plants for shade', link: 'https://garden.example/shade', stages: [] },
  },
  'choose-today': {},
  compose: {
    person: 'jo@client.example',
    subject: 'For your garden',
    text: 'Hello Jo,\n\nA tip.',
    touch: { of: 'g1' },
  },
  phoned: { person: 'jo@client.example' },
  'closing-texts': jobOf,
  'close-job': jobOf,
  'reopen-job': { ...jobOf, closed: { touch: 'c1', before: [], decision: 'd1' } },
  acknowledge: {
    account,
    thread: 't1',
    until: now + 1,
    mode: 'send',
    note: 'received',
    remember: true,
  },
  claim: { account, ...job },
  step: { job: 'j1', event: { kind: 'sent', ...job, message: 'm2' } },
  open: { account, thread: 't1' },
  walked: { account, step: 'moved' },
  'switch-account': { account, on: true },
  'name-mailbox': { home, own: 'ana@firm.example' },
  'change-settings': { settings: {} },
  'import-piece': { import: 'i', piece: 0, part: 'threads', rows: [{}] },
  'import-merge': { import: 'i', pieces: 1, settings: 'take' },
  'import-stop': {},
  'backed-up': {},
  'erase-account': { account },
  'erase-everything': {},
  scan: { account, to: 'go' },
  surroundings: {},
};

/** What has no name, or is told and not asked. */
export const others = {
  'tap report': { index: 0, address: 'ana@firm.example', sightings },
  news: { kind: 'go-to', account, thread: 't1', message: 'm1' },
  'no such ask': {},
  toString: {},
  __proto__x: {},
};
