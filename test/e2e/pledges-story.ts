import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Decision } from '../../src/core/decision';
import { toMessage } from '../../src/core/fold';
import { pledgesOf } from '../../src/core/pledges';
import { firstSettings } from '../../src/core/settings/first-settings';
import { viewOf } from '../../src/ledger/evidence';
import type { AccountRow, JobRow, MessageRow, ThreadRow } from '../../src/ledger/rows';
import { askFromPage } from './ask-from';
import { kept } from './kept';
import {
  badgeSays,
  groupOf,
  type MailTab,
  rowOf,
  type Stage,
  type StoryScene,
  startStoryOn,
  until,
} from './story-scene';

const day = 24 * 3_600_000;

const subjects = {
  jo: 'Site visit on the 12th',
  sam: 'Garden of 40 m², first ideas?',
  ana: 'Quote for the deck',
  lucia: 'Olive trees',
};

/** What becomes of promises, as a user gives, keeps, moves and misses them on a mail site. */
export function playPledges(stage: Stage): void {
  describe('what the user promised', () => {
    /** How far clocks were moved, ms. */
    let ahead = 0;
    const now = () => Date.now() + ahead;
    let scene: StoryScene;
    let mail: MailTab;
    let popup: Page;
    const thread = {
      jo: '',
      sam: '',
      ana: '',
      lucia: '',
    };

    beforeAll(async () => {
      scene = await startStoryOn(stage, {}, { now });
      thread.jo = scene.about(subjects.jo);
      thread.sam = scene.about(subjects.sam);
      thread.ana = scene.about(subjects.ana);
      thread.lucia = scene.about(subjects.lucia);
      mail = await scene.openMail();
      await scene.switchOn();
      popup = await scene.popup();
      const settings = { ...firstSettings, mode: 'leave' } as const;
      await askFromPage(popup, 'change-settings', { settings });
      await badgeSays(mail, thread.jo, /^Reply/);
    });
    // A worker that slept wakes with the true clock.
    beforeEach(() => setWorkerClock());
    afterAll(() => scene.browser.close());

    test('in an answer of their own stands in the row, the list and the conversation', async () => {
      await write('jo', 'Dear Jo, I will send you the drawing by tomorrow noon.');
      await until(async () => expect(await groupOf(popup, thread.jo)).toBe('promised'));
      await rowOf(popup, thread.jo).locator('.row-main').click();
      await rowOf(popup, thread.jo)
        .getByText('I will send you the drawing by tomorrow noon.')
        .waitFor();
      expect(await rowOf(popup, thread.jo).locator('.when').textContent()).toMatch(/^you said/);
      await mail.guests.shows('line', 'I will send you the drawing by tomorrow noon');
      await scene.site.leave(mail.page);
      await badgeSays(mail, thread.jo, /^Promised/);
      expect(await states(thread.jo)).toEqual(['open']);
    });

    test('is kept by what they send by then', async () => {
      await write('jo', 'Dear Jo, here is the drawing.');
      await until(async () => expect(await groupOf(popup, thread.jo)).toBeUndefined());
      await scene.site.leave(mail.page);
      await badgeSays(mail, thread.jo, undefined);
      expect(await states(thread.jo)).toEqual(['kept']);
    });

    test('moves with a note that says so, before its time', async () => {
      await acknowledge(thread.ana);
      await sendNote();
      await until(async () => expect(await groupOf(popup, thread.ana)).toBe('promised'));
      await mainButton(thread.ana).filter({ hasText: 'Move to' }).click();
      await sendNote();
      expect(scene.mailbox.sent().at(-1)?.text).toMatch(/^Hello Ana,\s+I cannot keep the time/);
      await until(async () => expect(await states(thread.ana)).toEqual(['moved', 'open']));
    });

    test('moves once, though two tabs and the popup ask at the same time', async () => {
      const other = await scene.openMail();
      const sent = scene.mailbox.sent().length;
      const before = (await jobs()).length;
      for (const tab of [mail, other]) {
        if (tab === mail) await scene.site.leave(mail.page);
        await tab.guests.pressBadge(thread.ana);
        await tab.guests.shows('menu', 'Move to');
      }
      await selectRow(thread.ana);
      await Promise.all([
        mail.guests.press('menu', 'Move to'),
        other.guests.press('menu', 'Move to'),
        mainButton(thread.ana).filter({ hasText: 'Move to' }).click(),
      ]);
      const isReady = async (tab: MailTab) =>
        /^Ready for Ana/.test(await tab.guests.text('countdown'));
      let holder = mail;
      await until(async () => {
        holder = (await isReady(other)) ? other : mail;
        expect(await isReady(holder)).toBe(true);
      });
      // A click that comes late finds the note ready where it stands.
      const { job: ready } = await askFromPage(popup, 'acknowledge', await lastClick());
      expect(ready.state).toBe('left');
      expect((await jobs()).length).toBe(before + 1);
      await holder.page.bringToFront();
      await scene.site.pressSend(holder.page);
      await until(async () => expect(await states(thread.ana)).toEqual(['moved', 'moved', 'open']));
      await until(() => expect(scene.mailbox.sent()).toHaveLength(sent + 1));
      if (holder === mail) await scene.site.leave(mail.page);
      await other.page.close();
    });

    test('may have been given by phone, and be kept so', async () => {
      const words = 'The price, by phone';
      await selectRow(thread.sam);
      const row = rowOf(popup, thread.sam);
      await row.getByRole('button', { name: 'I promised something' }).click();
      await row.getByLabel('What you promised').fill(words);
      await row.getByLabel('Promised until').fill(await fieldValue(now() + day));
      await row.getByRole('button', { name: 'Use this time' }).click();
      await until(async () => expect(await states(thread.sam)).toEqual(['open']));
      await mail.page.bringToFront();
      await badgeSays(mail, thread.sam, /^Promised/);
      await mail.guests.pressBadge(thread.sam);
      await mail.guests.press('menu', 'Kept by phone');
      await until(async () => expect(await states(thread.sam)).toEqual(['kept']));
      await mail.guests.press('menu', 'Undo');
      await until(async () => expect(await states(thread.sam)).toEqual(['open']));
    });

    test('is told of by the alarm while it can still be kept, though the worker is dead', async () => {
      // So soon that nobody may choose it, lest a test wait for an hour.
      const soon = now() + 15_000;
      const [{ key: account }] = (await kept<AccountRow>(popup, 'accounts')) as [AccountRow];
      const click = {
        account,
        thread: thread.lucia,
        until: soon,
        mode: 'leave',
        remember: false,
      } as const;
      await askFromPage(popup, 'acknowledge', click);
      await sendNote();
      await until(async () => expect(await states(thread.lucia)).toEqual(['open']));
      await scene.site.leave(mail.page);
      await scene.browser.killWorker();
      const reminder = `reminder-pledge-${soon}`;
      await expect.poll(notifications, { timeout: 20_000 }).toContain(reminder);
      expect(now()).toBeLessThan(soon);
    });

    test('breaks when its time passes, and what comes after is late', async () => {
      await moveClock(4 * day);
      await until(async () => expect(await groupOf(popup, thread.sam)).toBe('broken'));
      await badgeSays(mail, thread.sam, /^Promise late/);
      expect(await states(thread.sam)).toEqual(['broken']);
      await write('sam', 'Dear Sam, a first visit costs nothing.');
      await until(async () => expect(await groupOf(popup, thread.sam)).toBeUndefined());
      expect(await states(thread.sam)).toEqual(['late']);
      expect(await states(thread.jo)).toEqual(['kept']);
      const toAna = scene.mailbox.sent().filter(({ to }) => to.join().startsWith('ana'));
      expect(toAna).toHaveLength(3);
      expect(mail.errors).toEqual([]);
    });

    /** Writes into the thread by hand, and sends it by the site's own button. */
    async function write(to: keyof typeof subjects, text: string): Promise<void> {
      const sent = scene.mailbox.sent().length;
      await mail.page.bringToFront();
      await scene.site.openReply(mail.page, thread[to], subjects[to]);
      await mail.page.keyboard.type(text);
      await scene.site.pressSend(mail.page);
      await until(() => expect(scene.mailbox.sent()).toHaveLength(sent + 1));
    }

    async function selectRow(of: string): Promise<void> {
      await popup.bringToFront();
      await rowOf(popup, of).locator('.row-main').click();
    }

    const mainButton = (of: string) => rowOf(popup, of).locator('.split .main').first();

    async function acknowledge(of: string): Promise<void> {
      await selectRow(of);
      await mainButton(of).filter({ hasText: 'Received, by' }).click();
    }

    /** Sends what stands ready in the mail tab's reply box. */
    async function sendNote(): Promise<void> {
      const sent = scene.mailbox.sent().length;
      await until(async () => expect(await mail.guests.text('countdown')).toMatch(/^Ready for/));
      await scene.site.pressSend(mail.page);
      await until(() => expect(scene.mailbox.sent()).toHaveLength(sent + 1));
      await until(async () => expect(await mail.guests.text('countdown')).toBe(''));
      await popup.bringToFront();
    }

    const notifications = async () =>
      Object.keys(await popup.evaluate(() => chrome.notifications.getAll()));

    const jobs = () => kept<JobRow>(popup, 'jobs');

    /** The latest click, to be made again. */
    async function lastClick() {
      const [last] = (await jobs()).sort((a, b) => b.askedAt - a.askedAt);
      if (last === undefined) throw new Error('Nobody has clicked');
      const account = last.account as AccountRow['key'];
      return { account, thread: last.thread, until: last.until, mode: last.mode, remember: false };
    }

    /** What became of the pledges of a thread, as the ledger knows it. */
    async function states(of: string): Promise<string[]> {
      const rows = await kept<ThreadRow>(popup, 'threads');
      const row = rows.find(({ key }) => key.endsWith(`/${of}`));
      if (row === undefined) throw new Error(`The ledger has no thread ${of}`);
      const messages = (await kept<MessageRow>(popup, 'messages')).filter(
        (each) => each.thread === row.key,
      );
      const decisions = (await kept<Decision>(popup, 'decisions')).filter(
        (each) => each.thread === of,
      );
      const own = (await kept<AccountRow>(popup, 'accounts')).flatMap((account) => account.own);
      const view = viewOf({
        row,
        messages: messages.map(({ record }) => toMessage(record)),
        decisions,
        corrections: new Map(),
        own: { addresses: new Set(own), domains: new Set() },
        colleagues: new Set(),
      });
      return pledgesOf(view, now()).map(({ state }) => state);
    }

    /** As a field of date and time takes it, in the browser's zone. */
    const fieldValue = (at: number) =>
      popup.evaluate((time) => {
        const offset = new Date(time).getTimezoneOffset() * 60_000;
        return new Date(time - offset).toISOString().slice(0, 16);
      }, at);

    /** Time goes on for everybody: the mail site, the worker, the list. */
    async function moveClock(by: number): Promise<void> {
      ahead += by;
      await setWorkerClock();
      await popup.clock.setFixedTime(new Date(now()));
      await popup.reload();
      await mail.page.reload();
      await mail.page.locator(scene.site.row).first().waitFor();
    }

    async function setWorkerClock(): Promise<void> {
      await scene.browser.worker.evaluate((by) => {
        const kept = globalThis as { trueNow?: () => number };
        kept.trueNow ??= Date.now;
        const { trueNow } = kept;
        Date.now = () => trueNow() + by;
      }, ahead);
    }
  });
}
