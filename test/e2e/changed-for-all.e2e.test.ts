import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import { switchOn } from '../../demo/tour-steps';
import { firstSettings } from '../../src/core/settings/first-settings';
import { badgeSays, type MailTab, type StoryScene, startStory } from './story-scene';

const zed = { name: 'Zed Brook', address: 'zed@brook.example' };
const own = 'nora.lindqvist@mailhost.example';

let scene: StoryScene;
let firm: MailTab;
let inFirm: string;

beforeAll(async () => {
  scene = await startStory();
  firm = await scene.openMail();
  await scene.switchOn();
  const other = await scene.openMail(1);
  await switchOn(scene.browser, own);
  const { mailbox } = scene;
  const [first, second] = deliverToBoth(mailbox);
  inFirm = first;
  await firm.page.bringToFront();
  await badgeSays(firm, first, /^Reply/);
  await other.page.bringToFront();
  await badgeSays(other, second, /^Reply/);
  mailbox.actAsOtherDevice.reply(second, 'I shall call at five.', 1);
});
afterAll(() => scene.browser.close());

test('mail that was answered in another account waits again once that account is switched off', async () => {
  await badgeSays(firm, inFirm, undefined);
  const welcome = await scene.welcome();
  await welcome.getByRole('button', { name: `Switch off: ${own}` }).click();
  await badgeSays(firm, inFirm, /^Reply/);
});

test('other working hours are told by the badges at once', async () => {
  const welcome = await scene.welcome();
  const closed = { ...firstSettings, hours: Array(7).fill([{ start: 0, end: 5 }]) };
  const settings = await welcome.evaluate(
    (settings) => chrome.runtime.sendMessage({ ask: 'change-settings', question: { settings } }),
    closed,
  );
  expect(settings).toEqual({ answer: {} });
  await badgeSays(firm, inFirm, /^Reply · (?!\d h left)/);
});

/** One piece of mail, with one Message-ID, in both accounts; answers with its threads. */
function deliverToBoth(mailbox: Mailbox): [string, string] {
  const to = [0, 1].map((index) => mailbox.account(index).owner);
  const text = 'Could you call me back about the wall?';
  const mail = { from: zed, to, subject: 'The wall', text };
  const here = mailbox.deliver({ ...mail, account: 0 });
  const there = mailbox.deliver({ ...mail, account: 1 });
  there.messageId = here.messageId;
  const thread = (id: string | undefined, index: number) =>
    mailbox.thread(id ?? '', index).legacyId;
  return [thread(mailbox.threadOf(here, 0), 0), thread(mailbox.threadOf(there, 1), 1)];
}
