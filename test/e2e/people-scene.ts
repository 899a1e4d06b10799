import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitThreadKey, type ThreadKey } from '../../src/core/mail';
import type { RecordRow } from '../../src/ledger/rows';
import { askFromPage } from './ask-from';
import { breaksNoRule } from './axe-rules';
import { kept } from './kept';
import { badgeSays, type MailTab, type Stage, type StoryScene, startStoryOn } from './story-scene';
import { tabThrough } from './tab-through';

/** People as the user comes to know them: from a badge to the card, and what is said there, heeded everywhere. */
export function playPeople(stage: Stage): void {
  describe(`people at ${stage.words}`, () => {
    let scene: StoryScene;
    let mail: MailTab;
    let card: Page;
    let deck: string;

    beforeAll(async () => {
      scene = await startStoryOn(stage);
      mail = await scene.openMail();
      await scene.switchOn();
      deck = scene.about('Quote for the deck');
      if (!scene.site.listsWholeThreads) {
        await mail.page.locator(scene.site.rowOf(deck)).first().click();
        // The conversation comes in bit by bit, and a press must not meet a menu that still moves.
        await mail.guests.shows('line', 'Ana Ruiz has asked twice');
      }
      await badgeSays(mail, deck, /^Asked twice$/);
    });
    afterAll(() => scene.browser.close());

    const choice = (name: string) => card.getByRole('combobox', { name, exact: true });
    const text = (name: string) => card.getByRole('textbox', { name, exact: true });
    /** Until the ledger has what was said. */
    const isKept = (fact: 'notes' | 'stage', value: string) =>
      expect
        .poll(async () => {
          const [record] = await kept<RecordRow>(card, 'records');
          return record?.facts[fact]?.value;
        })
        .toBe(value);
    const saved = (words: string) => card.locator('.saved').getByText(words);
    const undo = () => card.locator('.saved').getByRole('button', { name: 'Undo' }).click();
    const closing = () => card.getByRole('region', { name: /^Close the job/ });
    const step = (name: string) => closing().getByRole('checkbox', { name, exact: true });
    /** Until the ledger says so. */
    const isTicked = (name: string, ticked: boolean) =>
      expect.poll(() => step(name).isChecked()).toBe(ticked);
    const notice = () => card.getByText('Ana Ruiz must not be written to.');
    test('the menu of a badge opens the card of who waits, made by the mail itself', async () => {
      await mail.guests.pressBadge(deck);
      await mail.guests.shows('menu', 'Open the card of Ana Ruiz');
      const opened = scene.browser.context.waitForEvent('page');
      await mail.guests.press('menu', 'Open the card of Ana Ruiz');
      card = await opened;
      await card.getByRole('heading', { name: 'Ana Ruiz', level: 1 }).waitFor();
      await expect.poll(() => card.locator('.past').textContent()).toMatch(/ask again1/);
      await card.getByRole('button', { name: 'Quote for the deck' }).waitFor();
    });

    test('what is said of somebody is kept at once, and taken back', async () => {
      await choice('Stage').selectOption({ label: 'Customer' });
      await isKept('stage', 'customer');
      await choice('Stage').selectOption({ label: 'Partner' });
      await isKept('stage', 'partner');
      await undo();
      await expect.poll(() => choice('Stage').inputValue()).toBe('customer');
      await choice('Best reached').fill('By phone');
      await text('Notes').fill('Likes to be phoned before noon');
      await text('Notes').blur();
      await isKept('notes', 'Likes to be phoned before noon');
    });

    test('the menu beside the mail tells who they are', async () => {
      await mail.page.bringToFront();
      await mail.guests.pressBadge(deck);
      await mail.guests.shows('menu', 'Likes to be phoned before noon');
      expect(await mail.guests.text('menu')).toMatch(/Customer.*By phone/s);
      await mail.page.keyboard.press('Escape');
    });

    test('a meeting is one press, and one press takes it back', async () => {
      await card.bringToFront();
      await card.getByRole('button', { name: 'Met in person' }).click();
      const happened = card.getByRole('region', { name: 'What happened beside the mail' });
      await happened.getByText(/^Met in person · /).waitFor();
      await undo();
      await happened.getByText(/^Met in person · /).waitFor({ state: 'detached' });
    });

    test('an opt-out by hand is shown with its reason, on a card that breaks no rule and is reached by Tab alone', async () => {
      await card.getByRole('button', { name: 'Do not write to them …' }).click();
      await text('Reason (optional)').fill('Said so at the fair');
      await card.getByRole('button', { name: 'Do not write to them', exact: true }).click();
      await notice().waitFor();
      await card.getByText('Said so at the fair').waitFor();
      await card.getByRole('link', { name: 'Close the job …' }).first().click();
      const closing = card.getByRole('region', { name: /^Close the job/ });
      await closing.getByText(/^Nothing is offered here to be sent.*Said so at the fair/).waitFor();
      expect(await closing.getByRole('button').allTextContents()).toEqual(['Close the job']);
      await breaksNoRule(card);
      expect(await tabThrough(card)).toEqual({ unreached: [], bare: [] });
      await closing.getByRole('link', { name: 'Hide the checklist' }).click();
    });

    test('a note to them is asked about first, from the menu and from the list, and goes to nobody', async () => {
      await mail.page.bringToFront();
      await mail.guests.pressBadge(deck);
      await mail.guests.press('menu', 'Received');
      await mail.guests.shows('menu', 'Ana Ruiz does not want to be written to');
      expect(await mail.guests.text('menu')).toContain('Said so at the fair');
      await mail.page.keyboard.press('Escape');
      const popup = await scene.popup();
      const row = popup.locator('.row', { hasText: 'Ana Ruiz' });
      const key = (await row.getAttribute('data-thread')) as ThreadKey;
      const click = { ...splitThreadKey(key), until: Date.now() + 7_200_000, remember: false };
      const asked = askFromPage(popup, 'acknowledge', { ...click, mode: 'leave' });
      await expect(asked).rejects.toThrow('does not want to be written to');
      await row.locator('.main').first().click();
      await popup.getByText('Ana Ruiz does not want to be written to').waitFor();
      await popup.getByRole('button', { name: 'Write all the same' }).waitFor();
      await popup.keyboard.press('d');
      await row.getByRole('button', { name: 'Close the job …' }).waitFor();
      await popup.close();
    });

    test('the note to all at once leaves them out and says so', async () => {
      const close = await scene.browser.page('src/pages/close/index.html');
      await close.getByRole('button', { name: /^Acknowledge all/ }).click();
      await close.getByText(/^Left out, .*: Ana Ruiz$/).waitFor();
      const planned = await close.locator('.plan .who').allTextContents();
      expect(planned).not.toContain('Ana Ruiz');
      expect(planned.length).toBeGreaterThan(0);
      await close.close();
    });

    test('the opt-out is lifted; what is owed to them was owed all along', async () => {
      await badgeSays(mail, deck, /^Asked twice$/);
      await card.bringToFront();
      await card.getByRole('button', { name: 'May be written to again' }).click();
      await notice().waitFor({ state: 'detached' });
    });

    test('answered by phone settles what they wait for, and is taken back', async () => {
      await card.getByRole('button', { name: 'Answered by phone' }).click();
      await saved('Noted: answered by phone. Settled: 1.').waitFor();
      await badgeSays(mail, deck, undefined);
      await undo();
      await badgeSays(mail, deck, /^Asked twice$/);
    });

    test('the menu opens the checklist of the job, whose steps are ticked in any order', async () => {
      await mail.page.bringToFront();
      await mail.guests.pressBadge(deck);
      await mail.guests.press('menu', 'Close the job …');
      await closing().waitFor();
      await expect.poll(() => focused(card)).toBe('Close the job: Quote for the deck');
      await step('Delivered what was agreed').press('Space');
      await isTicked('Delivered what was agreed', true);
      await undo();
      await isTicked('Delivered what was agreed', false);
      await step('Said thanks').click();
      await isTicked('Said thanks', true);
      await step('Said thanks').click();
      await isTicked('Said thanks', false);
      await undo();
      await isTicked('Said thanks', true);
      await choice('In touch again').selectOption({ label: 'After 180 days without contact' });
      await expect.poll(() => choice('In touch again').inputValue()).toBe('180');
    });

    test('whether it was worth it is asked in a message that the user sends, or does not', async () => {
      const write = card.getByRole('button', { name: /^Write: Asked whether it was worth/ });
      await write.click();
      await expect.poll(() => takenMessage(card)).toMatch(/ana\.ruiz@.*was it worth it to you/);
      await closing().getByText('It will read').click();
      await breaksNoRule(card, '.closing');
      await closing().getByRole('button', { name: 'Not sent' }).click();
      await write.click();
      await expect.poll(() => takenMessage(card)).not.toBe('');
      await closing().getByRole('button', { name: 'Sent', exact: true }).click();
      await isTicked('Asked whether it was worth it to them', true);
    });

    test('closing the job makes them a past customer and settles what is open, and is taken back at once', async () => {
      await closing().getByRole('button', { name: 'Close the job' }).click();
      await saved('Job closed. Ana Ruiz is a past customer now.').waitFor();
      await expect.poll(() => choice('Stage').inputValue()).toBe('past-customer');
      await closing()
        .getByText(/^Job closed: /)
        .waitFor();
      await badgeSays(mail, deck, undefined);
      await undo();
      await badgeSays(mail, deck, /^Asked twice$/);
      await expect.poll(() => choice('Stage').inputValue()).toBe('customer');
      await card.keyboard.press('Escape');
      await closing().waitFor({ state: 'detached' });
      await expect.poll(() => focused(card)).toBe('Ana Ruiz');
    });

    test('two people become one after a preview, and are parted again', async () => {
      await card.getByRole('button', { name: 'Same person as …' }).click();
      await choice('Name or address of the other').fill('ana.home@postbox.example');
      await choice('Name or address of the other').press('Enter');
      await card.getByText('Merged they are one person:').waitFor();
      await card.getByRole('button', { name: 'Merge', exact: true }).click();
      const part = card.getByRole('button', { name: 'Separate ana.home@postbox.example' });
      await part.click();
      await part.waitFor({ state: 'detached' });
    });

    test('the list is searched, filtered and walked by keys alone', async () => {
      await card.goto(card.url().split('#')[0] ?? '');
      await card.getByText(/^\d+ (person|people)/).waitFor();
      await card.keyboard.press('/');
      await card.keyboard.type('rui');
      await expect.poll(() => card.locator('.rows .who').allTextContents()).toEqual(['Ana Ruiz']);
      await card.locator('#search').fill('');
      await choice('Show').selectOption({ label: 'Customer' });
      await expect.poll(() => card.locator('.rows .who').allTextContents()).toEqual(['Ana Ruiz']);
      await choice('Show').selectOption({ label: 'Everybody who wrote' });
      await choice('Order').selectOption({ label: 'By name' });
      await expect.poll(() => card.locator('.rows .who').count()).toBeGreaterThan(3);
      await breaksNoRule(card);
      await card.locator('.rows a').first().focus();
      await card.keyboard.press('End');
      const count = await card.locator('.rows li').first().getAttribute('aria-setsize');
      const last = await card.locator(`.rows [aria-posinset="${count}"] .who`).textContent();
      await expect.poll(() => focused(card)).toContain(last);
      await card.keyboard.press('Enter');
      await card.getByRole('heading', { name: last ?? '', level: 1 }).waitFor();
      await card.keyboard.press('Escape');
      await card.getByText(/^\d+ (person|people)/).waitFor();
    });
  });
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** What the tab that was opened for a new message holds, as its address tells, and closes it; empty where there is none. */
const takenMessage = (page: Page) =>
  page.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find(({ url = '' }) => /view=cm|deeplink.compose/.test(url));
    if (tab?.id === undefined) return '';
    await chrome.tabs.remove(tab.id);
    return decodeURIComponent(tab.url ?? '').replaceAll('\n', ' ');
  });
