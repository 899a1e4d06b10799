import type { Page } from 'playwright';
import { firmOwner } from '../../demo/tour-steps';
import { type AccountKey, accountKey } from '../../src/core/mail';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { Settings } from '../../src/core/settings/settings';
import { askFromPage } from './ask-from';
import { kept } from './kept';
import { rewriteRow } from './rewrite-rows';
import { type Stage, type StoryScene, startStoryOn } from './story-scene';

const hour = 3_600_000;

/** It is noon of a working day: the first reminder comes in the afternoon, or came at nine and the check is due. */
export const [later, due] = [30, 600].map(
  (before): Settings => ({
    ...firstSettings,
    hours: Array.from({ length: 7 }, () => [{ start: 9 * 60, end: 17 * 60 }]),
    reminders: { ...firstSettings.reminders, endOfDay: { on: true, before } },
  }),
) as [Settings, Settings];

/** A mailbox that was seen once and is open no more, and how its daily check comes about. */
export interface CheckScene {
  scene: StoryScene;
  popup: Page;
  account: AccountKey;
  /** As if nobody had looked since yesterday, and no check had been made today. */
  dayPasses(): Promise<void>;
  /** The check is allowed; where it is due it begins. */
  allow(): Promise<unknown>;
  /** The tab that the background opens by itself, with its page at `address` (that of the inbox). */
  openedTab(address?: string): Promise<Page>;
  lookedAt(): Promise<number>;
  /** How many conversations of the mailbox are unread. */
  unread(): number;
}

export async function openCheckScene(stage: Stage): Promise<CheckScene> {
  const scene = await startStoryOn(stage);
  const account = accountKey(stage.site.webmail, firmOwner);
  const mail = await scene.openMail();
  await scene.switchOn();
  const popup = await scene.popup();
  await popup.getByText(`${firmOwner} looked at`).waitFor();
  await mail.page.close();
  return {
    scene,
    popup,
    account,
    async dayPasses() {
      await rewriteRow(popup, 'accounts', account, { lookedAt: Date.now() - 20 * hour });
      await askFromPage(popup, 'change-settings', { settings: { ...later, checkMail: 'allowed' } });
      await rewriteRow(popup, 'meta', 'mailCheckedAt', undefined);
    },
    allow: () =>
      askFromPage(popup, 'change-settings', { settings: { ...due, checkMail: 'allowed' } }),
    async openedTab(address = scene.site.inbox(0)) {
      const tab = await scene.browser.context.waitForEvent('page');
      // In the background it asks for its page before the demo answers for the site, so it asks once more.
      tab.goto(address).catch(() => undefined);
      return tab;
    },
    async lookedAt() {
      const rows = await kept<{ key: string; lookedAt?: number }>(popup, 'accounts');
      return rows.find(({ key }) => key === account)?.lookedAt ?? 0;
    },
    unread: () =>
      [...scene.mailbox.account(0).threads.values()].filter(({ messages }) =>
        messages.some(({ labels }) => labels.has('^u')),
      ).length,
  };
}
