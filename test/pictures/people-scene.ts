import type { Page } from 'playwright';
import { firstSettings } from '../../src/core/settings/first-settings';
import { askFromPage } from '../e2e/ask-from';
import { everyDay, nora } from './story-mail';
import type { Studio } from './studio';

const day = 86_400_000;

/** People of whom the user said much, with old mail and meetings; gives, and asks after which nothing was given. */
export async function enterPeople(studio: Studio): Promise<Page> {
  const { open, mail } = studio;
  const page = await open('src/pages/welcome/index.html');
  const home = 'https://mail.google.com/mail/u/0/';
  await mail.ask('hello', { account: nora, home, delegated: false });
  await askFromPage(page, 'switch-account', { account: nora, on: true });
  const settings = { ...firstSettings, hours: everyDay.hours, ownName: 'Nora Lindqvist' };
  await askFromPage(page, 'change-settings', { settings });
  const now = Date.now();
  const sightings = known.map(({ name, address, ago }, index) => ({
    ...{ kind: 'message' as const, thread: `t${index}`, id: `m${index}`, sense: 'json' as const },
    at: now,
    facts: {
      ...{ from: { name, address }, to: [{ address: 'nora@lindqvist-gardens.example' }] },
      ...{ sentAt: now - ago * day, subject: 'Garden', state: 'arrived' as const },
    },
    text: 'FYI: everything is in bloom. We are very happy with it.',
  }));
  await mail.ask('record', { account: nora, sightings });
  const said = known.map(({ address, facts }) => ({ person: address, facts }));
  await askFromPage(page, 'describe', { said });
  await askFromPage(page, 'touch', {
    ...{ person: 'henrik.dahl@fjordhotel.example', at: now - 80 * day },
    body: { kind: 'asked', of: 'referral' },
  });
  for (const [id, facts] of Object.entries(gives)) await askFromPage(page, 'give', { id, facts });
  await askFromPage(page, 'touch', {
    ...{ person: 'priya@ramancafe.example', at: now - 70 * day },
    body: { kind: 'gave', of: 'roses' },
  });
  return page;
}

const soon = new Date(Date.now() + 2 * day);
const birthday = {
  kind: 'birthday' as const,
  month: soon.getUTCMonth() + 1,
  day: soon.getUTCDate(),
};
const optOut = {
  kind: 'out' as const,
  since: Date.now() - 30 * day,
  reason: 'Said so at the fair',
};

const known = [
  {
    ...{ name: 'Henrik Dahl', address: 'henrik.dahl@fjordhotel.example', ago: 90 },
    facts: { stage: 'customer', channel: 'phone', phone: '0555 0166', notes: 'Likes to walk.' },
  },
  {
    ...{ name: 'Priya Raman', address: 'priya@ramancafe.example', ago: 75 },
    facts: { stage: 'customer', language: 'en' },
  },
  {
    ...{ name: 'Lucía Fernández', address: 'lucia@hogarverde.example', ago: 95 },
    facts: { stage: 'partner', language: 'es' },
  },
  {
    ...{ name: 'Mara Klein', address: 'mara.klein@klein-architekten.example', ago: 5 },
    facts: { stage: 'partner', dates: [birthday] },
  },
  {
    ...{
      name: 'Dr. Konstantin-Alexander von Hohenfels-Wartenberg',
      address: 'konstantin-alexander@von-hohenfels-wartenberg.example',
      ago: 130,
    },
    facts: { stage: 'past-customer' },
  },
  {
    ...{ name: 'Ben Castle', address: 'ben.castle@postbox.example', ago: 200 },
    facts: { stage: 'customer', optOut },
  },
];

const gives = {
  shade: {
    title: 'Ten plants for shade',
    text: 'You told me about the dark corner by the wall. These ten have never let me down there.',
    link: 'https://lindqvist-gardens.example/ten-plants-for-shade',
    stages: ['customer', 'past-customer'],
  },
  roses: { title: 'When to cut roses', text: 'After the last hard frost, and never before.' },
  cake: { title: 'Happy birthday', text: 'A good year to you.', occasion: 'birthday' as const },
};
