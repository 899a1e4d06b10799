import { refreshConversation } from './conversation';
import { loadList } from './list-view';
import { mutate, waitForNews } from './requests';
import { currentConversation, currentList, currentPlace } from './router';
import { onLetters, sendQueued } from './sending';
import type { KnownThread } from './store';
import { announceTitle } from './title';

/** Milliseconds before asking again after the connection was lost. */
const again = 2_000;

/** Hears of new mail by a held request, and redraws what it changes. */
export function listenToNews(): void {
  onLetters((threads) => void redraw(threads));
  window.addEventListener('online', sendQueued);
  void hear();
}

async function hear(): Promise<void> {
  let state: 'connected' | 'lost' = 'connected';
  for (;;) {
    try {
      if (await waitForNews()) await redraw(await mutate());
      if (state === 'lost') sendQueued();
      state = 'connected';
    } catch {
      state = 'lost';
      await new Promise((resolve) => setTimeout(resolve, again));
    }
  }
}

/** Brings the shown list and conversation up to date with changed threads. */
async function redraw(threads: readonly KnownThread[]): Promise<void> {
  const open = currentConversation();
  if (open !== undefined && threads.some((thread) => thread.id === open.threadId.split('|')[0]))
    await refreshConversation(open);
  const list = currentList();
  if (list !== undefined) await loadList(list, currentPlace());
  announceTitle(currentPlace(), open);
}
