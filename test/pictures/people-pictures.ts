import { threadKey } from '../../src/core/mail';
import { cardAddress } from '../../src/core/people/card-address';
import { enterPeople } from './people-scene';
import { nora } from './story-mail';
import type { Studio } from './studio';

const path = 'src/pages/people/index.html';

/** The list of people; the card of somebody who was asked, and of somebody who is not to be written to; the import. */
export async function peoplePictures(studio: Studio): Promise<void> {
  const { open, shoot } = studio;
  const empty = await open(path);
  await empty.locator('.list-head').waitFor();
  await shoot(empty, 'people-empty');
  await empty.close();
  await enterPeople(studio);
  const page = await open(path);
  await page.locator('.rows li').nth(4).waitFor();
  await shoot(page, 'people-list');
  for (const [name, address] of Object.entries(cards)) {
    await page.goto(`${page.url().split('#')[0]}#${encodeURIComponent(address)}`);
    await page.locator('.card-head').waitFor();
    await shoot(page, name);
  }
  const closing = cardAddress(cards['people-asked'], threadKey(nora, 't0'));
  await page.goto(`${page.url().split('#')[0]}#${closing}`);
  await page.locator('.closing .choice').first().waitFor();
  await shoot(page, 'people-closing');
  await page.goto(`${page.url().split('#')[0]}#import`);
  await page.locator('h1').waitFor();
  await shoot(page, 'people-import');
}

const cards = {
  'people-asked': 'henrik.dahl@fjordhotel.example',
  'people-out': 'ben.castle@postbox.example',
};
