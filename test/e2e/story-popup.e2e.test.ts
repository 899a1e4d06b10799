import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { threadAbout } from '../../demo/tour-steps';
import { badgeSays, type MailTab, rowOf, type StoryScene, startStory, until } from './story-scene';

let scene: StoryScene;
let mail: MailTab;
let list: Page;

beforeAll(async () => {
  scene = await startStory();
  mail = await scene.openMail();
  await scene.switchOn();
  await badgeSays(mail, threadAbout(scene.mailbox, 'Site visit on the 12th'), /^Reply/);
  list = await scene.popup();
});
afterAll(() => scene.browser.close());

describe('an acknowledgement from the list', () => {
  test('is left in the reply box of the account’s tab, which comes to the front', async () => {
    await acknowledge('Site visit on the 12th');
    await noteSays(/^Ready for Jo Bell/);
    expect(await tabInFront()).toContain('https://mail.google.com/mail/u/0/');
    expect(await editor().textContent()).toMatch(/^Hello Jo,Thank you, your message has arrived/);
  });

  test('is undone on the page: the text is gone, and the list says so', async () => {
    await mail.guests.press('countdown', 'Undo');
    await nothingSent('Jo Bell');
  });

  test('counts down in that tab, once the user has chosen so, and Escape there undoes it', async () => {
    await acknowledge('Garden of 40 m², first ideas?');
    await list.getByRole('button', { name: 'Send it after 10 seconds, with Undo' }).click();
    await noteSays(/^Sending to Sam Whitfield/);
    expect(await tabInFront()).toContain('https://mail.google.com/');
    await mail.page.keyboard.press('Escape');
    await nothingSent('Sam Whitfield');
  });

  test('is undone from the list while it counts down', async () => {
    await acknowledge('Вопрос о саде');
    await noteSays(/^Sending to Ольга/);
    await list.locator('.outcome[data-state="counting"]').getByText('Undo').click();
    await nothingSent('Ольга Смирнова');
  });

  test('is told of when the list opens the next time', async () => {
    await acknowledge('Van on Friday');
    await noteSays(/^Sending to Tom/);
    await list.close();
    await until(() => expect(scene.mailbox.sent()).toHaveLength(1));
    expect(scene.mailbox.sent()[0]?.to).toEqual(['tom@lindqvist-gardens.example']);
    list = await scene.popup();
    await list.getByText(/^Sent to Tom Okafor: answer by/).waitFor();
  });
});

describe('a thread opened from the list', () => {
  test('comes up in the tab that is there', async () => {
    await mail.page.evaluate(() => Object.assign(window, { loadedBefore: true }));
    await open('Site visit on the 12th');
    await shows(mail.page, 'Site visit on the 12th');
    expect(await mail.page.evaluate(() => 'loadedBefore' in window)).toBe(true);
  });

  test('comes up in a new tab where there is none', async () => {
    await mail.page.close();
    const opened = scene.browser.context.waitForEvent('page');
    await open('Garden of 40 m², first ideas?');
    await shows(await opened, 'Garden of 40 m², first ideas?');
  });
});

/** Selects the row and presses Open. */
async function open(subject: string): Promise<void> {
  await list.bringToFront();
  const row = rowOf(list, threadAbout(scene.mailbox, subject));
  await row.locator('.row-main').click();
  await row.getByRole('button', { name: 'Open', exact: true }).click();
}

function shows(page: Page, subject: string) {
  return page.locator('h2.hP', { hasText: subject }).waitFor();
}

/** Selects the row and presses its first button. */
async function acknowledge(subject: string): Promise<void> {
  await list.bringToFront();
  const row = rowOf(list, threadAbout(scene.mailbox, subject));
  await row.locator('.row-main').click();
  await row.locator('.split .main').first().click();
}

function noteSays(words: RegExp) {
  return until(async () => expect(await mail.guests.text('countdown')).toMatch(words));
}

/** The list says that nothing went to this person; nothing did, and no text of ours stays. */
async function nothingSent(name: string): Promise<void> {
  await list.getByText(`Nothing was sent to ${name}.`).waitFor();
  await editor().waitFor({ state: 'detached' });
  expect(scene.mailbox.sent()).toEqual([]);
  expect(scene.mailbox.outbox.underway()).toBe(0);
}

const editor = () => mail.page.locator('[g_editable="true"][role="textbox"]');

async function tabInFront(): Promise<string | undefined> {
  return list.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.url);
}
