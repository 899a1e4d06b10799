import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NoteWords } from '../../src/content/acknowledge-note';
import { advance, type Job } from '../../src/core/outbox';
import { replyingIn } from '../../src/webmail/outlook/replying';
import type { Mailbox, Webmail } from '../../src/webmail/webmail';
import {
  addBox,
  ana,
  chip,
  one,
  openPage,
  otherThread,
  own,
  type PageOptions,
  readShown,
  type TestPage,
  thread,
  usualPage,
} from '../webmail/outlook-reply/page';
import './acknowledge-background';

const text = 'Received. You will have my answer by Thursday 3 pm.\nJo';
const home = 'https://outlook.office.com/mail/0/';
const mailbox: Mailbox = { account: `outlook:${own}`, index: 0, home, delegated: false, own: [] };

const usualJob: Job = {
  id: 'job-1',
  account: mailbox.account,
  thread,
  to: { address: ana, name: 'Ana Ruiz' },
  toSure: true,
  writtenTo: own,
  subject: 'Angebot',
  text,
  until: 2_000_000_000_000,
  mode: 'send',
  state: 'asked',
  askedAt: 1_900_000_000_000,
  changedAt: 1_900_000_000_000,
};

/** No address anywhere in it. */
const nameless = '<span class="_EType_RECIPIENT_ENTITY" aria-label="Abwesend">Ana Ruiz</span>';

let page: TestPage;
let life: AbortController;
let job: Job;
let states: Job['state'][];
let words: NoteWords | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  page.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('is sent once to the address in the box, after ten seconds and not before', async () => {
  await start({});
  await pass(9_000);
  expect(page.sent).toEqual([]);
  await pass(60_000);
  expect(states).toEqual(['claimed', 'inserted', 'counting', 'sending', 'sent']);
  expect(page.sent).toHaveLength(1);
  expect(page.sent[0]?.to).toEqual([ana]);
  expect(page.wrong).toEqual([]);
});

it('is never sent by itself to a name, but after the user has confirmed it', async () => {
  await start({ to: nameless });
  await pass(60_000);
  expect(page.sent).toEqual([]);
  expect(words?.text).toBe('Send this note to Ana Ruiz?');
  button('Send').press();
  await pass(60_000);
  expect(page.sent).toHaveLength(1);
});

it('is not sent where the name is another', async () => {
  await start({ to: nameless.replace('Ana', 'Ben') });
  await pass(60_000);
  expect(job.failure).toBe('recipientUnknown');
  expect(page.sent).toEqual([]);
  expect(one('[aria-multiline]').innerText.trim()).toBe('');
});

it('is not sent where the name in the box becomes an address that the user has not seen', async () => {
  await start({ to: nameless });
  await pass(6_000);
  button('Send').press();
  await pass(2_000);
  one('._EType_RECIPIENT_ENTITY').setAttribute('aria-label', 'evil@x.example');
  await pass(60_000);
  expect(job.failure).toBe('recipientDiffers');
  expect(page.sent).toEqual([]);
});

it('is not sent where the reply would go to more', async () => {
  await start({ cc: chip('Ben', 'ben@client.example') });
  await pass(60_000);
  expect(job.failure).toBe('recipientDiffers');
  expect(page.sent).toEqual([]);
});

it.each([
  ['is given to another conversation', () => (one('.conversation').dataset.thread = otherThread)],
  ['can no longer be told', () => one('.conversation').removeAttribute('data-thread')],
])('is not sent where the pane %s between text and Send', async (_, change) => {
  await start({});
  await pass(5_000);
  expect(job.state).toBe('counting');
  change();
  await pass(60_000);
  expect(job.state).toBe('failed');
  expect(page.sent).toEqual([]);
});

it('is found in its box by a later life of the script, and sent from there once', async () => {
  page = openPage({ delay: undefined });
  const lines = text.split('\n').map((line) => `<div>${line}</div>`);
  addBox(usualPage(), page, lines.join(''));
  await begin();
  await pass(60_000);
  expect(page.sent).toHaveLength(1);
  expect(page.replied).toEqual([]);
});

async function start(options: Partial<PageOptions>): Promise<void> {
  page = openPage(options);
  await begin();
}

/** The job as the driver does it; the note is kept for the test to read and press. */
async function begin(): Promise<void> {
  job = { ...usualJob, state: 'claimed', holder: 'tab-1' };
  states = [job.state];
  const { acknowledge } = await import('../../src/content/acknowledge-job');
  const never = new AbortController().signal;
  const note = {
    show: (shown: NoteWords) => {
      words = shown;
      return () => {};
    },
    retext: () => {},
    clear: () => {},
  };
  const { signal } = life;
  void acknowledge({
    job,
    webmail: webmail(),
    mailbox,
    note,
    holder: 'tab-1',
    undoing: never,
    superseded: never,
    signal,
    learn: () => {},
    async step(event) {
      const next = advance(job, event, job.askedAt);
      if (next === undefined) return false;
      job = next;
      states.push(next.state);
      return true;
    },
  });
  await pass(200);
}

/** The real reply on the test page; the reader's part is the little that the driver asks. */
function webmail(): Webmail {
  return {
    name: 'outlook',
    home: () => home,
    mailbox: () => mailbox,
    pages: { begin: () => 'there', next: () => 'last', back: () => undefined },
    look() {
      const open = readShown();
      const conversation =
        open === undefined
          ? undefined
          : {
              element: open.element,
              thread: open.thread,
              lineParent: open.element,
              lineBefore: null,
            };
      return { rows: [], conversation, sightings: () => [] };
    },
    tapped: () => [],
    watch(changed, signal) {
      const observer = new MutationObserver(changed);
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      signal.addEventListener('abort', () => observer.disconnect());
    },
    health: () => [],
    goTo: () => {},
    replying: replyingIn(readShown),
  };
}

async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 500) {
    await vi.advanceTimersByTimeAsync(Math.min(left, 500));
  }
}

function button(label: string) {
  const found = words?.buttons.find((one) => one.label === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  return found;
}
