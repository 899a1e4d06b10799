import type { Settings } from '../../src/core/settings/settings';
import { askFromPage } from '../e2e/ask-from';
import { everyDay, nora } from './story-mail';
import type { Studio } from './studio';

/** Settings with everything filled in and unfolded, with what is refused, and the welcome page before and after. */
export async function settingsPictures(studio: Studio): Promise<void> {
  const { open, shoot, mail } = studio;
  const welcome = await open('src/pages/welcome/index.html');
  await welcome.locator('#mailboxes').waitFor();
  await shoot(welcome, 'welcome-first');
  await mail.ask('hello', {
    account: nora,
    home: 'https://mail.google.com/mail/u/0/',
    delegated: false,
  });
  await welcome.locator('#mailboxes .main').first().waitFor();
  await shoot(welcome, 'welcome-found');
  await askFromPage(welcome, 'switch-account', { account: nora, on: true });
  await askFromPage(welcome, 'change-settings', { settings: everyDay });
  await shoot(welcome, 'welcome-on');
  const page = await open('src/pages/settings/index.html');
  await page.locator('#hours').waitFor();
  await shoot(page, 'settings-first');
  await askFromPage(page, 'change-settings', { settings: filled() });
  await page.locator('#notes .choice').last().click();
  await page.locator('#erase .danger').first().click();
  await page.locator('#policies form .choice').click();
  await page.locator('#days-off form .choice').last().click();
  await page.locator('#hours input[type=time]').first().fill('08:30');
  await page.locator('.saved.shown').waitFor();
  await shoot(page, 'settings-filled');
}

function filled(): Settings {
  const day = [
    { start: 8 * 60, end: 12 * 60 },
    { start: 13 * 60, end: 17 * 60 + 30 },
  ];
  const year = new Date().getFullYear();
  return {
    ...everyDay,
    hours: [[], day, day, day, day, [{ start: 8 * 60, end: 13 * 60 }], []],
    holidays: [
      { date: `${year}-12-24`, name: 'Christmas Eve' },
      { date: `${year}-12-25`, name: 'Christmas Day' },
      { date: `${year + 1}-01-01`, name: 'New Year' },
    ],
    leave: [{ from: `${year}-12-27`, to: `${year + 1}-01-04`, name: 'Mountains' }],
    policies: {
      everybody: { kind: 'working-time', minutes: 480 },
      others: [
        {
          for: { kind: 'address', address: 'henrik.dahl@fjordhotel.example' },
          deadline: { kind: 'working-time', minutes: 120 },
        },
        {
          for: {
            kind: 'domain',
            domain: 'a-rather-long-name-of-a-family-firm-in-the-country.example',
          },
          deadline: { kind: 'end-of-day' },
        },
      ],
    },
    reminders: { ...everyDay.reminders, morning: { on: true, at: 8 * 60 } },
    mode: 'leave',
    ownName: 'Nora',
    templates: [
      {
        id: 'own',
        kind: 'acknowledgement',
        language: 'en',
        name: 'Short',
        text: 'Hello {firstName}, you hear from me {time}. {ownName}',
      },
    ],
  };
}
