import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { threadAbout } from '../../demo/tour-steps';
import type { Decision } from '../../src/core/decision';
import { firstSettings } from '../../src/core/settings/first-settings';
import { askFromPage } from './ask-from';
import { kept } from './kept';
import { hoursToNoon } from './mail-story';
import { storyClock } from './story-clock';
import {
  badgeSays,
  type MailTab,
  rowOf,
  type Stage,
  type StoryScene,
  startStoryOn,
  until,
} from './story-scene';

const hour = 3_600_000;
const day = 24 * hour;

const subjects = {
  ana: 'Quote for the deck',
  jo: 'Site visit on the 12th',
  mara: 'Sommerblumen und Zeitplan',
  sam: 'Garden of 40 m², first ideas?',
};
type Who = keyof typeof subjects;

/** What notes say and by when they promise, as a user sets it and sees it on a mail site. */
export function playNotes(stage: Stage): void {
  describe('a note', () => {
    const clock = storyClock();
    const begun = Date.now();
    let scene: StoryScene;
    let mail: MailTab;
    let popup: Page;
    let settings: Page;

    beforeAll(async () => {
      scene = await startStoryOn(stage, { locale: 'en-US' }, { now: clock.now });
      mail = await scene.openMail(0, (page) => clock.prepare(scene.browser, page));
      await scene.switchOn();
      popup = await scene.popup();
      await askFromPage(popup, 'change-settings', { settings: everyDay });
      await badgeSays(mail, about('jo'), /^Reply/);
      settings = await scene.browser.page('src/pages/settings/index.html');
    });
    afterAll(() => scene.browser.close());

    test('is written in the language of the mail', async () => {
      await openMenu('mara');
      await mail.guests.press('menu', 'Received, answer by today 5 pm');
      expect(await noteInBox()).toMatch(
        /^Guten Tag Mara Klein,.* Meine Antwort haben Sie heute bis 17:00 Uhr\./,
      );
    });

    test('says what the user wrote in the settings, from then on', async () => {
      await settings.bringToFront();
      await settings.getByRole('button', { name: 'Write a text of your own' }).click();
      const form = settings.getByRole('form', { name: 'Write a text of your own' });
      await form
        .getByLabel('Text')
        .fill('Dear {firstName}, on “{subject}” you hear from me {time}.');
      await form.getByLabel('Name, for yourself').fill('Short');
      await form.getByRole('button', { name: 'Save' }).click();
      await settings.getByRole('listitem').filter({ hasText: 'Short' }).waitFor();
      await acknowledgeFromList('sam');
      expect(await noteInBox()).toContain(
        `Dear Sam, on “${subjects.sam}” you hear from me today by 5 pm.`,
      );
    });

    test('says sorry to who had to ask again', async () => {
      await acknowledgeFromList('ana');
      expect(await noteInBox()).toMatch(/^Hello Ana,.*I am sorry that you had to ask again\./);
    });

    test('promises nothing for days off, on which nothing falls due either', async () => {
      await settings.bringToFront();
      const holiday = settings.getByRole('form', { name: 'Add a holiday' });
      await holiday.getByLabel('Date').fill(dateOf(1));
      await holiday.getByRole('button').click();
      const leave = settings.getByRole('form', { name: 'Add leave' });
      await leave.getByLabel('First day').fill(dateOf(2));
      await leave.getByLabel('Last day').fill(dateOf(2));
      await leave.getByRole('button').click();
      await settings
        .getByRole('combobox', { name: 'Deadline of Everybody' })
        .selectOption('working-time');
      const message = scene.mailbox.deliver({ ...rita, at: clock.now() });
      const ritas = scene.mailbox.thread(scene.mailbox.threadOf(message) ?? '').legacyId;
      const third = weekdayOf(3);
      await badgeSays(
        mail,
        scene.site.threadOf(scene.mailbox, ritas),
        new RegExp(`^Reply · ${third}`),
      );
      await openMenu('jo');
      await mail.guests.shows('menu', `Received, answer by ${third} 12 pm`);
      expect(await mail.guests.text('menu')).not.toContain('answer by tomorrow');
      await mail.page.keyboard.press('Escape');
    });

    test('promises nothing while the user is away, and again when they are back', async () => {
      await popup.bringToFront();
      await popup.getByRole('button', { name: 'More', exact: true }).click();
      await popup.getByLabel('I am away until').fill(`${dateOf(3)}T10:00`);
      await popup.getByRole('button', { name: 'Use this time' }).click();
      await popup.getByText(`You are away until ${weekdayOf(3)} 10 am.`).waitFor();
      await rowOf(popup, about('jo')).locator('.row-main').click();
      const first = rowOf(popup, about('jo')).locator('.split .main').first();
      await first.getByText(`Received, by ${weekdayOf(3)} 12 pm`).waitFor();
      await popup.getByRole('button', { name: 'I am back' }).click();
      await first.getByText('Received, by today 5 pm').waitFor();
    });

    test('says after hours that it is after hours', async () => {
      await goOn(7 * hour);
      await acknowledgeFromList('jo');
      expect(await noteInBox()).toMatch(
        /^Hello Jo,.*I am not at work right now; you will have my answer by/,
      );
    });

    test('may be a promise given elsewhere, typed where the mail is, in the zone of the settings', async () => {
      await settings.bringToFront();
      await settings.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tehran');
      await expect
        .poll(() => kept(popup, 'settings'))
        .toMatchObject([{ value: { zone: 'Asia/Tehran' } }]);
      await openMenu('sam');
      await mail.guests.press('menu', 'I promised something');
      await mail.guests.enterField('menu', 'text');
      await mail.page.keyboard.type('The price, by phone');
      await mail.guests.press('menu', 'Continue');
      await mail.guests.shows('menu', ' 9 am.');
      const pledge = (await decisions()).find(({ kind }) => kind === 'pledge');
      expect(pledge).toMatchObject({ words: 'The price, by phone' });
      // Nine in the morning there, three and a half hours ahead of UTC all year.
      expect(new Date((pledge?.until ?? 0) as number).toISOString()).toMatch(/T05:30:00\.000Z$/);
      await badgeSays(mail, about('sam'), /^Promised/);
      await mail.page.keyboard.press('Escape');
    });

    test('is not asked for of who is put off until they write again; writing brings them back', async () => {
      await openMenu('jo');
      await mail.guests.press('menu', 'Snooze until they write again');
      await mail.guests.shows('menu', 'Snoozed until they write again');
      await badgeSays(mail, about('jo'), undefined);
      // A row tells minutes: who writes within the same one may have written before.
      await goOn(hour / 6);
      const thread = threadAbout(scene.mailbox, subjects.jo);
      const { messages } = scene.mailbox.thread(thread);
      const [first] = messages;
      if (first === undefined) throw new Error('Jo has written nothing');
      const again = { from: first.from, subject: first.subject, text: 'Did you see my mail?' };
      scene.mailbox.deliver({ ...again, thread, at: clock.now() });
      await badgeSays(mail, about('jo'), /./);
      expect(scene.mailbox.sent()).toEqual([]);
      expect(mail.errors).toEqual([]);
    });

    test('that went out is known again after its account was erased and a backup taken in', async () => {
      await settings.bringToFront();
      const [download] = await Promise.all([
        settings.waitForEvent('download'),
        settings.getByRole('button', { name: 'Save a backup' }).click(),
      ]);
      const buffer = await readFile(await download.path());
      const before = await kept(popup, 'decisions');
      await settings.getByRole('button', { name: /^Erase….*nora@/ }).click();
      await settings.getByRole('button', { name: 'Erase for good' }).click();
      await badgeSays(mail, about('sam'), undefined);
      const backup = settings.getByRole('region', { name: 'Backup' });
      for (const outcome of [
        /^Done\. \d+ conversations have changed/,
        'Done. It held nothing new.',
      ]) {
        await settings
          .getByLabel('Backup file')
          .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer });
        await expect.poll(() => backup.textContent()).toContain('Take it in');
        await backup.getByRole('button', { name: 'Take it in' }).click();
        await backup.getByText(outcome).waitFor();
        await badgeSays(mail, about('sam'), /^Promised/);
      }
      expect(await kept(popup, 'decisions')).toEqual(before);
    });

    test('closes the matter, once the user has sent it from the reply box', async () => {
      await openMenu('jo');
      await mail.guests.press('menu', 'Close with a note');
      await sendFromBox('Jo');
      expect(scene.mailbox.sent()).toMatchObject([{ to: ['jo@bell-and-sons.example'] }]);
      await badgeSays(mail, about('jo'), undefined);
      await expect.poll(decisions).toContainEqual(expect.objectContaining({ of: 'closing' }));
    });

    test('thanks who was answered by phone, once, found by a search among what is settled', async () => {
      await look('mara');
      await popup.bringToFront();
      const row = rowOf(popup, about('mara'));
      await row.locator('.row-main').click();
      await popup.keyboard.press('d');
      await row.getByRole('button', { name: 'Answered by phone' }).click();
      await badgeSays(mail, about('mara'), undefined);
      // The place of the row that left goes with the page.
      await popup.reload();
      await popup.getByRole('searchbox').fill(subjects.mara);
      await popup.getByRole('button', { name: 'Settled 1' }).waitFor();
      await row.getByRole('button', { name: 'Close the job …' }).waitFor();
      const thank = row.getByRole('button', { name: 'Send thanks' });
      await thank.click();
      await sendFromBox('Mara');
      expect(scene.mailbox.sent().at(-1)?.text).toMatch(
        /^Guten Tag Mara Klein,\s+haben Sie vielen/,
      );
      await expect.poll(decisions).toContainEqual(expect.objectContaining({ of: 'thanks' }));
      await thank.waitFor({ state: 'detached' });
      expect(mail.errors).toEqual([]);
    });

    async function sendFromBox(name: string): Promise<void> {
      const sent = scene.mailbox.sent().length;
      await mail.guests.shows('countdown', `Ready for ${name}`);
      await mail.page.bringToFront();
      await scene.site.pressSend(mail.page);
      await until(() => expect(scene.mailbox.sent()).toHaveLength(sent + 1));
      await until(async () => expect(await mail.guests.text('countdown')).toBe(''));
      await scene.site.leave(mail.page);
    }

    /** Time goes on for everybody; pages are loaded anew. */
    async function goOn(by: number): Promise<void> {
      await clock.set(scene.browser, clock.now() + by);
      await Promise.all([popup, settings, mail.page].map((page) => page.reload()));
      await mail.page.locator(scene.site.row).first().waitFor();
    }

    const about = (who: Who) => scene.about(subjects[who]);

    async function openMenu(who: Who): Promise<void> {
      await look(who);
      await mail.guests.pressBadge(about(who));
      await mail.guests.shows('menu', 'Why');
    }

    /** What was written is read once it is seen: not every list tells it. */
    async function look(who: Who): Promise<void> {
      await mail.page.bringToFront();
      if (scene.site.listsWholeThreads) return;
      await mail.page.locator(scene.site.rowOf(about(who))).click();
      const subject = mail.page.locator(scene.site.subject, { hasText: subjects[who] });
      await subject.locator('visible=true').waitFor();
    }

    async function acknowledgeFromList(who: Who): Promise<void> {
      await look(who);
      await popup.bringToFront();
      const row = rowOf(popup, about(who));
      await row.locator('.row-main').click();
      await row.locator('.split .main').first().filter({ hasText: 'Received, by' }).click();
    }

    /** What stands ready in the reply box, in one line, without what the site puts below it; it is taken back then. */
    async function noteInBox(): Promise<string> {
      await until(async () => expect(await mail.guests.text('countdown')).toMatch(/^Ready for/));
      const editor = mail.page.locator(scene.site.editor);
      const text = (await editor.innerText()).replaceAll(/\s+/g, ' ').trim();
      await mail.guests.press('countdown', 'Undo');
      await editor.waitFor({ state: 'detached' });
      await scene.site.leave(mail.page);
      return text;
    }

    const decisions = async () =>
      (await kept<Decision>(popup, 'decisions')).map(
        ({ body }) => body as { kind: string; until?: unknown },
      );

    /** So many days after the story began, as it was noon in the zone of the browser: that noon, written in UTC. */
    const dayAfter = (days: number) => new Date(begun + hoursToNoon(begun) * hour + days * day);
    const dateOf = (days: number) => dayAfter(days).toISOString().slice(0, 10);
    const weekdayOf = (days: number) =>
      dayAfter(days).toLocaleDateString('en-US', { weekday: 'short', timeZone: 'UTC' });
  });
}

const rita = {
  from: { name: 'Rita Moreau', address: 'rita.moreau@postbox.example' },
  subject: 'Garden wall',
  text: 'Hello Nora,\n\nCould you come and look at our garden wall?\n\nRita',
};

/** Whatever the day of the week is on which this runs. */
const everyDay = {
  ...firstSettings,
  mode: 'leave',
  hours: Array(7).fill([{ start: 9 * 60, end: 17 * 60 }]),
} as const;
