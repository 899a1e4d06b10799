import type { Ledger } from '../ledger/ledger';
import { pages, showPage } from './tabs';

const mark = 'welcomedAt';

/**
 * Opens the welcome page, once for each installation. Asked at every start and not only at `onInstalled`, which a
 * background that dies early never gets again; it says what is read and kept, so nobody may miss it.
 */
export function welcomeOnce(ledger: Ledger, now: number): Promise<void> {
  return navigator.locks.request(mark, async () => {
    if ((await ledger.meta.get(mark)) !== undefined) return;
    await showPage(pages.welcome);
    await ledger.meta.put({ key: mark, value: now });
  });
}
