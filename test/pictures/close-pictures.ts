import { askFromPage } from '../e2e/ask-from';
import { nora, recordStory } from './story-mail';
import type { Studio } from './studio';

/** The day's close: in the middle, all at once, under way, and done. */
export async function closePictures(studio: Studio): Promise<void> {
  const { open, shoot, mail } = studio;
  const page = await open('src/pages/close/index.html');
  await recordStory(studio);
  await page.locator('.row').first().waitFor();
  await page.bringToFront();
  await shoot(page, 'close-middle');
  await page.locator('.further button').click();
  await page.locator('.plan li').first().waitFor();
  await shoot(page, 'close-all');
  await page.locator('.plan .main').click();
  await page.locator('.running').waitFor();
  await shoot(page, 'close-running');
  await page.locator('.running button').click();
  await page.locator('.outcome button').first().click();
  for (;;) {
    const key = await page.locator('.row').first().getAttribute('data-thread', { timeout: 5_000 });
    const thread = key?.slice(key.lastIndexOf('/') + 1) ?? '';
    const body = { kind: 'settle', how: 'phone' } as const;
    await askFromPage(page, 'decide', { account: nora, thread, body });
    await page.locator(`.row[data-thread="${key}"]`).waitFor({ state: 'detached' });
    if ((await page.locator('.row').count()) === 0) break;
  }
  await page.locator('.facts').waitFor();
  await shoot(page, 'close-done');
  await mail.page.close();
}
