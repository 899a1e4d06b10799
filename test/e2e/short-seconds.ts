import type { Page } from 'playwright';
import { contentWorld } from './content-world';

/** Long enough to look at a countdown of ten, in which nothing is to be pressed. */
const shortSecond = 300;

/**
 * Makes the seconds of the next countdowns in this page short: to wait through all of them every time tells nothing
 * more. The main job with its worker stopped waits through the real ones, on each mail site.
 */
export async function shortenSeconds(page: Page, extensionId: string): Promise<void> {
  const inContent = await contentWorld(page, extensionId);
  await inContent(`{
    const later = setTimeout;
    globalThis.setTimeout = (act, ms) => later(act, ms === 1000 ? ${shortSecond} : ms);
  }`);
}
