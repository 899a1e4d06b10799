import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { holds, networkRequests, storedBytes } from '../harness/traces';
import { kept } from './kept';
import { ledgerTables, mostOfOneMail, sentencesOf } from './sentences';
import { shortenSeconds } from './short-seconds';
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
import { whenBadged, whenListed } from './when-shown';

/** What happens before each step of the story. */
export interface Pause {
  words: string;
  pause(scene: StoryScene): Promise<void>;
  /** The countdown is waited through as it is. */
  realSeconds?: true;
}

export const asItComes: Pause = { words: 'as it comes', pause: async () => {} };
export const workerStopped: Pause = {
  words: 'with the worker stopped before each step',
  pause: ({ browser }) => browser.killWorker(),
  realSeconds: true,
};

/** The main job, from the installation to the answer, as a user does it on a mail site. */
export function playMainJob(stage: Stage, { words, pause, realSeconds }: Pause): void {
  describe(`the main job at ${stage.words}, ${words}`, () => {
    let scene: StoryScene;
    let welcome: Page;
    let mail: MailTab;
    let popup: Page;
    let jo: string;
    let rita: string;
    /** The same as the demo's server names it. */
    let ritas: string;

    beforeAll(async () => {
      scene = await startStoryOn(stage);
      welcome = await scene.welcome();
      jo = scene.about('Site visit on the 12th');
    });
    beforeEach(() => pause(scene));
    afterAll(() => scene.browser.close());

    /** Where the list does not tell of a whole thread, the user looks into it. */
    const look = async (thread: string) => {
      if (!scene.site.listsWholeThreads) await mail.page.locator(scene.site.rowOf(thread)).click();
    };
    /** The row says so, or where rows bear nothing the thread stands in one of these groups of the list. */
    const stands = async (thread: string, badge: RegExp, groups: readonly string[]) => {
      if (stage.rowsHoldWords) return badgeSays(mail, thread, badge);
      return until(async () => expect(groups).toContain(await groupOf(popup, thread)));
    };
    /** What the list says of mail sites that cannot be read. */
    const alarms = () => popup.getByText(/ has changed\./).allTextContents();
    const waits = (thread: string, badge = /^Reply/) => stands(thread, badge, waiting);
    /** Opens the menu of a thread: by its badge, or by the line above the conversation. */
    const openMenu = async (thread: string) => {
      if (stage.rowsHoldWords) return mail.guests.pressBadge(thread);
      await look(thread);
      await mail.guests.press('line', 'Acknowledge');
    };

    test('begins on the welcome page, which opens at install and knows no mailbox', async () => {
      await welcome.getByText('No mailbox was found yet').waitFor();
    });

    test('shows and keeps nothing of a mailbox that is not switched on', async () => {
      mail = await scene.openMail();
      popup = await scene.popup();
      await welcome.getByRole('button', { name: /^Switch on/ }).waitFor();
      expect(await mail.guests.badges()).toEqual([]);
      expect(await kept(popup, 'threads')).toEqual([]);
      expect(await kept(popup, 'messages')).toEqual([]);
    });

    test('puts badges on the rows of those who wait once it is switched on, and on no others', async () => {
      await scene.switchOn();
      const deck = scene.about('Quote for the deck');
      const form = scene.about('New enquiry from your website');
      const olives = scene.about('Olive trees');
      if (!stage.rowsHoldWords) await look(jo);
      await waits(jo);
      // Nothing has been opened yet: then nothing of a conversation is missing.
      if (stage.rowsHoldWords) expect(await alarms()).toEqual([]);
      if (!stage.rowsHoldWords) await look(olives);
      await waits(olives);
      await look(deck);
      await waits(deck, /^Asked twice$/);
      await look(form);
      if (stage.tellsReplyTo) await waits(form);
      const badged = new Set((await mail.guests.badges()).map(({ thread }) => thread));
      for (const subject of owedNothing) {
        expect.soft(badged, subject).not.toContain(scene.about(subject));
      }
    });

    test('shows a new mail in its row and in the list, with no page loaded anew', async () => {
      const seen = [
        // Outlook pushes new mail past everybody's sight: its row alone tells who wrote.
        whenListed(popup, stage.rowsHoldWords ? 'Rita Moreau' : 'Somebody'),
        ...(stage.rowsHoldWords ? [whenBadged(mail.page, 'Garden wall', scene.site.row)] : []),
      ];
      // How soon is told, and measured in bench/: a busy machine is no fault.
      const at = Date.now();
      const message = scene.mailbox.deliver(garden);
      ritas = scene.mailbox.thread(scene.mailbox.threadOf(message) ?? '').legacyId;
      rita = scene.site.threadOf(scene.mailbox, ritas);
      const [row = 0, badge = 0] = (await Promise.all(seen)).map((time) => time - at);
      console.log(`new mail: row in the list after ${row} ms, badge after ${badge} ms`);
    });

    test('leaves the first note in the reply box, and believes it sent when the user sends it', async () => {
      await mail.page.bringToFront();
      await openMenu(jo);
      await mail.guests.press('menu', 'Why');
      await until(async () =>
        expect(await mail.guests.text('menu')).toMatch(/Jo Bell wrote last\./),
      );
      await mail.guests.press('menu', 'Back');
      await mail.guests.press('menu', 'Received, answer by');
      await until(async () => expect(await mail.guests.text('countdown')).toMatch(/^Ready for Jo/));
      await scene.site.pressSend(mail.page);
      await until(() => expect(scene.mailbox.sent()).toHaveLength(1));
      expect(scene.mailbox.sent()[0]).toMatchObject({ to: ['jo@bell-and-sons.example'] });
      await until(async () => expect(await groupOf(popup, jo)).toBe('promised'));
      await until(async () => expect(await mail.guests.text('countdown')).toBe(''));
      await scene.site.leave(mail.page);
      await stands(jo, /^Promised/, ['promised']);
    });

    test('asks once how notes go out, and sends this one after the countdown', async () => {
      if (!realSeconds) await shortenSeconds(mail.page, scene.browser.extensionId);
      await openMenu(rita);
      await mail.guests.press('menu', 'Received, answer by');
      await mail.guests.press('menu', 'Send it after 10 seconds');
      await mail.guests.press('menu', 'Continue');
      await until(async () =>
        expect(await mail.guests.text('countdown')).toMatch(/^Sending to Rita/),
      );
      await pause(scene);
      expect(scene.mailbox.sent()).toHaveLength(1);
      await until(() => expect(scene.mailbox.sent()).toHaveLength(2));
      const [, note] = scene.mailbox.sent();
      expect(note).toMatchObject({ thread: ritas, to: [garden.from.address], cc: [], bcc: [] });
      expect(note?.text).toMatch(
        /^Hello Rita,\s+Thank you, your message has arrived\. You will have my answer/,
      );
    });

    test('shows the promise in the row, and moves the person in the list', async () => {
      await until(async () => expect(await groupOf(popup, rita)).toBe('promised'));
      await scene.site.leave(mail.page);
      await stands(rita, /^Promised/, ['promised']);
      expect(await rowOf(popup, rita).textContent()).toContain('Rita Moreau');
    });

    test('is settled by the full answer, sent by hand', async () => {
      await scene.site.openReply(mail.page, rita, garden.subject);
      await mail.page.keyboard.type(
        'Dear Rita, yes, gladly. The wall is in good order but for its top.',
      );
      await scene.site.pressSend(mail.page);
      await until(() => expect(scene.mailbox.sent()).toHaveLength(3));
      await until(async () => expect(await groupOf(popup, rita)).toBeUndefined());
      await scene.site.leave(mail.page);
      await badgeSays(mail, rita, undefined);
      expect(scene.mailbox.sent().filter(({ thread }) => thread === ritas)).toHaveLength(2);
      expect(mail.errors).toEqual([]);
    });

    // A page that hides what its rows say is rightly told of.
    test.runIf(stage.rowsHoldWords)(
      'has said of no part of a sound page that it is missing',
      async () => {
        expect(await alarms()).toEqual([]);
      },
    );

    test('has asked nobody for anything, and kept one sentence of a mail at most', async () => {
      const tables = await Promise.all(ledgerTables.map((table) => kept(popup, table)));
      const inTables = JSON.stringify(tables);
      const mails = sentencesOf(scene.mailbox);
      expect(mostOfOneMail(mails, (words) => inTables.includes(words))).toBe(1);
      await scene.browser.close((profile) => {
        expect(networkRequests(profile, new URL(scene.site.inbox(0)).host)).toEqual([]);
        const stored = storedBytes(profile);
        // Else the search would prove nothing.
        expect(holds(stored, garden.subject)).toBe(true);
        expect(mostOfOneMail(mails, (words) => holds(stored, words))).toBe(1);
      });
      expect(scene.asked).toEqual([]);
    });
  });
}

const garden = {
  from: { name: 'Rita Moreau', address: 'rita.moreau@postbox.example' },
  subject: 'Garden wall',
  text: 'Hello Nora,\n\nCould you come and look at our garden wall?\n\nRita',
};

/** Groups of the list in which somebody waits. */
const waiting = ['chasing', 'overdue', 'due-today', 'due-later'];

/** Nobody waits for an answer to these. */
const owedNothing = [
  'Your order 4471 has been shipped',
  'Your statement is ready',
  'Offer for the hedge',
];
