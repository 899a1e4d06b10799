import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve as serveGmail } from '../../demo/gmail/serve';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import { serve as serveOutlook } from '../../demo/outlook/serve';
import { firstAnswer } from '../../demo/respond';
import { gmailSite, outlookSite, type TourSite } from '../../demo/tour-site';
import { firmOwner } from '../../demo/tour-steps';
import { type AccountKey, accountKey, threadKey } from '../../src/core/mail';
import { askFromPage } from './ask-from';
import { forge } from './forge';
import { imitation, thief } from './imitations';
import { kept } from './kept';
import { hoursToNoon } from './mail-story';
import { type MailTab, onGmail, type StoryScene, startStoryOn, until } from './story-scene';

/** Both sites at once, over one mailbox, under the strictest rules for script. */
const strict = {
  ...onGmail(),
  respond(mailbox: Mailbox) {
    const utcOffset = hoursToNoon(Date.now()) * 60;
    const sites = [
      serveGmail(mailbox, { trustedTypes: 'strict' }),
      serveOutlook(mailbox, { trustedTypes: 'strict', utcOffset }),
    ];
    return (request: Parameters<ReturnType<typeof serveGmail>>[0]) => firstAnswer(sites, request);
  },
};

const rita = { name: 'Rita Moreau', address: 'rita.moreau@postbox.example' };
const carl = { name: 'Carl Berg', address: 'carl.berg@postbox.example' };
const secret = 'zebra-lantern';

let scene: StoryScene;
let popup: Page;

beforeAll(async () => {
  scene = await startStoryOn(strict);
  popup = await scene.popup();
});
afterAll(() => scene.browser.close());

describe.each([
  [gmailSite, rita, 'Garden wall', '.a3s'],
  [outlookSite(), carl, 'Roof terrace', '[id^="UniqueMessageBody"]'],
] as const)(
  'a page that takes no text for markup, $webmail, with mail that imitates it',
  (site, writer, subject, body) => {
    const account: AccountKey = accountKey(site.webmail, firmOwner);
    let mail: MailTab;
    let thread: string;
    let legacyId: string;

    beforeAll(async () => {
      legacyId = deliverImitation(site, writer, subject);
      thread = site.threadOf(scene.mailbox, legacyId);
      mail = await openTab(site);
      await until(() => ask('switch-account', { account, on: true }));
      await mail.page.locator(site.rowOf(thread)).first().click();
      await mail.page
        .locator(site.subject, { hasText: subject })
        .locator('visible=true')
        .first()
        .waitFor();
    });

    test('answers its writer alone, in its own thread', async () => {
      await until(async () =>
        expect(await ask('propose', { account, thread })).toMatchObject({
          person: { address: writer.address },
        }),
      );
      await mail.guests.shows('line', 'Acknowledge');
      const question = {
        account,
        thread,
        until: Date.now() + 86_400_000,
        mode: 'leave',
        remember: false,
      } as const;
      const before = scene.mailbox.sent().length;
      const { job } = await ask('acknowledge', question);
      await until(async () => {
        const event = { kind: 'inserted', holder: 'nobody' } as const;
        const { state, failure } = (await ask('step', { job: job.id, event })).job;
        expect({ state, failure }).toEqual({ state: 'left', failure: undefined });
      });
      expect(scene.mailbox.sent()).toHaveLength(before);
      await mail.page
        .locator(`${site.send}:not(${body} *, [contenteditable] *)`)
        .locator('visible=true')
        .click();
      await until(() => expect(scene.mailbox.sent()).toHaveLength(before + 1));
      expect(scene.mailbox.sent().at(-1)).toMatchObject({
        thread: legacyId,
        to: [writer.address],
        cc: [],
        bcc: [],
        from: firmOwner,
      });
    });

    test('bears one badge a thread, on its own row, and tells of nobody who did not write', async () => {
      await site.leave(mail.page);
      await mail.page.locator(site.row).first().waitFor();
      await until(async () => expect((await mail.guests.badges()).length).toBeGreaterThan(3));
      const badged = (await mail.guests.badges()).map((badge) => badge.thread);
      expect(new Set(badged).size).toBe(badged.length);
      const known = [...scene.mailbox.account(0).threads.values()].map((each) =>
        site.threadOf(scene.mailbox, each.legacyId),
      );
      expect(badged.filter((each) => !known.includes(each))).toEqual([]);
      const tables = ['accounts', 'threads', 'messages', 'people'].map((table) =>
        kept(popup, table),
      );
      const [accounts, threads, messages, people] = await Promise.all(tables);
      expect(JSON.stringify([accounts, threads, people])).not.toContain(thief);
      expect(JSON.stringify(messages)).not.toMatch(new RegExp(`"address":"${thief}`));
      expect(JSON.stringify(threads)).not.toContain('Stolen');
    });

    test('refuses nothing of ours, and lets its scripts send, set and read nothing', async () => {
      const pledge = { kind: 'pledge', until: Date.now() + 9e7, words: secret } as const;
      await ask('decide', { account, thread, body: pledge });
      const before = await state();
      const told = { index: 0, address: firmOwner, thread, now: Date.now() };
      const seen = await mail.page.evaluate(forge, told);
      await until(async () =>
        expect((await kept<{ key: string }>(popup, 'threads')).map(({ key }) => key)).toContain(
          threadKey(account, 'forged-thread'),
        ),
      );
      expect(await state()).toEqual(before);
      expect(scene.mailbox.outbox.underway()).toBe(0);
      expect(seen.filter((each) => each.includes(secret))).toEqual([]);
      expect(seen.filter((each) => /^database answerable|^runtime function/.test(each))).toEqual(
        [],
      );
      expect(seen.filter((each) => each.startsWith('guest')).map((each) => each.trim())).toEqual(
        expect.arrayContaining(['guest']),
      );
      const refused = await mail.page.evaluate(
        () => (window as unknown as { refused: string[] }).refused,
      );
      expect(refused).toEqual([]);
      expect(mail.errors).toEqual([]);
    });
  },
);

/** What nothing but the user may change: what was sent, jobs, settings, decisions, who is switched on. */
async function state() {
  const tables = ['jobs', 'settings', 'decisions', 'meta', 'named'].map((table) =>
    kept(popup, table),
  );
  const accounts = await kept<{ key: string; on: boolean }>(popup, 'accounts');
  return {
    sent: scene.mailbox.sent(),
    tables: await Promise.all(tables),
    accounts: accounts.map(({ key, on }) => ({ key, on })),
  };
}

function deliverImitation(site: TourSite, from: typeof rita, subject: string): string {
  const { mailbox } = scene;
  const other = site.threadOf(mailbox, legacyOf('Olive trees'));
  const plain = 'Could you come and look at it?';
  const html = `<div dir="ltr">${plain}</div>${imitation({ own: subject, other })}`;
  const message = mailbox.deliver({ from, subject, text: plain, html });
  return mailbox.thread(mailbox.threadOf(message) ?? '').legacyId;
}

function legacyOf(subject: string): string {
  const threads = [...scene.mailbox.account(0).threads.values()];
  return threads.find(({ messages }) => messages[0]?.subject === subject)?.legacyId ?? '';
}

const ask: typeof asking = (name, question) => asking(name, question);
function asking<N extends Parameters<typeof askFromPage>[1]>(
  name: N,
  question: Parameters<typeof askFromPage<N>>[2],
) {
  return askFromPage<N>(popup, name, question);
}

async function openTab(site: TourSite): Promise<MailTab> {
  const { openMail } = await import('../../demo/tour-steps');
  const errors: string[] = [];
  const { page, guests } = await openMail(scene.browser, site, 0, async (opened) => {
    opened.on('pageerror', (error) => errors.push(String(error.stack)));
    await opened.addInitScript(noteRefusals);
  });
  const badgeOn = async (thread: string) =>
    (await guests.badges()).find((badge) => badge.thread === thread)?.text;
  return { page, guests, errors, badgeOn };
}

function noteRefusals(): void {
  const refused: string[] = [];
  Object.assign(window, { refused });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
    refused.push(`${violatedDirective} ${sample}`);
  });
}
