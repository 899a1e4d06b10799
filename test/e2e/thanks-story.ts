import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { threadAbout } from '../../demo/tour-steps';
import { splitThreadKey } from '../../src/core/mail';
import type { Happened } from '../../src/core/people/touches';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { ThreadRow, TouchRow } from '../../src/ledger/rows';
import { askFromPage } from './ask-from';
import { breaksNoRule } from './axe-rules';
import { kept } from './kept';
import { storyClock } from './story-clock';
import {
  badgeSays,
  type MailTab,
  type Stage,
  type StoryScene,
  startStoryOn,
  until,
} from './story-scene';
import { tabThrough } from './tab-through';

const day = 24 * 3_600_000;
const question = 'Garden of 40 m², first ideas?';

/** Whom to thank, whom to ask again and whom to leave alone, as the user comes to know it and acts on it. */
export function playThanks(stage: Stage): void {
  describe(`thanks, silence and who is left alone, at ${stage.words}`, () => {
    const clock = storyClock();
    let scene: StoryScene;
    let mail: MailTab;
    let page: Page;

    beforeAll(async () => {
      scene = await startStoryOn(stage, { locale: 'en-US' }, { now: clock.now });
      // That a new message was opened, and which, tells its address; nothing here is about the page behind it.
      const newMessage = /[?&/](?:view=cm|deeplink\/compose)/;
      await scene.browser.context.route(newMessage, (route) => route.fulfill({ body: '' }));
      mail = await scene.openMail(0, (opened) => clock.prepare(scene.browser, opened));
      await scene.switchOn();
      page = await scene.browser.page('src/pages/touch/index.html');
      await askFromPage(page, 'change-settings', { settings: everyDay });
      const asked = threadAbout(scene.mailbox, question);
      scene.mailbox.actAsOtherDevice.reply(asked, 'Would Thursday at ten suit you?');
      await lookAtQuestion();
      await badgeSays(mail, scene.about(question), /^They owe you/);
    });
    afterAll(() => scene.browser.close());

    test('there is nobody yet, and each list says so', async () => {
      for (const words of [
        /^No thanks are owed\./,
        /^Nobody has left you/,
        /^Nobody has asked to be/,
      ])
        await page.getByText(words).waitFor();
    });

    test('thanks are owed to who sent somebody, bought or said a kind no, each with the reason', async () => {
      // A list of several who take part shows first names alone.
      await say(mara, { name: 'Mara Klein' });
      await say('sam.whitfield@postbox.example', { name: 'Sam Whitfield' });
      await say('priya@ramancafe.example', { name: 'Priya Raman' });
      await say('jo@bell-and-sons.example', { stage: 'customer', referredBy: mara });
      await askFromPage(page, 'phoned', { person: lucia });
      await say(lucia, { stage: 'lost-prospect' });
      await say('henrik.dahl@fjordhotel.example', {
        name: 'Henrik Dahl',
        referredBy: 'priya@ramancafe.example',
      });
      const out = {
        kind: 'out',
        since: clock.now() - day,
        reason: 'Told me at the market',
      } as const;
      await say('priya@ramancafe.example', { optOut: out });
      const owed = section('Thanks owed').getByRole('listitem');
      await expect.poll(() => owed.count()).toBe(5);
      const lines = (await owed.locator('.touch-line').allTextContents()).sort();
      expect(lines).toEqual([
        expect.stringMatching(/^Jo BellBecame a customer on /),
        expect.stringMatching(/^Lucía FernándezWrote to you and decided against it, on /),
        expect.stringMatching(/^Mara KleinReferred Jo Bell to you on /),
        expect.stringMatching(/^Mara KleinReferred Jo Bell, now a customer, and has not/),
        expect.stringMatching(/^Priya RamanReferred Henrik Dahl to you on /),
      ]);
    });

    test('nothing writes to who asked to be left alone; what is owed to them stays in view', async () => {
      const owed = rowIn('Thanks owed', 'Priya Raman');
      await owed.getByText(/^Must not be written to, since /).waitFor();
      expect(await owed.getByRole('button').allTextContents()).toEqual([
        'Thanked already',
        'Let go',
      ]);
      const left = rowIn('Do not write to', 'Priya Raman');
      await left.getByText('Told me at the market').waitFor();
      await left.getByText(/^You set this, as of /).waitFor();
    });

    test.runIf(stage.site.listsWholeThreads)(
      'the page breaks no rule, and Tab alone reaches all of it',
      async () => {
        await breaksNoRule(page);
        expect(await tabThrough(page)).toEqual({ unreached: [], bare: [] });
      },
    );

    test('thanks are shown in their language, opened in the mail site, and owed no more once they are sent', async () => {
      const row = rowIn('Thanks owed', 'Mara Klein').filter({
        hasText: /Referred Jo Bell to you on/,
      });
      await row.getByRole('button', { name: 'Write thanks …' }).click();
      const letter = row.getByRole('region', { name: 'Message to Mara Klein' });
      await letter.getByText(/^Guten Tag Mara Klein,\s+haben Sie vielen Dank.*Jo Bell/s).waitFor();
      const opened = scene.browser.context.waitForEvent('page');
      await letter.getByRole('button').click();
      const tab = await opened;
      await expect.poll(() => decodeURIComponent(tab.url())).toContain('Jo Bell');
      expect(decodeURIComponent(tab.url())).toContain(mara);
      await tab.close();
      await page.bringToFront();
      await row.getByRole('button', { name: 'Sent', exact: true }).click();
      await row.waitFor({ state: 'detached' });
      expect(scene.mailbox.sent()).toEqual([]);
      await page.locator('.saved').getByRole('button', { name: 'Undo' }).click();
      await row.getByRole('button', { name: 'Not sent' }).click();
      await row.getByRole('button', { name: 'Thanked already' }).click();
      await row.waitFor({ state: 'detached' });
      const tell = rowIn('Thanks owed', 'Mara Klein');
      await tell.getByRole('button', { name: 'Tell how it went …' }).click();
      await tell.getByText(/Jo Bell.* gehört jetzt zu meinen Kunden/s).waitFor();
      await tell.getByRole('button', { name: 'Told already' }).click();
      await tell.waitFor({ state: 'detached' });
      expect(await happened()).toMatchObject([
        { kind: 'thanked', of: 'referred:jo@bell-and-sons.example' },
        { kind: 'told', of: 'jo@bell-and-sons.example' },
      ]);
    });

    test.runIf(stage.site.listsWholeThreads)(
      'a person’s card says what is owed to them, and lets it go',
      async () => {
        const card = await scene.browser.page(`src/pages/people/index.html#${lucia}`);
        const owed = card.getByRole('region', { name: 'Thanks owed' });
        await owed.getByText(/^Wrote to you and decided against it/).waitFor();
        await owed.getByRole('button', { name: 'Let go' }).click();
        await owed.waitFor({ state: 'detached' });
        await card.close();
        await rowIn('Thanks owed', 'Lucía Fernández').waitFor({ state: 'detached' });
      },
    );

    test('who does not answer is asked again by one press, in a note that gives a way out', async () => {
      await goOn(6 * day);
      const row = rowIn('No answer yet', 'Sam Whitfield');
      await row.getByText(`“${question}”`).waitFor();
      await row.getByRole('button', { name: 'Send a follow-up' }).click();
      await mail.guests.shows('countdown', 'Ready for Sam');
      const text = await mail.page.locator(scene.site.editor).innerText();
      expect(text.replaceAll(/\s+/g, ' ')).toMatch(
        /Hello Sam, I would like to ask once more about “.*”\. .*I will not ask again\./,
      );
      await mail.page.bringToFront();
      await scene.site.pressSend(mail.page);
      await until(() => expect(scene.mailbox.sent()).toHaveLength(1));
      await row.waitFor({ state: 'detached' });
      await until(async () => expect(await mail.guests.text('countdown')).toBe(''));
      await scene.site.leave(mail.page);
      await mail.guests.pressBadge(scene.about(question));
      await mail.guests.shows('menu', 'One follow-up went out. A second and last one');
      expect(await mail.guests.text('menu')).not.toContain('Send a follow-up');
      await mail.page.keyboard.press('Escape');
    });

    test('the second time is the last, and none goes to who asks to be left alone meanwhile', async () => {
      await goOn(29 * day);
      const row = rowIn('No answer yet', 'Sam Whitfield');
      await row.getByText('One follow-up went out. The next is the last.').waitFor();
      const popup = await scene.popup();
      await popup.getByRole('searchbox').fill(question);
      const listed = popup.locator('.row', { hasText: question });
      await listed.locator('.row-main').click();
      await listed.getByRole('button', { name: 'Send a follow-up' }).waitFor();
      await popup.close();
      const optOut = { kind: 'out', since: clock.now(), reason: '' } as const;
      await say('sam.whitfield@postbox.example', { optOut });
      await row.waitFor({ state: 'detached' });
      const left = rowIn('Do not write to', 'Sam Whitfield');
      await left.getByText(`No answer to “${question}” since`).waitFor();
      const rows = await kept<ThreadRow>(page, 'threads');
      const asked = rows.find(({ standing }) => standing.subject === question);
      if (asked === undefined) throw new Error('the question is not known');
      const again = { ...splitThreadKey(asked.key), mode: 'leave', remember: false } as const;
      await expect(
        askFromPage(page, 'acknowledge', { ...again, note: 'followUp' }),
      ).rejects.toThrow('does not want to be written to');
    });

    test('a lost prospect is asked once more after a month, unless they wrote', async () => {
      const row = rowIn('No answer yet', 'Lucía Fernández');
      await row.getByText(/^Lost prospect, no contact since /).waitFor();
      await row.getByRole('button', { name: 'Ask once more …' }).click();
      await row.getByText(/a word is enough and I will not ask again\./).waitFor();
      const from = { name: 'Lucía Fernández', address: lucia };
      const text = 'Hello Nora, could you come after all?';
      scene.mailbox.deliver({ from, subject: 'The olive trees again', text, at: clock.now() });
      await row.waitFor({ state: 'detached' });
      expect(mail.errors).toEqual([]);
    });

    const section = (name: string) => page.getByRole('region', { name, exact: true });
    const rowIn = (name: string, who: string) =>
      section(name)
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: who, exact: true }) });

    const say = (person: string, facts: object) =>
      askFromPage(page, 'describe', { said: [{ person, facts }] });

    /** Of what the user told: thanks and news, if not taken back, the latest last. */
    async function happened(): Promise<Happened[]> {
      const all = await kept<TouchRow>(page, 'touches');
      const undone = new Set(all.map(({ undoes }) => undoes));
      return all
        .filter(({ id, kind }) => (kind === 'thanked' || kind === 'told') && !undone.has(id))
        .sort((a, b) => a.at - b.at)
        .map(({ body }) => body as Happened);
    }

    /** What was written is read once it is seen: not every list tells it. */
    async function lookAtQuestion(): Promise<void> {
      await mail.page.bringToFront();
      if (scene.site.listsWholeThreads) return;
      await mail.page.locator(scene.site.rowOf(scene.about(question))).click();
      const shown = mail.page.locator(scene.site.subject, { hasText: question });
      await shown.locator('visible=true').waitFor();
      await scene.site.leave(mail.page);
    }

    /** Time goes on for everybody; pages are loaded anew. */
    async function goOn(by: number): Promise<void> {
      await clock.set(scene.browser, clock.now() + by);
      await Promise.all([page, mail.page].map((each) => each.reload()));
      await mail.page.locator(scene.site.row).first().waitFor();
    }
  });
}

const mara = 'mara.klein@klein-architekten.example';
const lucia = 'lucia@hogarverde.example';

/** Whatever the day of the week is on which this runs. */
const everyDay = {
  ...firstSettings,
  mode: 'leave',
  hours: Array(7).fill([{ start: 9 * 60, end: 17 * 60 }]),
} as const;
