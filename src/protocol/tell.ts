import browser from 'webextension-polyfill';
import { type News, news } from './mail-answers';

/** Tells the content scripts in these tabs. Answers with those that heard it: a tab may be gone or asleep. */
export async function tell(tabs: readonly number[], what: News): Promise<number[]> {
  const told = tabs.map((tab) => browser.tabs.sendMessage(tab, { news: what }, { frameId: 0 }));
  const outcomes = await Promise.allSettled(told);
  return tabs.filter((_, index) => outcomes[index]?.status === 'fulfilled');
}

/** Calls back with what the background tells this content script, until the signal ends it. */
export function hear(told: (what: News) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string | undefined }) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const heard = news.safeParse((message as { news?: unknown } | null)?.news);
    if (heard.success) told(heard.data);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // An orphan has no runtime left to take a listener from (Firefox throws, Chrome has an empty object).
    if (browser.runtime?.onMessage !== undefined)
      browser.runtime.onMessage.removeListener(listener);
  });
}
