import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import { servePuppeteer } from '../../demo/serve-puppeteer';
import { openStory } from '../../demo/story/story';
import { firmOwner, threadAbout } from '../../demo/tour-steps';
import type { ReminderRecord } from '../../src/core/reminding/record';
import { firstSettings } from '../../src/core/settings/first-settings';
import { kept } from '../e2e/kept';
import { zoneWithNoon } from '../e2e/mail-story';
import type { Stage } from '../e2e/story-scene';
import { type FirefoxWithExtension, launchFirefoxWithExtension } from '../harness/firefox';
import { groupOf, pressSeen, textOf, until } from './main-job';

const hour = 3_600_000;

/** What was promised, and the end of the day, as a user comes to them on a mail site in Firefox. */
export function playWord({ site, respond }: Stage): void {
  describe('what was promised, in Firefox', () => {
    let firefox: FirefoxWithExtension;
    let mailbox: Mailbox;
    let mail: Page;
    let list: Page;
    let jo: string;

    beforeAll(async () => {
      firefox = await launchFirefoxWithExtension({ timezoneId: zoneWithNoon(Date.now()) });
      mailbox = openStory({ now: Date.now, undoMs: 1_000 });
      jo = threadAbout(mailbox, 'Site visit on the 12th', site);
      mail = await firefox.browser.newPage();
      await mail.setViewport({ width: 1_400, height: 900 });
      await servePuppeteer(mail, respond(mailbox));
      await mail.goto(site.inbox(0));
      await mail.waitForSelector(site.row);
      const welcome = await firefox.page('src/pages/welcome/index.html');
      await welcome.locator(`button[aria-label="Switch on: ${firmOwner}"]`).click();
      list = await firefox.page('src/pages/popup/index.html');
      await list.waitForSelector('.row');
      await changeSettings();
      await welcome.close();
    });
    afterAll(() => firefox.close());

    test('moves to another time with a note that says so', async () => {
      await sendFromList('Thank you, your message has arrived.');
      await until(async () => expect(await groupOf(list, jo)).toBe('promised'));
      await sendFromList('I cannot keep the time that I gave you');
      expect(mailbox.sent().map(({ to }) => to)).toEqual(Array(2).fill([joAddress]));
      await until(async () => expect(await groupOf(list, jo)).toBe('promised'));
    });

    test('and who else wrote is told of before the day ends', async () => {
      await list.evaluate(shiftBackground, untilTwentyToFive());
      await changeSettings();
      await until(async () => expect(await told()).toMatchObject([{ done: 'first' }]));
      const [day] = await told();
      expect(day?.named.length).toBeGreaterThan(1);
      expect(day?.named.some((thread) => thread.endsWith(`/${jo}`))).toBe(false);
    });

    test('at the day’s close all are settled by keyboard, until nobody is left', async () => {
      const close = await firefox.page('src/pages/close/index.html');
      await close.waitForSelector('.left .row-main');
      await close.bringToFront();
      const left = () => close.$$eval('.left .row-main', (rows) => rows.length);
      expect(await textOf(close, '.left')).not.toContain('Jo Bell');
      for (let before = await left(); before > 0; before = await left()) {
        await close.focus('.left .row-main');
        await close.keyboard.press('d');
        await close.keyboard.press('Enter');
        await until(async () => expect(await left()).toBeLessThan(before));
      }
      expect(await textOf(close, '.close-header')).toContain('Nobody is left without a word.');
    });

    /** Presses the first button of Jo's row, and sends what stands in the reply box then. */
    async function sendFromList(words: string): Promise<void> {
      const sent = mailbox.sent().length;
      await list.bringToFront();
      await list.locator(`.row[data-thread$="/${jo}"] .row-main`).click();
      await list.locator(`.row[data-thread$="/${jo}"] .split .main`).click();
      await until(async () => expect(await textOf(mail, site.editor)).toContain(words));
      await mail.bringToFront();
      await pressSeen(mail, site.send);
      await until(() => expect(mailbox.sent()).toHaveLength(sent + 1));
    }

    /** Also has the background look whether there is anything to tell. */
    const changeSettings = () =>
      list.evaluate(async (settings) => {
        await chrome.runtime.sendMessage({ ask: 'change-settings', question: { settings } });
      }, everyDay);

    /** A desktop without a service for notifications shows none: what was told is written down once it was shown. */
    const told = async () =>
      (await kept<{ record: ReminderRecord }>(list, 'told')).flatMap(({ record }) => record.days);
  });
}

/** Ms, in a zone in which it is past noon by less than an hour. */
const untilTwentyToFive = () => 4 * hour + (40 - new Date().getMinutes()) * 60_000;

const joAddress = 'jo@bell-and-sons.example';

/** Whatever the day of the week is on which this runs. */
const everyDay = {
  ...firstSettings,
  mode: 'leave',
  hours: Array(7).fill([{ start: 9 * 60, end: 17 * 60 }]),
} as const;

/** Runs in a page of the extension: sets the clock of the background ahead, by so many ms. */
async function shiftBackground(ahead: number): Promise<void> {
  const background = (await chrome.runtime.getBackgroundPage()) as Window & {
    Date: DateConstructor;
  };
  const { Date: trueDate } = background;
  background.Date = new Proxy(trueDate, {
    get: (date, name) => (name === 'now' ? () => trueDate.now() + ahead : Reflect.get(date, name)),
  });
}
