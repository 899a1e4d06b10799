import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownOwner, switchOn } from '../../demo/tour-steps';
import type { CardRow, SettingsRow } from '../../src/ledger/rows';
import { askFromPage } from './ask-from';
import { breaksNoRule } from './axe-rules';
import { kept } from './kept';
import {
  onGmail,
  onOutlook,
  type Stage,
  type StoryScene,
  startStoryOn,
  until,
} from './story-scene';
import { tabThrough } from './tab-through';

const day = 86_400_000;
const lena = { name: 'Lena Vogt', address: 'lena.vogt@hofgut.example' };
const out = 'made:out';

/** People of whom no mail tells: met so many days ago. */
const met = { Rosa: 150, Omar: 140, Kit: 130, Ida: 120, Per: 62 } as const;
const made = (name: string) => `made:${name}`;

describe.each([onGmail(), onOutlook()])('keeping in touch at $words', (stage) => {
  let scene: StoryScene;
  let page: Page;

  beforeAll(async () => {
    scene = await startStoryOn(stage);
    const text = 'FYI: the roses are in bloom.\n\nLena';
    const at = Date.now() - 64 * day;
    scene.mailbox.deliver({ account: 1, from: lena, subject: 'Roses', text, at });
    await scene.openMail();
    await scene.switchOn();
    await scene.openMail(1);
    await switchOn(scene.browser, ownOwner);
    const popup = await scene.popup();
    const longAgo = Date.now() - 60 * day;
    await until(async () => expect(await contactOf(popup, lena.address)).toBeLessThan(longAgo));
    await enterPeople(popup);
    await popup.getByRole('button', { name: 'More' }).click();
    const opened = scene.browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Keep in touch' }).click();
    page = await opened;
    await popup.close();
  });
  afterAll(() => scene.browser.close());

  const row = (name: string) => page.locator('#today .touch-row', { hasText: name });
  const press = (name: string, button: string) =>
    row(name).getByRole('button', { name: button, exact: true }).click();
  const names = () => page.locator('#today .who').allTextContents();
  const undo = () => page.locator('.saved').getByRole('button', { name: 'Undo' }).click();
  const gives = () => page.locator('#gives');

  test('names five people, why each of them, and nobody who waits or is not to be written to', async () => {
    await page.getByText('5 people to write to today').waitFor();
    await expect.poll(names).toEqual(['Rosa', 'Omar', 'Kit', 'Ida', 'Lena Vogt']);
    expect(await row('Lena').textContent()).toContain('Customer, no contact for 64 days');
    expect(await page.locator('#today').textContent()).not.toMatch(/Ana Ruiz|Per|Said No/);
  });

  test('keeps what there is to give, and proposes what fits', async () => {
    await addGive('Ten plants for shade', 'These grow under trees.', 'shade.example');
    await page.getByText('A link begins with https:// or http://.').waitFor();
    await page.getByLabel('Link (optional)').fill('https://shade.example/ten');
    await page.getByLabel('Partner', { exact: true }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await gives().getByText('Ten plants for shade').waitFor();
    expect(await row('Lena').textContent()).toContain('Nothing of yours fits');
    await gives().getByRole('button', { name: 'Edit Ten plants for shade' }).click();
    await page.getByLabel('Partner', { exact: true }).uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await row('Lena').getByText('Ten plants for shade').waitFor();
    await addGive('When to cut roses', 'After the frost.', '');
    await row('Lena').getByText('When to cut roses').waitFor();
    await press('Lena', 'Another one');
    await row('Lena').getByText('Ten plants for shade').waitFor();
    await gives().getByRole('button', { name: 'Remove Ten plants for shade' }).click();
    await row('Lena').getByText('Ten plants for shade').waitFor({ state: 'detached' });
    await undo();
    await row('Lena').getByText('Ten plants for shade').waitFor();
  });

  test('opens the message that was shown, in the mailbox that wrote with them last, and sends nothing', async () => {
    await press('Lena', 'Write …');
    const text = await row('Lena').locator('.touch-text').textContent();
    expect(text).toMatch(
      /^Hello Lena,\n\nThese grow under trees\.\n\nhttps:\/\/shade\.example\/ten/,
    );
    await breaksNoRule(page);
    expect(await tabThrough(page)).toEqual({ unreached: [], bare: [] });
    const opened = scene.browser.context.waitForEvent('page');
    await row('Lena')
      .getByRole('button', { name: /^Open (Gmail|Outlook)$/ })
      .click();
    const mail = await opened;
    const written = fieldsOf(mail, stage);
    await written.body.waitFor();
    expect(mail.url()).toMatch(/\/mail\/(?:u\/)?1\/(?:\?view=cm&|deeplink\/compose\?)/);
    expect(await written.to()).toBe(lena.address);
    expect(await written.subject.inputValue()).toBe('Ten plants for shade');
    const body = (await written.body.innerText()).replaceAll(/\s+/g, ' ');
    expect(body).toContain((text ?? '').replaceAll(/\s+/g, ' ').trim());
    expect(await mail.locator('[data-answerable]').count()).toBe(0);
    expect(scene.mailbox.sent()).toEqual([]);
    await mail.close();
  });

  test('asks whether it was sent, and never proposes the same again', async () => {
    await row('Lena').getByText('A message to Lena Vogt is open in your mail. Sent?').waitFor();
    await press('Lena', 'Not sent');
    await row('Lena').getByText('When to cut roses').waitFor();
    await open('Lena');
    await press('Lena', 'Sent');
    await row('Lena').getByText('In touch today.').waitFor();
    await gives().getByText('Given to 1 person').waitFor();
    await page.getByText('4 people to write to today').waitFor();
  });

  test('not now and not this one are done for the day, and each is taken back', async () => {
    await press('Rosa', 'Not now');
    await row('Rosa')
      .getByText(/^Not now\. Again on /)
      .waitFor();
    await row('Rosa').getByRole('button', { name: 'Undo' }).click();
    await row('Rosa').getByRole('button', { name: 'Not now' }).waitFor();
    await press('Omar', 'Not this person');
    await row('Omar').getByText('Not proposed any more.').waitFor();
    await undo();
    await row('Omar').getByRole('button', { name: 'Not this person' }).waitFor();
    await press('Omar', 'Not now');
    await row('Omar')
      .getByText(/^Not now/)
      .waitFor();
  });

  test('is the same five all day, and whoever opts out meanwhile is not written to', async () => {
    const optOut = { kind: 'out', since: Date.now(), reason: 'By phone' } as const;
    const person = made('Kit');
    await askFromPage(page, 'describe', { said: [{ person, facts: { optOut } }] });
    await row('Kit').getByText('Does not want to be written to.').waitFor();
    const asked = { person, subject: '', text: '', touch: {} };
    await expect(askFromPage(page, 'compose', asked)).rejects.toThrow('does not want to be');
    await page.reload();
    await page.getByText('2 people to write to today').waitFor();
    await expect.poll(names).toEqual(['Rosa', 'Omar', 'Kit', 'Ida', 'Lena Vogt']);
    await breaksNoRule(page);
  });

  test('an ask after which nothing was given is pointed out, in the row and on the card', async () => {
    const asked = {
      person: made('Ida'),
      body: { kind: 'asked' },
      at: Date.now() - 9 * day,
    } as const;
    await askFromPage(page, 'touch', asked);
    await row('Ida')
      .getByText(/^You asked on .* and gave nothing since\.$/)
      .waitFor();
    await row('Ida').getByText('Given: 0 · Asked: 1').waitFor();
    await row('Ida').getByRole('link', { name: 'Ida' }).click();
    const happened = page.getByRole('region', { name: 'What happened beside the mail' });
    await happened.getByText('Given: 0 · Asked: 1').waitFor();
    await happened.getByRole('combobox').selectOption({ label: 'Asked a favour' });
    await happened.getByText(/^This would be an ask after an ask/).waitFor();
  });

  test('how long a stage may be without contact is set in the settings', async () => {
    await page.goto(page.url().replace(/people\/.*/, 'settings/index.html'));
    const customers = page.locator('#cadences').getByLabel('Customer', { exact: true });
    await customers.fill('');
    await customers.blur();
    const days = async () => {
      const [row] = await kept<SettingsRow>(page, 'settings');
      return (row?.value as { cadences: { stage: string }[] } | undefined)?.cadences.some(
        ({ stage: of }) => of === 'customer',
      );
    };
    await expect.poll(days).toBe(false);
    await breaksNoRule(page, '#cadences');
  });

  async function addGive(title: string, text: string, link: string): Promise<void> {
    await gives().getByRole('button', { name: 'Add something to give' }).click();
    await page.getByLabel('Title, and subject of the message').fill(title);
    await page.getByLabel('What you write').fill(text);
    await page.getByLabel('Link (optional)').fill(link);
    await page.getByRole('button', { name: 'Save' }).click();
  }

  /** Opens the message and closes its tab. */
  async function open(name: string): Promise<void> {
    await press(name, 'Write …');
    const opened = scene.browser.context.waitForEvent('page');
    await row(name)
      .getByRole('button', { name: /^Open (Gmail|Outlook)$/ })
      .click();
    await (await opened).close();
  }
});

const contactOf = async (popup: Page, address: string) => {
  const cards = await kept<CardRow>(popup, 'cards');
  return cards.find(({ id }) => id === address)?.contactAt;
};

/** Customers, met long ago; one who does not want it, and one who waits for an answer. */
async function enterPeople(popup: Page): Promise<void> {
  const stage = 'customer';
  const optOut = { kind: 'out', since: Date.now(), reason: '' } as const;
  const said = Object.keys(met).map((name) => ({ person: made(name), facts: { name, stage } }));
  await askFromPage(popup, 'describe', {
    said: [
      ...said,
      { person: lena.address, facts: { stage } },
      { person: out, facts: { name: 'Said No', stage, optOut } },
      { person: 'ana.ruiz@ruiz-interiors.example', facts: { cadence: 1 } },
    ],
  });
  for (const [name, days] of [...Object.entries(met), ['out', 200] as const]) {
    const at = Date.now() - days * day;
    await askFromPage(popup, 'touch', { person: made(name), at, body: { kind: 'met' } });
  }
}

/** The fields of the mail site's own window for a new message. */
function fieldsOf(mail: Page, { site }: Stage) {
  if (site.webmail === 'gmail')
    return {
      body: mail.locator(site.editor),
      subject: mail.locator('input[name="subjectbox"]'),
      to: () =>
        mail.locator('.anm[name="to"] [data-hovercard-id]').getAttribute('data-hovercard-id'),
    };
  const form = mail.locator('[data-app-section="MailReadCompose"]');
  return {
    body: form.locator('[contenteditable="true"]'),
    subject: form.locator('> input'),
    to: () => form.locator('[id$="_TO"] [title]').first().getAttribute('title'),
  };
}
