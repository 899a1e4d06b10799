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

/** As the browser does with tabs at rest: the page goes, its tab stays for a while. */
async function discard({ popup }: Scene, page: Page): Promise<void> {
  const url = page.url();
  await popup.bringToFront();
  await popup.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({ url: `${address.replace(/#.*/, '')}*` });
    const id = tabs.find(({ active }) => !active)?.id;
    if (id !== undefined) await chrome.tabs.discard(id).catch(() => undefined);
  }, url);
}
