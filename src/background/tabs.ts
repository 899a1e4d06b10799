import browser from 'webextension-polyfill';

/**
 * Opens a page of ours in a tab, or brings the tab to the front that shows it already. `part`: what of it is to be
 * shown, as the page's own address has it behind the #.
 */
export async function showPage(path: string, part?: string): Promise<void> {
  const page = browser.runtime.getURL(path);
  const url = part === undefined ? page : `${page}#${part}`;
  const [open] = await browser.tabs.query({ url: `${page}*` }).catch(() => []);
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  if (part !== undefined) await browser.tabs.update(open.id, { url });
  await showTab(open.id);
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
  people: 'src/pages/people/index.html',
  touch: 'src/pages/touch/index.html',
} as const;
