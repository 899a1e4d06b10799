import { signal } from '@preact/signals';
import { writeBackup } from '../../ledger/backup-write';
import type { Ledger } from '../../ledger/ledger';
import { ask } from '../../protocol/ask';
import { fileName } from './save-file';

/**
 * A backup a week into the folder of downloads, where the user allows it: the permission is the setting. A worker
 * cannot make the file, so it is written while a page of ours is open in a tab.
 */
export const weekly = signal(false);

/** Asks for the permission, or gives it back. To be called within a click, or the browser refuses to ask. */
export async function setWeekly(to: 'on' | 'off'): Promise<void> {
  if (to === 'on') await chrome.permissions.request(downloads);
  else await chrome.permissions.remove(downloads);
  weekly.value = await mayWriteWeekly();
}

export function mayWriteWeekly(): Promise<boolean> {
  return chrome.permissions.contains(downloads);
}

const downloads: chrome.permissions.Permissions = { permissions: ['downloads'] };

/** Writes this week's backup where it is due and allowed. One page at a time; the others have nothing to do then. */
export async function backUpWeekly(ledger: Ledger, signal: AbortSignal): Promise<void> {
  weekly.value = await mayWriteWeekly();
  await navigator.locks.request('weekly-backup', { ifAvailable: true }, async (lock) => {
    if (lock === null || !weekly.value || !(await isDue(ledger, Date.now()))) return;
    const now = Date.now();
    const parts = await writeBackup(ledger, now, () => {}, signal);
    const url = URL.createObjectURL(new Blob(parts, { type: 'application/json' }));
    const filename = `Answerable/${fileName(now, 'json')}`;
    await ended(await chrome.downloads.download({ url, filename, conflictAction: 'overwrite' }));
    URL.revokeObjectURL(url);
    await ask('backed-up', {});
  });
}

const week = 7 * 24 * 3_600_000;

async function isDue(ledger: Ledger, now: number): Promise<boolean> {
  if ((await ledger.accounts.count()) === 0) return false;
  const last = (await ledger.meta.get('backedUpAt'))?.value ?? 0;
  return now - last >= week;
}

/** Waits for a download. Throws where it was interrupted: then there is no backup. */
function ended(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = ([download]: chrome.downloads.DownloadItem[]) => {
      if (download?.state === 'complete') settle(resolve);
      if (download?.state === 'interrupted') settle(() => reject(new Error(download.error)));
    };
    const changed = ({ id: of }: { id: number }) => {
      if (of === id) void chrome.downloads.search({ id }).then(look);
    };
    const settle = (how: () => void) => {
      chrome.downloads.onChanged.removeListener(changed);
      how();
    };
    chrome.downloads.onChanged.addListener(changed);
    void chrome.downloads.search({ id }).then(look);
  });
}
