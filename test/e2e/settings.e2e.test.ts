import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { Settings } from '../../src/core/settings/settings';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { askFromPage } from './ask-from';
import { breaksNoRule } from './axe-rules';
import { kept } from './kept';
import { ana } from './mail-story';
import { tabThrough } from './tab-through';

const path = 'src/pages/settings/index.html';
const welcomePath = 'src/pages/welcome/index.html';

let browser: ChromiumWithExtension;
let page: Page;

beforeAll(async () => {
  browser = await launchWithExtension({ locale: 'en-US' });
  const first = await browser.page(path);
  await askFromPage(first, 'switch-account', { account: ana, on: true });
  await first.close();
});
afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.page(path);
  await askFromPage(page, 'change-settings', { settings: firstSettings });
  await page.getByRole('heading', { name: 'Your working hours' }).waitFor();
});
afterEach(() => page.close());

/** What the ledger holds of the settings. */
async function stored(): Promise<Settings> {
  const [row] = await kept(page, 'settings');
  return (row as { value: Settings }).value;
}

const section = (title: string) => page.getByRole('region', { name: title });

test('the browser takes it for the page of options', async () => {
  const manifest = await page.evaluate(() => chrome.runtime.getManifest());
  expect(manifest.options_ui).toEqual({ page: path, open_in_tab: true });
});

describe('the working hours', () => {
  test('are saved at once, and Undo takes the last change back', async () => {
    await page.getByLabel('Monday to', { exact: true }).fill('16:00');
    await page.getByRole('status').getByText('Saved').waitFor();
    await expect.poll(async () => (await stored()).hours[1]).toEqual([{ start: 540, end: 960 }]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await stored()).hours[1]).toEqual([{ start: 540, end: 1020 }]);
    await expect
      .poll(() => page.getByLabel('Monday to', { exact: true }).inputValue())
      .toBe('17:00');
  });

  test('have breaks, which can be put the same on every working day', async () => {
    await page.getByRole('button', { name: 'Monday: add a break' }).click();
    const noon = [
      { start: 540, end: 720 },
      { start: 780, end: 1020 },
    ];
    await expect.poll(async () => (await stored()).hours[1]).toEqual(noon);
    await page.getByRole('button', { name: 'On every working day as on Monday' }).click();
    await expect.poll(async () => (await stored()).hours.slice(4)).toEqual([noon, noon, []]);
    await page.getByRole('button', { name: 'Friday: remove the break' }).click();
    await expect.poll(async () => (await stored()).hours[5]).toEqual([{ start: 540, end: 1020 }]);
  });

  test('that overlap are refused beside the field, and not saved', async () => {
    await page.getByRole('button', { name: 'Monday: add a break' }).click();
    await page.getByRole('status').getByText('Saved').waitFor();
    await page.getByLabel('Monday from').nth(1).fill('11:00');
    await section('Your working hours').getByText('Two of these times overlap.').waitFor();
    expect((await stored()).hours[1]?.[1]).toEqual({ start: 780, end: 1020 });
  });

  test('may pass midnight, which is said', async () => {
    await page.getByLabel('Monday from').fill('22:00');
    await page.getByLabel('Monday to', { exact: true }).fill('06:00');
    await section('Your working hours').getByText('next day').waitFor();
    await expect.poll(async () => (await stored()).hours[1]).toEqual([{ start: 1320, end: 1800 }]);
  });
});

describe('days off', () => {
  test('are added, listed in words and removed', async () => {
    const form = page.getByRole('form', { name: 'Add leave' });
    await form.getByLabel('First day').fill('2026-12-28');
    await form.getByLabel('Last day').fill('2027-01-03');
    await form.getByLabel('Name').fill('Skiing');
    await form.getByRole('button').click();
    const line = page.getByRole('list', { name: 'Leave' }).getByRole('listitem');
    await line.getByText(/Dec 28, 2026 – Jan 3, 2027/).waitFor();
    await expect
      .poll(async () => (await stored()).leave)
      .toEqual([{ from: '2026-12-28', to: '2027-01-03', name: 'Skiing' }]);
    await line.getByRole('button', { name: /^Remove Dec 28/ }).click();
    await expect.poll(async () => (await stored()).leave).toEqual([]);
  });

  test('that end before they begin, or have no date, are refused with the reason', async () => {
    const form = page.getByRole('form', { name: 'Add leave' });
    await form.getByRole('button').click();
    await form.getByText('Choose a date.').waitFor();
    await form.getByLabel('First day').fill('2026-12-28');
    await form.getByLabel('Last day').fill('2026-12-20');
    await form.getByRole('button').click();
    await form.getByText('The last day must not be before the first.').waitFor();
    expect((await stored()).leave).toEqual([]);
  });
});

test('holidays come from a calendar’s file, and what gives none is named', async () => {
  const year = new Date().getFullYear();
  const event = (name: string, start: string) =>
    `BEGIN:VEVENT\r\nUID:${name}\r\nSUMMARY:${name}\r\nDTSTART${start}\r\nEND:VEVENT\r\n`;
  const choose = (text: string) =>
    page
      .getByLabel('Take holidays from a calendar file (.ics)')
      .setInputFiles({ name: 'x.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
  await choose(
    `BEGIN:VCALENDAR\r\n${event('Christmas', `;VALUE=DATE:${year}1225`)}${event('Lunch', `:${year}1201T120000Z`)}END:VCALENDAR\r\n`,
  );
  await page.getByText('1 holiday was read').waitFor();
  await page.getByText('Lunch: It does not fill a whole day').waitFor();
  await expect
    .poll(async () => (await stored()).holidays)
    .toEqual([{ date: `${year}-12-25`, name: 'Christmas' }]);
  await choose('nothing of the kind');
  await page.getByText('This is not a calendar file (.ics).').waitFor();
});

test('a number beyond its bounds is refused beside its field', async () => {
  await page.getByLabel('Minutes before the end').fill('3');
  await page.getByLabel('Minutes before the end').blur();
  await page.getByText('A whole number from 5 to 600.').waitFor();
  await page.getByLabel('Minutes before the end').fill('45');
  await page.getByLabel('Minutes before the end').blur();
  await expect.poll(async () => (await stored()).reminders.endOfDay.before).toBe(45);
  await page.getByText('A whole number').waitFor({ state: 'detached' });
});

test('what is being typed stays while another tab changes something', async () => {
  const before = page.getByLabel('Minutes before the end');
  await before.fill('45');
  await askFromPage(page, 'change-settings', { settings: { ...firstSettings, ownName: 'Ana' } });
  await expect.poll(() => page.getByLabel('Your name, as you sign').inputValue()).toBe('Ana');
  expect(await before.inputValue()).toBe('45');
  await before.blur();
  await expect.poll(async () => (await stored()).reminders.endOfDay.before).toBe(45);
  expect((await stored()).ownName).toBe('Ana');
});

test('quiet hours can be off, and the zone fixed', async () => {
  await page.getByLabel('Quiet hours: nothing is shown then').click();
  await expect.poll(async () => (await stored()).reminders.quiet).toBe(undefined);
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/Berlin');
  await expect.poll(async () => (await stored()).zone).toBe('Europe/Berlin');
});

describe('deadlines', () => {
  const form = () => page.getByRole('form', { name: 'Add a deadline' });
  const others = async () => (await stored()).policies.others;

  test('are set for everybody in working hours, and beyond their bounds refused', async () => {
    await page
      .getByRole('combobox', { name: 'Deadline of Everybody' })
      .selectOption('working-time');
    const hours = page.getByLabel('Working hours for Everybody');
    await hours.fill('4');
    await hours.blur();
    const four = { kind: 'working-time', minutes: 240 };
    await expect.poll(async () => (await stored()).policies.everybody).toEqual(four);
    await hours.fill('900');
    await hours.blur();
    await page.getByText('A whole number from 1 to 168.').waitFor();
    expect((await stored()).policies.everybody).toEqual(four);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () => (await stored()).policies.everybody)
      .toEqual({ kind: 'working-time', minutes: 480 });
  });

  test('of somebody’s own are added by keyboard, changed and removed', async () => {
    await form().getByLabel('Address, domain or stage').focus();
    await page.keyboard.type('Jo@Client.example');
    await page.keyboard.press('Enter');
    const jo = { kind: 'address', address: 'jo@client.example' };
    const within = (minutes: number) => ({ kind: 'working-time', minutes });
    await expect.poll(others).toEqual([{ for: jo, deadline: within(120) }]);
    const hours = page.getByLabel('Working hours for jo@client.example');
    await hours.fill('1');
    await hours.blur();
    await expect.poll(others).toEqual([{ for: jo, deadline: within(60) }]);
    await form().getByLabel('Address, domain or stage').fill('client.example');
    await page.keyboard.press('Enter');
    const domain = { kind: 'domain', domain: 'client.example' };
    await expect.poll(async () => (await others())[1]?.for).toEqual(domain);
    await page.getByRole('button', { name: 'Remove jo@client.example' }).click();
    await expect.poll(others).toEqual([{ for: domain, deadline: within(120) }]);
  });

  test('for nobody, or for somebody who has one, are refused beside the field', async () => {
    const who = form().getByLabel('Address, domain or stage');
    await who.fill('Jo');
    await page.keyboard.press('Enter');
    await form().getByText('An address such as jo@client.example, a domain').waitFor();
    expect(await who.getAttribute('aria-invalid')).toBe('true');
    for (let times = 0; times < 2; times += 1) {
      await who.fill('client.example');
      await page.keyboard.press('Enter');
      if (times === 0) await expect.poll(others).toHaveLength(1);
    }
    await form().getByText('client.example has a deadline already.').waitFor();
    expect(await others()).toHaveLength(1);
  });
});

test('a stage of the user’s own is removed with all that is set for it, and comes back with it', async () => {
  const stage = 'friend of the house';
  const deadline = { for: { kind: 'stage', stage }, deadline: { kind: 'end-of-day' } } as const;
  const settings: Settings = {
    ...firstSettings,
    stages: [stage],
    policies: { ...firstSettings.policies, others: [deadline] },
    cadences: [...firstSettings.cadences, { stage, days: 30 }],
  };
  await askFromPage(page, 'change-settings', { settings });
  await section('Stages of your own')
    .getByRole('button', { name: `Remove ${stage}` })
    .click();
  await expect.poll(stored).toEqual(firstSettings);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(stored).toEqual(settings);
});

describe('a text of the user’s own', () => {
  const editor = () => page.getByRole('form', { name: 'Write a text of your own' });

  test('shows what it will read, and goes before the others once saved', async () => {
    await page.getByRole('button', { name: 'Write a text of your own' }).click();
    await editor().getByLabel('Text').fill('Hello {firstName}, you hear from me {time}.');
    await editor()
      .locator('blockquote')
      .getByText(/^Hello Ana, you hear from me /)
      .waitFor();
    await editor().getByLabel('Name, for yourself').fill('Short');
    await editor().getByRole('button', { name: 'Save' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Short' }).waitFor();
    expect((await stored()).templates).toMatchObject([{ name: 'Short', language: 'en' }]);
    await page.getByRole('button', { name: 'Remove Short' }).click();
    await expect.poll(async () => (await stored()).templates).toEqual([]);
  });

  test.each([
    ['Hello {fistName}, {time}', '{fistName} is not known.'],
    ['You will hear from me.', 'say by when, with {time}'],
    ['Until {time', 'A brace has no partner.'],
  ])('%j is refused: %s', async (text, reason) => {
    await page.getByRole('button', { name: 'Write a text of your own' }).click();
    await editor().getByLabel('Text').fill(text);
    await editor().getByText(reason).waitFor();
    await editor().getByRole('button', { name: 'Save' }).click();
    expect((await stored()).templates).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  test('hours change, leave is added, and a text of one’s own is edited; the focus is never lost', async () => {
    const { keyboard } = page;
    await page.getByLabel('Friday to', { exact: true }).focus();
    await keyboard.type('0300PM');
    await expect.poll(async () => (await stored()).hours[5]).toEqual([{ start: 540, end: 900 }]);
    const leave = page.getByRole('form', { name: 'Add leave' });
    for (const [label, day] of [
      ['First day', '12282026'],
      ['Last day', '12312026'],
    ] as const) {
      await leave.getByLabel(label).focus();
      await keyboard.type(day);
    }
    await keyboard.press('Enter');
    const span = { from: '2026-12-28', to: '2026-12-31' };
    await expect.poll(async () => (await stored()).leave).toEqual([span]);
    await page.getByRole('button', { name: /^Remove Dec 28/ }).focus();
    await keyboard.press('Enter');
    await expect.poll(async () => (await stored()).leave).toEqual([]);
    // What had the focus is gone; it went to what stood next.
    await expect.poll(() => focused()).toBe('First day');
    const write = page.getByRole('button', { name: 'Write a text of your own' });
    await write.focus();
    await keyboard.press('Enter');
    await expect.poll(() => focused()).toMatch(/^What it is for/);
    for (const [key, text] of [
      ['Tab', ''],
      ['Tab', 'Short'],
      ['Tab', ''],
    ] as const) {
      await keyboard.press(key);
      await keyboard.type(text);
    }
    await keyboard.press('Control+A');
    await keyboard.type('You hear from me {time}.');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect
      .poll(async () => (await stored()).templates)
      .toMatchObject([{ name: 'Short', text: 'You hear from me {time}.' }]);
    await expect.poll(() => write.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test('everything is reached, and shows the focus', async () => {
    await askFromPage(page, 'change-settings', { settings: filled });
    await page.getByRole('button', { name: 'Remove client.example' }).waitFor();
    expect(await tabThrough(page)).toEqual({ unreached: [], bare: [] });
  });

  test('a mailbox is switched on where one begins, and off', async () => {
    await page.goto(`chrome-extension://${browser.extensionId}/${welcomePath}`);
    const turn = (to: 'on' | 'off') =>
      page.getByRole('button', { name: `Switch ${to}: ana@firm.example` });
    await turn('off').focus();
    await page.keyboard.press('Enter');
    await turn('on').waitFor();
    await page.keyboard.press('Enter');
    await turn('off').waitFor();
    expect(await tabThrough(page)).toEqual({ unreached: [], bare: [] });
  });
});

test.each([path, welcomePath])(
  '%s breaks no rule of WCAG 2.2 AA, with everything unfolded and at twice the size',
  async (at) => {
    await askFromPage(page, 'change-settings', { settings: filled });
    await page.setViewportSize({ width: 550, height: 450 });
    await page.goto(`chrome-extension://${browser.extensionId}/${at}`);
    await page.getByText('ana@firm.example').first().waitFor();
    for (const open of ['Write a text of your own', 'Erase everything…: Everything'])
      if ((await page.getByRole('button', { name: open }).count()) > 0)
        await page.getByRole('button', { name: open }).click();
    await page.getByLabel('Monday to', { exact: true }).fill('16:30');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await breaksNoRule(page);
    for (const width of [550, 320]) {
      await page.setViewportSize({ width, height: 450 });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    }
  },
);

/** The accessible name of what has the focus, where a label or its own words give it. */
function focused() {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at?.closest('label')?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent;
  });
}

/** With something in every list. */
const filled: Settings = {
  ...firstSettings,
  mode: 'leave',
  ownName: 'Ana',
  holidays: [{ date: '2026-12-25', name: 'Christmas' }],
  leave: [{ from: '2026-12-28', to: '2026-12-31' }],
  policies: {
    everybody: { kind: 'working-time', minutes: 480 },
    others: [
      {
        for: { kind: 'domain', domain: 'client.example' },
        deadline: { kind: 'working-time', minutes: 120 },
      },
      {
        for: { kind: 'address', address: 'jo@bell.example' },
        deadline: { kind: 'end-of-day' },
      },
    ],
  },
  templates: [
    { id: 'own', kind: 'acknowledgement', language: 'en', name: 'Mine', text: 'By {time}.' },
  ],
};
