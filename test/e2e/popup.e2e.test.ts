import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { Settings } from '../../src/core/settings/settings';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { askFromPage, openMailTab } from './ask-from';
import { breaksNoRule } from './axe-rules';
import { ana, inboxSeen, sighted, story, zoneWithNoon } from './mail-story';
import { tabThrough } from './tab-through';

const now = Date.now();
const popupPath = 'src/pages/popup/index.html';

let browser: ChromiumWithExtension;
let popup: Page;
let mail: Awaited<ReturnType<typeof openMailTab>>;

beforeAll(async () => {
  browser = await launchWithExtension({ timezoneId: zoneWithNoon(now), locale: 'en-US' });
  mail = await openMailTab(browser.context, browser.extensionId);
  popup = await browser.page(popupPath);
});
afterAll(() => browser.close());

describe('before the first look', () => {
  test('it says so, and never shows an empty list', async () => {
    await popup.getByRole('heading', { name: 'Not looked yet' }).waitFor();
    expect(await popup.getByText('Nobody is waiting').count()).toBe(0);
  });
});

describe('with mail', () => {
  beforeAll(async () => {
    await askFromPage(popup, 'switch-account', { account: ana, on: true });
    await askFromPage(popup, 'change-settings', { settings: everyDay });
    const sightings = [...story.flatMap((each) => sighted(each, now)), inboxSeen(now)];
    await mail.ask('record', { account: ana, sightings });
    await row('Jo Bell').waitFor();
    await popup.bringToFront();
  });
  afterEach(async () => {
    await popup.reload();
    await row('Ana Ruiz').waitFor();
  });

  test('everybody who waits stands in a group of urgency, the most urgent first', async () => {
    const groups = await popup
      .locator('main section')
      .evaluateAll((sections) =>
        sections.map((section) => [
          section.querySelector('h2')?.textContent,
          ...[...section.querySelectorAll('.who')].map((name) => name.textContent),
        ]),
      );
    expect(groups).toEqual([
      ['Asked again', 'Ana Ruiz'],
      ['Late', 'Sam Keller'],
      ['Due today', 'Jo Bell'],
      ['Awaiting them 1'],
      ['From before you began 1'],
      ['Not listed, because … 2'],
    ]);
    expect(await popup.locator('.tally').textContent()).toBe('3 waiting · 2 late');
  });

  test('a row says who, what, how long and until when; the selected one alone shows the sentence', async () => {
    expect(await row('Jo Bell').textContent()).toMatch(/Site visit on the 12th/);
    expect(await row('Jo Bell').textContent()).toMatch(/4 h( \d0)? left/);
    expect(await row('Jo Bell').textContent()).toMatch(/waits 2 h/);
    expect(await popup.locator('q').allTextContents()).toEqual(['Any update on the quote?']);
  });

  test('the text has its size: Chrome makes that of extension pages smaller by itself', async () => {
    const sizes = await popup
      .locator('.subject, .who')
      .evaluateAll((texts) =>
        texts.map((text) => [text.className, getComputedStyle(text).fontSize].join(' ')),
      );
    expect(new Set(sizes)).toEqual(new Set(['who 14px', 'subject 13px']));
  });

  test('the footer is honest about when the mailbox was looked at', async () => {
    await expect
      .poll(() => popup.locator('footer').textContent())
      .toMatch(/^Gmail ana@firm\.example looked at 12(:\d\d)? pm/);
  });

  test('mail that comes in appears by itself, and an answer of the user’s takes the row away', async () => {
    const lena = { name: 'Lena Vogt', address: 'lena@vogt.example' };
    const asks = {
      thread: 't-lena',
      from: lena,
      subject: 'Gate',
      ago: 60_000,
      text: 'Is it done?',
    };
    await mail.ask('record', { account: ana, sightings: sighted(asks, now) });
    await row('Lena Vogt').waitFor();
    const answers = {
      ...asks,
      from: { name: 'Ana Firm', address: 'ana@firm.example' },
      ago: 1_000,
      to: lena,
      text: 'It is.',
    };
    await mail.ask('record', { account: ana, sightings: sighted(answers, now) });
    await row('Lena Vogt').waitFor({ state: 'detached' });
  });

  test('what is unfolded for one person never passes to another when the row goes by itself', async () => {
    const omar = { name: 'Omar Said', address: 'omar@said.example' };
    const asks = {
      thread: 't-omar',
      from: omar,
      subject: 'Roof',
      ago: 60_000,
      text: 'Is it tight?',
    };
    await mail.ask('record', { account: ana, sightings: sighted(asks, now) });
    await row('Omar Said').waitFor();
    await focusOn('Omar Said');
    await popup.keyboard.press('d');
    await popup.getByText('How was it settled?').waitFor();
    const own = { name: 'Ana Firm', address: 'ana@firm.example' };
    const answers = { ...asks, from: own, ago: 1_000, to: omar, text: 'It is.' };
    await mail.ask('record', { account: ana, sightings: sighted(answers, now) });
    await row('Omar Said').waitFor({ state: 'detached' });
    expect(await popup.locator('.panel').count()).toBe(0);
  });

  test('arrows move, d and Enter settle, and z brings the row back to its place', async () => {
    await focusOn('Ana Ruiz');
    await popup.keyboard.press('ArrowDown');
    await expect.poll(focusedName).toBe('Sam Keller');
    await popup.keyboard.press('d');
    await popup.keyboard.press('Enter');
    await popup.getByText('Sam Keller: answered by phone.').first().waitFor();
    await row('Sam Keller').waitFor({ state: 'detached' });
    await expect.poll(focusedName).toBe('Jo Bell');
    await popup.keyboard.press('z');
    await row('Sam Keller').waitFor();
    await expect.poll(focusedName).toBe('Sam Keller');
  });

  test('s offers times to come back, and Escape puts them away', async () => {
    await focusOn('Jo Bell');
    await popup.keyboard.press('s');
    await popup.getByRole('button', { name: 'tomorrow 9 am' }).waitFor();
    await popup.keyboard.press('Escape');
    await popup.getByRole('button', { name: 'tomorrow 9 am' }).waitFor({ state: 'detached' });
    await expect.poll(focusedName).toBe('Jo Bell');
  });

  test('s puts a row off until they write again, which z takes back; writing ends it', async () => {
    await focusOn('Jo Bell');
    await popup.keyboard.press('s');
    await popup.getByRole('button', { name: 'Until they write again' }).click();
    await popup.getByText('Jo Bell: snoozed until they write again.').first().waitFor();
    await popup.keyboard.press('z');
    await row('Jo Bell').waitFor();
    await focusOn('Sam Keller');
    await popup.keyboard.press('s');
    await popup.getByRole('button', { name: 'Until they write again' }).click();
    await popup.reload();
    await popup.getByRole('button', { name: /^Snoozed 1/ }).click();
    await row('Sam Keller').getByText('Until they write').waitFor();
    const late = story.find(({ from }) => from.name === 'Sam Keller');
    if (late === undefined) throw new Error('Sam Keller has written nothing');
    const again = { ...late, ago: 0 };
    await mail.ask('record', { account: ana, sightings: sighted(again, Date.now()) });
    await popup.getByRole('button', { name: /^Snoozed/ }).waitFor({ state: 'detached' });
    await row('Sam Keller').waitFor();
  });

  test('/ searches people and subjects in every group, and Escape ends it', async () => {
    await focusOn('Ana Ruiz');
    await popup.keyboard.press('/');
    await popup.keyboard.type('permit');
    await row('Ana Ruiz').waitFor({ state: 'detached' });
    await expect.poll(() => popup.locator('.subject').allTextContents()).toEqual(['Permit papers']);
    await popup.keyboard.press('Escape');
    await row('Ana Ruiz').waitFor();
  });

  test('? shows the keys', async () => {
    await focusOn('Ana Ruiz');
    await popup.keyboard.press('?');
    await popup.getByRole('dialog', { name: 'Keys' }).waitFor();
    await popup.keyboard.press('Escape');
    await popup.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('letters do nothing once they are switched off', async () => {
    const settings = { ...everyDay, letterKeys: false };
    await askFromPage(popup, 'change-settings', { settings });
    await popup.reload();
    await focusOn('Jo Bell');
    for (const key of ['d', '/', '?']) await popup.keyboard.press(key);
    expect(await popup.locator('.panel, dialog').count()).toBe(0);
    await expect.poll(focusedName).toBe('Jo Bell');
    await askFromPage(popup, 'change-settings', { settings: everyDay });
  });

  test('who is not listed stands there with the reason, and one correction holds for the sender', async () => {
    await popup.getByRole('button', { name: 'Not listed, because …' }).click();
    await row('Thirty saws').getByText('Your mailbox sorted it under Promotions.').waitFor();
    await row('Thirty saws').click();
    await popup.getByRole('button', { name: 'Why is this not listed?' }).click();
    await popup.locator('.because').getByText('Your mailbox sorted it').waitFor();
    await popup.getByRole('button', { name: 'This needs an answer' }).click();
    await popup.getByText('Mail from Tool News is listed from now on.').first().waitFor();
    const listed = popup.locator('[data-bucket="due-today"] .row', { hasText: 'Forty drills' });
    await listed.waitFor();
    await popup.getByRole('button', { name: 'Undo' }).click();
    await listed.waitFor({ state: 'detached' });
  });

  test('an acknowledgement is kept with its outcome, which can be undone here', async () => {
    await focusOn('Jo Bell');
    await popup.getByRole('button', { name: /^Received, by today/ }).waitFor();
    await popup.keyboard.press('a');
    // The mail tab has come to the front.
    await popup.bringToFront();
    await popup.getByText('A note to Jo Bell is being prepared.').waitFor();
    await popup.reload();
    await popup.locator('.outcome').getByRole('button', { name: 'Undo' }).click();
    await popup.getByText('Nothing was sent to Jo Bell.').waitFor();
    // Of two notes to one person the newer is told alone, and the older does not come back after it.
    await focusOn('Jo Bell');
    await popup.keyboard.press('a');
    await popup.bringToFront();
    await popup.getByText('A note to Jo Bell is being prepared.').waitFor();
    expect(await popup.locator('.outcome').count()).toBe(1);
    await popup.locator('.outcome').getByRole('button', { name: 'Undo' }).click();
    await popup.getByText('Nothing was sent to Jo Bell.').waitFor();
    await popup.locator('.outcome').getByRole('button', { name: 'Dismiss' }).click();
    expect(await popup.locator('.outcome').count()).toBe(0);
    await row('Jo Bell').waitFor();
  });

  test('the menu is walked by keys, and gives the focus back when it or the sheet of keys goes', async () => {
    const more = popup.getByRole('button', { name: 'More', exact: true });
    await more.focus();
    await popup.keyboard.press('Enter');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Escape');
    await popup.locator('.more').waitFor({ state: 'detached' });
    await expect.poll(() => more.evaluate(isFocused)).toBe(true);
    await popup.keyboard.press('Enter');
    const keys = popup.locator('.more').getByRole('button', { name: 'Keys' });
    for (let times = 0; times < 20 && !(await keys.evaluate(isFocused)); times += 1) {
      await popup.keyboard.press('Tab');
    }
    await popup.keyboard.press('Enter');
    await popup.getByRole('dialog', { name: 'Keys' }).waitFor();
    await popup.keyboard.press('Escape');
    await popup.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => more.evaluate(isFocused)).toBe(true);
  });

  test('everything is reached by keyboard alone, and shows the focus', async () => {
    for (const fold of await popup.locator('.fold').all()) await fold.click();
    await focusOn('Ana Ruiz');
    await popup.getByRole('button', { name: 'Other times' }).click();
    expect(await tabThrough(popup)).toEqual({ unreached: [], bare: [] });
  });

  test('breaks no rule of WCAG 2.2 AA, whatever is unfolded below the acts', async () => {
    await focusOn('Jo Bell');
    await breaksNoRule(popup);
    const panels = ['Snooze', 'I promised something', 'Done', 'Why is this here?', 'Other times'];
    for (const panel of panels) {
      await popup.getByRole('button', { name: panel }).click();
      await popup.locator('.panel').waitFor();
      await breaksNoRule(popup, '.details');
    }
  });

  test('breaks none with everything opened, nor with its menu and the sheet of keys', async () => {
    for (const fold of await popup.locator('.fold').all()) await fold.click();
    await breaksNoRule(popup);
    // What the menu lies over for the moment is no smaller for it.
    await popup.getByRole('button', { name: 'More', exact: true }).click();
    await breaksNoRule(popup, 'header');
    await popup.getByRole('button', { name: 'Keys and help' }).click();
    await breaksNoRule(popup, 'dialog');
  });

  test('by keyboard alone: one is told, the promise moved; one is settled, one put off, both taken back; one found', async () => {
    const { keyboard } = popup;
    await expect.poll(focusedName).toBe('Ana Ruiz');
    await keyboard.press('ArrowDown');
    await keyboard.press('d');
    await keyboard.press('Enter');
    await row('Sam Keller').waitFor({ state: 'detached' });
    await expect.poll(focusedName).toBe('Jo Bell');
    await keyboard.press('s');
    await keyboard.press('Enter');
    await popup
      .getByText(/^Jo Bell: snoozed until/)
      .first()
      .waitFor();
    for (const name of ['Jo Bell', 'Sam Keller']) {
      await keyboard.press('z');
      await expect.poll(focusedName).toBe(name);
    }
    await keyboard.press('/');
    await keyboard.type('site visit');
    await expect.poll(() => popup.locator('.row .who').allTextContents()).toEqual(['Jo Bell']);
    await keyboard.press('ArrowDown');
    await expect.poll(focusedName).toBe('Jo Bell');
    await keyboard.press('a');
    const first = await sendInTab();
    await keyboard.press('Escape');
    const promised = popup.locator('[data-bucket="promised"] .row', { hasText: 'Jo Bell' });
    await promised.waitFor();
    for (let steps = 0; steps < 9 && (await focusedName()) !== 'Jo Bell'; steps += 1)
      await keyboard.press('ArrowDown');
    await promised.getByRole('button', { name: /^Move to / }).waitFor();
    // From the second note on there is a choice how it goes out.
    await keyboard.press('a');
    await popup.getByText('The note is put into the reply box. What then?').waitFor();
    await keyboard.press('Enter');
    const moved = await sendInTab();
    expect(moved.until).toBeGreaterThan(first.until ?? Number.POSITIVE_INFINITY);
    await promised.waitFor();
    await focusOn('Jo Bell');
    await keyboard.press('d');
    await popup.getByRole('button', { name: 'Kept by phone' }).waitFor();
    await breaksNoRule(popup, '.details');
  });
});

describe('with more who wait than a page shows at once', () => {
  const late = popupGroup('overdue');

  beforeAll(async () => {
    const sam = story.find(({ from }) => from.name === 'Sam Keller');
    if (sam === undefined) throw new Error('Sam Keller has written nothing');
    // Who asks again is no more among those who are only late.
    const askedAgain = sighted({ ...sam, ago: 1 }, now);
    await mail.ask('record', { account: ana, sightings: [...askedAgain, ...manyLate(all)] });
    await popup.reload();
    await late.rows().nth(19).waitFor();
  });

  test('a group shows its most urgent rows and says how many it has, by pointer and by keys as many more as asked for', async () => {
    expect(await late.names()).toEqual(latest(20));
    expect(await late.heading()).toBe(`Late ${all}`);
    await late.more().click();
    await expect.poll(late.names).toEqual(latest(70));
    expect(await late.heading()).toBe(`Late ${all}`);
    await late.rows().nth(69).locator('.row-main').focus();
    await popup.keyboard.press('ArrowDown');
    await expect.poll(() => late.more().evaluate(isFocused)).toBe(true);
    await popup.keyboard.press('Enter');
    await expect.poll(focusedName).toBe(latest(all)[70]);
    expect(await late.names()).toEqual(latest(all));
    expect(await late.more().count()).toBe(0);
    expect(await late.heading()).toBe('Late');
  });

  test('the row at which the user is stays when somebody else comes in before it, and as many are shown', async () => {
    await late.more().click();
    await late.rows().nth(69).locator('.row-main').focus();
    const at = await focusedName();
    await mail.ask('record', { account: ana, sightings: sighted(lateMail(999), now) });
    await row('Late 999').waitFor();
    expect(await focusedName()).toBe(at);
    expect(await late.rows().count()).toBe(71);
    expect(await late.heading()).toBe(`Late ${all + 1}`);
  });

  test('who is settled makes place for the next, and comes back to where they stood', async () => {
    const names = await late.names();
    await late.rows().nth(19).locator('.row-main').focus();
    await popup.keyboard.press('d');
    await popup.keyboard.press('Enter');
    await row(names[19] ?? '').waitFor({ state: 'detached' });
    await expect.poll(late.heading).toBe(`Late ${all}`);
    await expect.poll(async () => (await late.names()).length).toBe(20);
    await popup.keyboard.press('z');
    await expect.poll(async () => (await late.names())[19]).toBe(names[19]);
    await expect.poll(late.heading).toBe(`Late ${all + 1}`);
  });

  test('what asks for more breaks no rule', async () => {
    await late.more().scrollIntoViewIfNeeded();
    await breaksNoRule(popup, '.further');
  });

  afterEach(async () => {
    await popup.reload();
    await late.rows().nth(19).waitFor();
  });
});

const all = 90;

/** Who waits the longest is the most urgent. */
const lateMail = (minutesMore: number) => ({
  thread: `t-late-${minutesMore}`,
  from: { name: `Late ${minutesMore}`, address: `late${minutesMore}@many.example` },
  subject: `Roof ${minutesMore}`,
  ago: 28 * 3_600_000 + minutesMore * 60_000,
  text: 'When can I have the report?',
});

/** Who is shown of {@link all} where a group shows so many. */
const latest = (count: number) =>
  Array.from({ length: count }, (_, index) => `Late ${all - 1 - index}`);

const manyLate = (count: number) =>
  Array.from({ length: count }, (_, index) => sighted(lateMail(index), now)).flat();

function popupGroup(bucket: string) {
  const section = () => popup.locator(`[data-bucket="${bucket}"]`);
  return {
    rows: () => section().locator('.row'),
    names: () => section().locator('.who').allTextContents(),
    heading: () => section().locator('h2').textContent(),
    more: () => section().getByRole('button', { name: /^Show \d+ more$/ }),
  };
}

const isFocused = (element: Element) => element === document.activeElement;

/** Does in the mail tab's place what it would: the note is sent. Answers what was promised. */
async function sendInTab() {
  await popup.locator('.outcome[data-state="asked"]').waitFor();
  const { job } = await mail.ask('claim', { account: ana, holder: 'tab' });
  if (job === undefined) throw new Error('there is no job');
  for (const kind of ['inserted', 'left'] as const)
    await mail.ask('step', { job: job.id, event: { kind, holder: 'tab' } });
  await mail.ask('step', { job: job.id, event: { kind: 'seen-sent' } });
  await popup.bringToFront();
  return job;
}

/** Whatever the day of the week is on which this runs. */
const everyDay: Settings = {
  ...firstSettings,
  hours: Array(7).fill([{ start: 9 * 60, end: 17 * 60 }]),
  reminders: { ...firstSettings.reminders, endOfDay: { on: false, before: 30 } },
};

function row(text: string) {
  return popup.locator('.row', { hasText: text });
}

async function focusOn(name: string) {
  await row(name).locator('.row-main').focus();
}

function focusedName() {
  return popup.evaluate(
    () => document.activeElement?.closest('.row-main')?.querySelector('.who')?.textContent,
  );
}
