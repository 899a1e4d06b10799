import type { Page } from 'playwright';
import { expect } from 'vitest';
import { openMailbox } from '../../demo/mailbox/mailbox';
import { servePlaywright } from '../../demo/serve-playwright';
import { type AccountKey, accountKey } from '../../src/core/mail';
import type { Failure, Job, SendMode } from '../../src/core/outbox';
import type { AskName } from '../../src/protocol/protocol';
import type { ChromiumWithExtension } from '../harness/chromium';
import { askFromPage } from './ask-from';
import { confirmReplyBox } from './kept';
import { shortenSeconds } from './short-seconds';
import { type Stage, until } from './story-scene';

export const owner = { name: 'Jo Bell', address: 'jo@firm.example' };
export const alias = { name: 'The Firm', address: 'info@firm.example' };
export const ana = { name: 'Ana Ruiz', address: 'ana@client.example' };
export const ben = { name: 'Ben Castle', address: 'ben@client.example' };

/** Ms that Undo is offered in these tests: long enough to press it. */
const undoMs = 3_000;

interface Letter {
  from?: typeof ana;
  to?: (typeof ana)[];
  cc?: (typeof ana)[];
  replyTo?: typeof ana;
}

/** One mailbox with one question in it, in the mail page that the extension acts in. */
export type Scene = Awaited<ReturnType<typeof openScene>>;

/** Opens the mail page of a new mailbox, and waits until the background knows who waits in it. */
export async function openScene(
  { context, extensionId }: ChromiumWithExtension,
  popup: Page,
  { site, respond }: Stage,
  { from = ana, to = [owner], cc = [], replyTo }: Letter = {},
) {
  const signature = 'Jo Bell<br>The Firm';
  const mailbox = openMailbox({
    now: Date.now,
    accounts: [{ owner, aliases: [alias], signature }],
    undoMs,
  });
  const message = mailbox.deliver({
    from,
    to,
    cc,
    ...(replyTo === undefined ? {} : { replyTo: [replyTo] }),
    subject: 'Quote for the deck',
    text: 'Could you send me a quote for the deck?',
    at: Date.now() - 3_600_000,
  });
  const legacyId = mailbox.thread(mailbox.threadOf(message) ?? '').legacyId;
  const thread = site.threadOf(mailbox, legacyId);
  const account: AccountKey = accountKey(site.webmail, owner.address);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await servePlaywright(context, respond(mailbox));
  const openTab = async () => {
    const tab = await context.newPage();
    await tab.goto(site.inbox(0));
    await tab.locator(site.row).first().waitFor();
    return tab;
  };
  const page = await openTab();
  const ask = ((name, question) => askFromPage(popup, name, question)) as Asking;
  await until(() => ask('switch-account', { account, on: true }));
  await confirmReplyBox(popup);
  const propose = () => ask('propose', { account, thread });
  await until(async () => expect(await propose()).toMatchObject({ personSure: true }));

  const sent = () => mailbox.sent();

  /** Clicks on "acknowledge" in the popup. */
  async function acknowledge(mode: SendMode): Promise<string> {
    const question = { account, thread, until: soon(), mode, remember: false };
    return (await ask('acknowledge', question)).job.id;
  }

  /** The job as the ledger has it: a step by nobody changes nothing, and tells. */
  async function jobNow(id: string): Promise<Job> {
    const event = { kind: 'inserted', holder: 'nobody' } as const;
    return (await ask('step', { job: id, event })).job;
  }

  async function reaches(id: string, state: Job['state'], failure?: Failure): Promise<Job> {
    await until(async () => {
      const job = await jobNow(id);
      expect({ state: job.state, failure: job.failure }).toEqual({ state, failure });
    });
    return jobNow(id);
  }

  const note = () => page.locator('[data-answerable="countdown"]');

  return {
    page,
    mailbox,
    /** The thread as the page names it, and as the demo's server does. */
    thread,
    legacyId,
    site,
    ask,
    propose,
    sent,
    acknowledge,
    job: jobNow,
    reaches,
    note,
    editor: () => page.locator(site.editor),
    openTab,
    close: () => page.close(),
    /** Asks for a note, and waits through its countdown until it has ended so. */
    async ends(mode: SendMode, state: Job['state']): Promise<Job> {
      await shortenSeconds(page, extensionId);
      return reaches(await acknowledge(mode), state);
    },
    /** Asks for a note that is sent by itself, and waits for its countdown. */
    async counting(): Promise<string> {
      const id = await acknowledge('send');
      await reaches(id, 'counting');
      await note().waitFor();
      return id;
    },
    /** Asks for a note that is left in the box, and waits until it stands there. */
    async left(): Promise<string> {
      const id = await acknowledge('leave');
      await reaches(id, 'left');
      return id;
    },
    async fails(failure: Failure): Promise<void> {
      await reaches(await acknowledge('send'), 'failed', failure);
      await note().waitFor();
      mailbox.finishSending();
      expect(sent()).toEqual([]);
    },
    /** What the user does: the site's own Send. */
    pressSend: () => site.pressSend(page),
    /** Exactly one mail has left the house: this text, in this thread, to these people alone. */
    async expectSent(job: Job, recipients: string[]): Promise<void> {
      await until(() => expect(sent()).toHaveLength(1));
      expect(mailbox.outbox.underway()).toBe(0);
      const [mail] = sent();
      const whole = { thread: legacyId, to: recipients, cc: [], bcc: [], from: owner.address };
      expect(mail).toMatchObject(whole);
      expect(mail?.text.startsWith(firstLine(job))).toBe(true);
      expect(mail?.text.split(firstLine(job))).toHaveLength(2);
    },
  };
}

export function firstLine(job: Job): string {
  return job.text.split('\n').find((line) => line !== '') ?? '';
}

type Asking = <N extends AskName>(
  name: N,
  question: Parameters<typeof askFromPage<N>>[2],
) => ReturnType<typeof askFromPage<N>>;

const soon = () => Date.now() + 86_400_000;
