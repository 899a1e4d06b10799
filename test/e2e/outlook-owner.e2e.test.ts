import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firmOwner } from '../../demo/tour-steps';
import { kept } from './kept';
import {
  badgeSays,
  type MailTab,
  onOutlook,
  type StoryScene,
  startStoryOn,
  until,
} from './story-scene';

const office = 'office@lindqvist-gardens.example';

describe('an Outlook whose page does not say whose mailbox it shows', () => {
  let scene: StoryScene;
  let mail: MailTab;
  let welcome: Page;

  beforeAll(async () => {
    scene = await startStoryOn(onOutlook({ ownAddress: 'nowhere' }));
    welcome = await scene.welcome();
    mail = await scene.openMail();
  });
  afterAll(() => scene.browser.close());

  test('has the user asked, who is told what is no address', async () => {
    await welcome.getByText('Outlook is open, but its page does not say whose').waitFor();
    await welcome.getByLabel('Your address there').fill('nora');
    await welcome.getByRole('button', { name: 'This is my address' }).click();
    await welcome.getByText('This is not an e-mail address.').waitFor();
  });

  test('is read once they have said it and switched it on', async () => {
    await welcome.getByLabel('Your address there').fill(firmOwner);
    await welcome.getByRole('button', { name: 'This is my address' }).click();
    await scene.switchOn();
    await badgeSays(mail, scene.about('Site visit on the 12th'), /^Reply/);
    expect(mail.errors).toEqual([]);
  });

  test('is known from then on: nobody is asked again', async () => {
    await mail.page.reload();
    await badgeSays(mail, scene.about('Site visit on the 12th'), /^Reply/);
    expect(await welcome.getByText('does not say whose').count()).toBe(0);
  });
});

describe('a mailbox that others read too, opened beside the own one', () => {
  let scene: StoryScene;
  let mail: MailTab;
  let popup: Page;

  beforeAll(async () => {
    scene = await startStoryOn(
      onOutlook({ sharedMailboxes: [2] }),
      {},
      { sharedMailbox: 'present' },
    );
    mail = await scene.openMail();
    await scene.switchOn();
    popup = await scene.popup();
    await badgeSays(mail, scene.about('Site visit on the 12th'), /^Reply/);
  });
  afterAll(() => scene.browser.close());

  test('is neither read nor marked, and said to be somebody else’s', async () => {
    await mail.page.bringToFront();
    await openInbox(mail.page, office);
    await mail.page.getByRole('option', { name: /Opening hours in winter/ }).waitFor();
    await popup.getByText(`${office} belongs to somebody else`).waitFor();
    expect(await mail.guests.badges()).toEqual([]);
    const threads = await kept<{ account: string; standing: { subject: string } }>(
      popup,
      'threads',
    );
    expect(new Set(threads.map(({ account }) => account))).toEqual(
      new Set([`outlook:${firmOwner}`]),
    );
    expect(threads.map(({ standing }) => standing.subject)).not.toContain(
      'Opening hours in winter',
    );
  });

  test('gives way to the own one, which is marked as before', async () => {
    await openInbox(mail.page, firmOwner);
    await badgeSays(mail, scene.about('Site visit on the 12th'), /^Reply/);
    await until(() => expect(mail.errors).toEqual([]));
  });
});

/** The first folder below the root that is named by the address. */
async function openInbox(page: Page, owner: string): Promise<void> {
  const folders = page.locator('[role="treeitem"]');
  const names = await folders.evaluateAll((all) => all.map((each) => each.getAttribute('title')));
  const root = names.findIndex((name) => name?.includes(owner));
  await folders.nth(root + 1).click();
}
