import type { Page } from 'playwright';
import type { TabDeed } from '../day';
import type { Scene } from './scene';

/** Doubles, closes or puts to sleep one of the mail tabs. */
export async function withTab(scene: Scene, deed: TabDeed): Promise<void> {
  const all = scene.mailboxes.flatMap((box) => box.tabs.map((page) => ({ box, page })));
  const { box, page } = all[deed.nth % all.length] ?? {};
  if (box === undefined || page === undefined) return;
  if (deed.kind === 'double-tab') return scene.openTab(box);
  box.tabs = box.tabs.filter((each) => each !== page);
  if (deed.kind === 'discard-tab') await discard(scene, page);
  await page.close();
}

/** As the browser does with tabs at rest: the page goes, its tab stays for a while. Another may show the same address. */
async function discard({ popup }: Scene, page: Page): Promise<void> {
  await popup.bringToFront();
  await page.evaluate((title) => {
    document.title = title;
  }, atRest);
  await popup.evaluate(async (title) => {
    const [tab] = await chrome.tabs.query({ title, active: false });
    if (tab?.id !== undefined) await chrome.tabs.discard(tab.id).catch(() => undefined);
  }, atRest);
}

const atRest = 'at rest';
