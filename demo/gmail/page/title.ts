import type { OpenConversation } from './conversation-messages';
import { part } from './dom';
import { allLists } from './list-view';
import { account, say } from './settings';
import { isUnread, known } from './store';

/**
 * The document's title as Gmail writes it: "Inbox (16) - x@y - Gmail", or the open thread's subject
 * (facts A5); and which folder is shown on the left.
 */
export function announceTitle(place: string, open: OpenConversation | undefined): void {
  const own = account.owner.address;
  const subject = open === undefined ? undefined : known(open.threadId)?.subject;
  const word = say[place as keyof typeof say] ?? place;
  const unread = unreadInInbox();
  const head = subject ?? (place === 'inbox' && unread > 0 ? `${word} (${unread})` : word);
  document.title = `${head} - ${own} - Gmail`;
  const count = document.querySelector('[data-demo-place=inbox] .bsU');
  if (count !== null) count.textContent = unread === 0 ? '' : String(unread);
  for (const folder of document.querySelectorAll('.aim')) mark(folder, place);
}

function mark(folder: Element, place: string): void {
  const entry = part(folder, '.TO');
  const here = entry.dataset.demoPlace === place;
  folder.classList.toggle('ain', here);
  for (const name of ['aBP', 'nZ', 'aiq']) entry.classList.toggle(name, here);
  part(folder, '.nU').classList.toggle('n1', part(folder, '.bsU').textContent !== '');
}

function unreadInInbox(): number {
  const inbox = allLists().find((list) => list.place === 'inbox');
  const shown = [...(inbox?.rows.entries() ?? [])].filter(([, row]) => row.isConnected);
  return shown.filter(([id]) => known(id)?.messages.some(isUnread)).length;
}
