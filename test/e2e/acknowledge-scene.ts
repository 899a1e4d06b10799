import type { Page } from 'playwright';
import { expect, vi } from 'vitest';
import type { DemoOptions } from '../../demo/gmail/options';
import { serve } from '../../demo/gmail/serve';
import { openMailbox } from '../../demo/mailbox/mailbox';
import { servePlaywright } from '../../demo/serve-playwright';
import type { AccountKey } from '../../src/core/mail';
import type { Job, SendMode } from '../../src/core/outbox';
import type { AskName } from '../../src/protocol/protocol';
import type { ChromiumWithExtension } from '../harness/chromium';
import { askFromPage } from './ask-from';
import { confirmReplyBox } from './kept';

export const owner = { name: 'Jo Bell', address: 'jo@firm.example' };
export const alias = { name: 'The Firm', address: 'info@firm.example' };
export const ana = { name: 'Ana Ruiz', address: 'ana@client.example' };
export const ben = { name: 'Ben Castle', address: 'ben@client.example' };
export const account: AccountKey = `gmail:${owner.address}`;

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
  { context }: ChromiumWithExtension,
  popup: Page,
  options: Partial<DemoOptions> = {},
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
  const thread = mailbox.thread(mailbox.threadOf(message) ?? '').legacyId;
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await servePlaywright(context, serve(mailbox, options));
  const page = await context.newPage();
  await page.goto('https://mail.google.com/mail/u/0/#inbox');
  await page.locator('tr.zA').first().waitFor();
  const ask = ((name, question) => askFromPage(popup, name, question)) as Asking;
  await until(() => ask('switch-account', { account, on: true }));
  await confirmReplyBox(popup);
  await until(async () =>
    expect(await ask('propose', { account, thread })).toHaveProperty('person'),
  );

  return {
    page,
    mailbox,
    thread,
    ask,
    sent: () => mailbox.sent(),
    /** Clicks on "acknowledge" in the popup. */
    async acknowledge(mode: SendMode): Promise<string> {
      const job = (
        await ask('acknowledge', { account, thread, until: soon(), mode, remember: false })
      ).job;
      return job.id;
    },
    /** The job as the ledger has it: a step by nobody changes nothing, and tells. */
    async job(id: string): Promise<Job> {
      const event = { kind: 'inserted', holder: 'nobody' } as const;
      return (await ask('step', { job: id, event })).job;
    },
    note: () => page.locator('[data-answerable="countdown"]'),
    editor: () => page.locator('[g_editable="true"][role="textbox"]'),
    close: () => page.close(),
  };
}

type Asking = <N extends AskName>(
  name: N,
  question: Parameters<typeof askFromPage<N>>[2],
) => ReturnType<typeof askFromPage<N>>;

const soon = () => Date.now() + 86_400_000;

/** Waits until nothing is thrown any more, or throws what was thrown last. */
export function until(isSo: () => unknown): Promise<unknown> {
  return vi.waitFor(isSo, { timeout: 25_000, interval: 100 });
}
