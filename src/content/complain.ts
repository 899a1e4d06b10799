import browser from 'webextension-polyfill';

/** Says in the page's console what went wrong here. An orphan says nothing: its errors only mean that it is one. */
export function complain(error: unknown): void {
  try {
    if (browser.runtime.id === undefined) return;
  } catch {
    return;
  }
  console.warn('Answerable:', error instanceof Error ? error.message : error);
}
