import { enterPeople } from './people-scene';
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
  await page.goto(`${page.url().split('#')[0]}#import`);
  await page.locator('h1').waitFor();
  await shoot(page, 'people-import');
}

const cards = {
  'people-asked': 'henrik.dahl@fjordhotel.example',
  'people-out': 'ben.castle@postbox.example',
};
