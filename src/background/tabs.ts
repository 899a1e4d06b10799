import browser from 'webextension-polyfill';

/** Opens a page of ours in a tab, or brings the tab to the front that shows it already. */
export async function showPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [open] = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await showTab(open.id);
}

/** Brings a tab and its window to the front. Throws where the tab is gone. */
export async function showTab(tab: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tab, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

/** The pages, as they lie in the build. */
export const pages = {
  list: 'src/pages/popup/index.html',
  welcome: 'src/pages/welcome/index.html',
  settings: 'src/pages/settings/index.html',
  close: 'src/pages/close/index.html',
} as const;
