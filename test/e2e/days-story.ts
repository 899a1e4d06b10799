import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '../../src/core/decision';
import { firstSettings } from '../../src/core/settings/first-settings';
import { askFromPage } from './ask-from';
import { kept } from './kept';
import { clickNotification, fireAlarm, storyClock } from './story-clock';
import {
  badgeSays,
  groupOf,
  type MailTab,
  type Stage,
  type StoryScene,
  startStoryOn,
  until,
} from './story-scene';

const hour = 3_600_000;
const minute = 60_000;
const zone = 'Europe/Berlin';

/** At noon of the day before clocks in the zone are changed: epoch ms, minutes east of UTC, and the day until noon. */
export const eve = eveOfChange(Date.now());

/** A day's end and the day after it, between which clocks change, as a user comes to them on a mail site. */
export function playDays(stage: Stage): void {
  describe(`the end of a day and the next, ${eve.length / hour} hours later`, () => {
    const clock = storyClock(eve.noon);
    const end = eve.noon + 5 * hour;
    const tomorrowNoon = eve.noon + eve.length;
    let scene: StoryScene;
    let mail: MailTab;
    let popup: Page;
    let close: Page;
    let jo: string;

    beforeAll(async () => {
      scene = await startStoryOn(stage, { timezoneId: zone, locale: 'en-US' }, { now: clock.now });
      await clock.set(scene.browser, eve.noon);
      jo = scene.about(joSubject);
      mail = await scene.openMail(0, (page) => clock.prepare(scene.browser, page));
      await scene.switchOn();
      popup = await scene.popup();
      await askFromPage(popup, 'change-settings', { settings });
      await badgeSays(mail, jo, /^Reply/);
    });
    afterAll(() => scene.browser.close());

    test('a promise for the next noon means what clocks show then', async () => {
      await mail.page.bringToFront();
      await mail.guests.pressBadge(jo);
      await mail.guests.press('menu', 'Received, answer by tomorrow 12 pm');
      await sendNote();
      expect(scene.mailbox.sent()[0]?.text).toMatch(
        /You will have my answer by Sunday, .*, noon\./,
      );
      await until(async () => expect(await promisedTimes()).toEqual(new Set([tomorrowNoon])));
      await scene.site.leave(mail.page);
      await badgeSays(mail, jo, /^Promised tomorrow/);
    });

    test('the reminder before the day ends opens its close, where some are settled and some put off', async () => {
      await timeIs(end - 30 * minute);
      await fireAlarm(scene.browser);
      const id = `reminder-first-${end}`;
      await expect.poll(notifications).toEqual([id]);
      close = await opened(() => clickNotification(scene.browser, id));
      expect(close.url()).toMatch(/\/close\/index\.html/);
      await expect.poll(head).toMatch(/(30|25) min of the working day left, until 5 pm\.$/);
      await expect.poll(names).toEqual(expect.arrayContaining(noted));
      const others = (await names()).filter((name) => !noted.includes(name));
      expect(others).not.toContain('Jo Bell');
      for (const [index, name] of others.entries()) await press(name, index === 0 ? 's' : 'd');
      await expect.poll(names).toEqual(noted);
      await expect.poll(head).toContain('2 people have no word yet.');
    });

    test('a note to each who is left is shown, put into the reply box and sent by the user, until nobody is left', async () => {
      await close.getByRole('button', { name: 'Acknowledge all 2…' }).click();
      const plan = close.getByRole('region', { name: 'A note to each of them' });
      await expect.poll(() => plan.locator('.who').allTextContents()).toEqual(noted);
      const texts = await plan.locator('blockquote').allTextContents();
      await plan.getByRole('button', { name: 'Begin' }).click();
      for (const index of noted.keys()) {
        await close.getByText(`Note ${index + 1} of 2, to ${noted[index]}.`).waitFor();
        // The next note may have brought it to the front already.
        await mail.page.bringToFront();
        await sendNote();
        expect(oneLine(scene.mailbox.sent().at(-1)?.text)).toContain(oneLine(texts[index]));
      }
      await close.bringToFront();
      await expect.poll(head).toContain('Nobody is left without a word.');
    });

    test('an end of the day that the machine slept over is told when it wakes, of who came since, once', async () => {
      scene.mailbox.deliver({ ...rita, at: clock.now() });
      await expect.poll(head).toContain('1 person has no word yet.');
      await timeIs(end + 2 * hour);
      await fireAlarm(scene.browser);
      const id = `reminder-second-${end}`;
      await expect.poll(notifications).toEqual([id]);
      await clickNotification(scene.browser, id);
      await expect.poll(head).toContain('ended at 5 pm');
      await expect.poll(names).toEqual([stage.rowsHoldWords ? 'Rita Moreau' : 'Somebody']);
      await fireAlarm(scene.browser);
      await askFromPage(popup, 'change-settings', { settings });
      expect(await notifications()).toEqual([]);
    });

    test('the next day the promise is told of an hour before its time, and kept', async () => {
      await timeIs(tomorrowNoon - 2 * hour);
      await askFromPage(popup, 'change-settings', { settings });
      expect(await notifications()).toEqual([]);
      const [alarm] = await popup.evaluate(() => chrome.alarms.getAll());
      expect(alarm?.scheduledTime).toBe(tomorrowNoon - hour);
      await badgeSays(mail, jo, /^Promised 12 pm/);
      await timeIs(tomorrowNoon - hour);
      await fireAlarm(scene.browser);
      const id = `reminder-pledge-${tomorrowNoon}`;
      await expect.poll(notifications).toEqual([id]);
      await clickNotification(scene.browser, id);
      await mail.page.bringToFront();
      await scene.site.openReply(mail.page, jo, joSubject);
      await mail.page.keyboard.type('Dear Jo, yes, I will come on the 12th at ten.');
      await scene.site.pressSend(mail.page);
      await until(async () => expect(await groupOf(popup, jo)).toBeUndefined());
      expect(mail.errors).toEqual([]);
    });

    /** Time has gone on for everybody; pages are loaded anew, as they are when somebody comes back to them. */
    async function timeIs(at: number): Promise<void> {
      await clock.set(scene.browser, at);
      await mail.page.goto(scene.site.inbox(0));
      await mail.page.reload();
      await mail.page.locator(scene.site.row).first().waitFor();
      await popup.reload();
      await popup.locator('.row').first().waitFor();
      if (close !== undefined) await close.reload();
    }

    /** Sends what stands ready in the mail tab's reply box. Of a run's notes the next may be there at once. */
    async function sendNote(): Promise<void> {
      const sent = scene.mailbox.sent().length;
      const said = () => mail.guests.text('countdown');
      await until(async () => expect(await said()).toMatch(/^Ready/));
      const ready = await said();
      await scene.site.pressSend(mail.page);
      await until(() => expect(scene.mailbox.sent()).toHaveLength(sent + 1));
      await until(async () => expect(await said()).not.toBe(ready));
    }

    /** Chooses the first of what a key offers for a person on the close page. */
    async function press(name: string, key: 'd' | 's'): Promise<void> {
      const left = (await names()).length;
      await close.locator('.row-main', { hasText: name }).first().click();
      await close.keyboard.press(key);
      await close.keyboard.press('Enter');
      await expect.poll(async () => (await names()).length).toBe(left - 1);
    }

    const head = () => close.locator('.close-header').textContent();
    const names = () => close.locator('.left .row .who').allTextContents();

    const notifications = async () =>
      Object.keys(await popup.evaluate(() => chrome.notifications.getAll()));

    async function opened(by: () => Promise<void>): Promise<Page> {
      const [page] = await Promise.all([scene.browser.context.waitForEvent('page'), by()]);
      await page.waitForURL(/index\.html/);
      // What the background opens by itself is there before its clock can be set.
      await page.reload();
      return page;
    }

    async function promisedTimes(): Promise<Set<number>> {
      const bodies = (await kept<Decision>(popup, 'decisions')).map(({ body }) => body);
      return new Set(bodies.flatMap((body) => (body.kind === 'acknowledge' ? body.until : [])));
    }
  });
}

const joSubject = 'Site visit on the 12th';

/** Who gets a note, the most urgent first. */
const noted = ['Ana Ruiz', 'Ольга Смирнова'];

const rita = {
  from: { name: 'Rita Moreau', address: 'rita.moreau@postbox.example' },
  subject: 'Garden wall',
  text: 'Hello Nora,\n\nCould you come and look at our garden wall?\n\nRita',
};

/** Clocks change on a Sunday, which is a working day here. */
const settings = {
  ...firstSettings,
  mode: 'leave',
  hours: Array(7).fill([{ start: 9 * 60, end: 17 * 60 }]),
} as const;

const oneLine = (text = '') => text.replaceAll(/\s+/g, ' ').trim();

/** The next such day after `now`. */
function eveOfChange(now: number): { noon: number; utcOffset: number; length: number } {
  const wall = new Intl.DateTimeFormat('en', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  const offsetAt = (at: number) => (Number(wall.format(at)) - new Date(at).getUTCHours() + 24) % 24;
  let noon = now - (now % hour);
  while (Number(wall.format(noon)) !== 12) noon += hour;
  while (offsetAt(noon) === offsetAt(noon + 24 * hour)) noon += 24 * hour;
  const [before, after] = [offsetAt(noon), offsetAt(noon + 24 * hour)];
  return { noon, utcOffset: before * 60, length: (24 + before - after) * hour };
}
