import { enterOwed } from './owed-scene';
import { enterPeople } from './people-scene';
import type { Studio } from './studio';

const path = 'src/pages/touch/index.html';

/**
 * Keeping in touch: with nothing in it, with five people, with a message shown and opened, and with a give in the making;
 * with thanks that are owed, who has not answered, and who is to be left alone.
 */
export async function touchPictures(studio: Studio): Promise<void> {
  const { open, shoot } = studio;
  const empty = await open(path);
  await empty.locator('#today p').waitFor();
  await shoot(empty, 'touch-empty');
  await empty.close();
  await enterPeople(studio);
  const page = await open(path);
  await page.locator('#today .touch-row').nth(4).waitFor();
  await page.locator('#gives li').first().waitFor();
  await shoot(page, 'touch-today');
  const row = page.locator('#today .touch-row[data-person="henrik.dahl@fjordhotel.example"]');
  await row.locator('.main').click();
  await row.locator('.touch-preview').waitFor();
  await page.locator('#gives > .buttons .choice').click();
  await page.locator('#gives .touch-form').waitFor();
  await shoot(page, 'touch-preview');
  await page.locator('.touch-form [type="text"]').first().press('Escape');
  const opened = studio.browser.context.waitForEvent('page');
  await row.locator('.touch-preview .main').click();
  await (await opened).close();
  await row.locator('.touch-preview').waitFor({ state: 'detached' });
  const priya = page.locator('#today .touch-row[data-person="priya@ramancafe.example"]');
  await priya.locator('.choice').first().click();
  await priya.locator('.touch-done').waitFor();
  const mara = page.locator(
    '#today .touch-row[data-person="mara.klein@klein-architekten.example"]',
  );
  await mara.locator('.choice').last().click();
  await mara.locator('.touch-done').waitFor();
  await shoot(page, 'touch-midway');
  await enterOwed(studio, page);
  await page.reload();
  const owed = page.locator('#owed .touch-row');
  await owed.nth(2).waitFor();
  await page.locator('#no-answer .touch-row').nth(1).waitFor();
  await owed.locator('.main').first().click();
  await owed.locator('.touch-preview').waitFor();
  await page.locator('#no-answer summary').click();
  await page.locator('#no-answer details p').filter({ hasText: /./ }).waitFor();
  await shoot(page, 'touch-owed');
}
