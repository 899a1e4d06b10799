import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { openMailTab } from '../e2e/ask-from';
import { zoneWithNoon } from '../e2e/mail-story';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { judge } from './judge';

/** A browser with the extension at noon, and a camera. */
export interface Studio {
  browser: ChromiumWithExtension;
  mail: Awaited<ReturnType<typeof openMailTab>>;
  /** What was found to be wrong, a line each. */
  found: string[];
  /** Opens a page; as the browser's popup does, or in a tab. */
  open(path: string, as?: Place): Promise<Page>;
  /** Takes the pictures of one state: light and dark, at 100 % and 200 %, and in forced colours. */
  shoot(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

type Place = 'popup' | 'tab';

/** CSS px. Zooming to 200 % halves what there is: of a popup the height alone, as the browser makes it wider. */
const sizes = {
  popup: { 100: { width: 400, height: 600 }, 200: { width: 400, height: 300 } },
  tab: { 100: { width: 1024, height: 720 }, 200: { width: 512, height: 360 } },
} as const;

/** Starts the build in `dist`; pictures go to `folder`. */
export async function openStudio(dist: string, folder: string): Promise<Studio> {
  const browser = await launchWithExtension({ dist, timezoneId: zoneWithNoon(Date.now()) });
  await mkdir(folder, { recursive: true });
  const mail = await openMailTab(browser.context, browser.extensionId);
  const found: string[] = [];
  return {
    browser,
    mail,
    found,
    async open(path, as = 'tab') {
      const page = await browser.page(path);
      await page.setViewportSize(sizes[as][100]);
      if (as === 'popup') await page.evaluate(showAsPopup);
      page.on('pageerror', (error) => found.push(`${path}: ${error.message}`));
      return page;
    },
    async shoot(page, name) {
      await page.bringToFront();
      const as = (await page.locator('.in-popup').count()) > 0 ? 'popup' : 'tab';
      for (const zoom of [100, 200] as const)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize(sizes[as][zoom]);
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const full = `${name}-${zoom}-${colorScheme}`;
          const path = join(folder, `${full}.png`);
          // Tall enough for all of it: what sticks to an edge of the window would else stand in the midst.
          if (as === 'tab') await page.setViewportSize(await wholeOf(page));
          await page.screenshot({ path, animations: 'disabled' });
          found.push(...(await judge(page)).map((each) => `${full}: ${each}`));
        }
      await page.setViewportSize(sizes[as][100]);
      // As Windows' contrast themes show it.
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
      await page.screenshot({ path: join(folder, `${name}-contrast.png`), animations: 'disabled' });
      await page.emulateMedia({ colorScheme: null, forcedColors: null });
    },
    close: browser.close,
  };
}

const wholeOf = (page: Page) =>
  page.evaluate(() => ({
    width: innerWidth,
    height: Math.max(innerHeight, document.documentElement.scrollHeight),
  }));

function showAsPopup() {
  document.documentElement.className = 'in-popup';
}
