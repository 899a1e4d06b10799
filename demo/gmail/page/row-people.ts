import { text } from './dom';
import { account, say } from './settings';
import { isDraft, isUnread, type KnownThread } from './store';

/** Each person once, in the order of appearance, at most three (facts A2). */
export function participants(thread: KnownThread): string {
  const written = thread.messages.filter((message) => !isDraft(message));
  const people = new Map(written.map((message) => [message.from.address, message]));
  const shown = shorten([...people.keys()]).map((address) =>
    participant(thread, address, people.size),
  );
  const comma = `<span translate="no" class="${readClass(thread)}">, </span>`;
  const names = shown.length === 0 ? '' : `<span class="bA4">${shown.join(comma)}</span>`;
  const count = written.length > 1 ? ` <span class="bx0">${written.length}</span>` : '';
  const draft = thread.messages.some(isDraft)
    ? `${names === '' ? '' : ', '}<span class="boq">${say.draft}</span>`
    : '';
  return names + draft + count;
}

const shorten = (people: readonly string[]) =>
  people.length <= 3 ? people : [people[0] ?? '', ...people.slice(-2)];

/** Only the account's own address is called "me": an alias shows as a named person (facts A2). */
function participant(thread: KnownThread, address: string, of: number): string {
  const theirs = thread.messages.filter((message) => message.from.address === address);
  const full = theirs[0]?.from.name || address.split('@')[0] || address;
  const isMe = address === account.owner.address;
  const shownName = isMe ? say.me : of > 1 ? (full.split(' ')[0] ?? full) : full;
  const state = theirs.some(isUnread) ? 'zF' : 'yP';
  return `<span translate="no" class="${state}" email="${text(address)}" name="${text(shownName)}" data-hovercard-id="${text(address)}">${text(shownName)}</span>`;
}

const readClass = (thread: KnownThread) => (thread.messages.some(isUnread) ? 'zF' : 'yP');
