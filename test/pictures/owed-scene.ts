import type { Page } from 'playwright';
import type { AccountRow, RecordRow } from '../../src/ledger/rows';
import { askFromPage } from '../e2e/ask-from';
import { keep, kept } from '../e2e/kept';
import { nora } from './story-mail';
import type { Studio } from './studio';

const day = 86_400_000;
const own = { address: 'nora@lindqvist-gardens.example' };
const grace = { name: 'Grace Liu', address: 'grace.liu@parkside-school.example' };
const sam = { name: 'Sam Whitfield', address: 'sam.whitfield@postbox.example' };

/** Beside people who are entered already: thanks that are owed, somebody who is silent, and a lost prospect. */
export async function enterOwed({ mail }: Studio, page: Page): Promise<void> {
  const now = Date.now();
  const told = { kind: 'message' as const, sense: 'json' as const, at: now };
  const asked = { from: own, to: [grace], sentAt: now - 12 * day, subject: 'School garden' };
  const declined = { from: sam, to: [own], sentAt: now - 130 * day, subject: 'Small garden' };
  await mail.ask('record', {
    account: nora,
    sightings: [
      {
        ...told,
        thread: 'a',
        id: 'a',
        facts: asked,
        text: 'Would the week after Easter suit you?',
      },
      { ...told, thread: 'l', id: 'l', facts: declined, text: 'FYI: we found somebody nearer by.' },
    ],
  });
  const mara = 'mara.klein@klein-architekten.example';
  const said = {
    'lucia@hogarverde.example': { referredBy: mara, referral: 'The small garden it is' },
    'priya@ramancafe.example': { referredBy: 'ben.castle@postbox.example' },
    [sam.address]: { stage: 'lost-prospect' },
  };
  await askFromPage(page, 'describe', {
    said: Object.entries(said).map(([person, facts]) => ({ person, facts })),
  });
  await dateBack(page, now);
}

/** As if the user had begun long ago, and had called the lost prospect so a good while after their last word. */
async function dateBack(page: Page, now: number): Promise<void> {
  for (const row of await kept<AccountRow>(page, 'accounts'))
    await keep(page, 'accounts', { ...row, firstSeenAt: now - 200 * day });
  const records = await kept<RecordRow>(page, 'records');
  const lost = records.find(({ id }) => id === sam.address);
  if (lost === undefined) throw new Error('nothing is kept of the lost prospect');
  const stage = { value: 'lost-prospect', at: now - 95 * day };
  await keep(page, 'records', { ...lost, facts: { ...lost.facts, stage } });
}
