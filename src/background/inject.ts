import browser from 'webextension-polyfill';

/** The part of a manifest's content script that the polyfill's types lack. */
interface Script {
  matches: string[];
  js?: string[];
  world?: 'MAIN' | 'ISOLATED';
}

/** At install and update Firefox brings the content scripts into open tabs by itself; Chrome leaves them alone. */
export async function injectAtInstall(): Promise<void> {
  if (!browser.runtime.getURL('').startsWith('moz-extension:')) await injectIntoOpenTabs();
}

/**
 * Brings the content scripts into the mail tabs that are open, as neither browser does when a site is allowed (seen in
 * Firefox 153, Chromium 156). Both scripts see to it that they stand there once: the tap by its own mark in the page,
 * the content script by ending the copy before it.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  for (const script of contentScripts()) {
    const tabs = await browser.tabs.query({ url: script.matches });
    await Promise.allSettled(tabs.map((tab) => inject(script, tab.id)));
  }
}

function contentScripts(): Script[] {
  return (browser.runtime.getManifest().content_scripts ?? []) as Script[];
}

/** Rejects where the tab is asleep or its page is the browser's own error page; it loads anew when it is shown. */
async function inject({ js = [], world = 'ISOLATED' }: Script, tabId: number | undefined) {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId },
    files: js,
    world,
    injectImmediately: true,
  });
}
