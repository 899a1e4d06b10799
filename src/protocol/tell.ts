import browser from 'webextension-polyfill';
import { type News, news } from './protocol';

/** Tells the content scripts in these tabs; a tab that is gone or does not listen any more hears nothing. */
export async function tell(tabs: readonly number[], what: News): Promise<void> {
  await Promise.allSettled(
    tabs.map((tab) => browser.tabs.sendMessage(tab, { news: what }, { frameId: 0 })),
  );
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
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
