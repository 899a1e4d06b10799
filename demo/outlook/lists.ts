import type { Thread } from '../mailbox/mail';
import type { House } from './house';
import { inPlace, isOther, type Place } from './places';
import { conversationRow, itemRow } from './records';

/** Which part of a list is asked for. `filter` as in `FocusedViewFilter`: -1 all, 0 Focused, 1 Other. */
export interface ListPart {
  readonly place: Place;
  readonly offset: number;
  readonly size: number;
  readonly filter: number;
}

/** The rows of a folder's list in conversations, the newest first, and how many there are in all. */
export function conversations(house: House, part: ListPart) {
  const inside = threadsOf(house, part);
  return {
    rows: inside
      .slice(part.offset, part.offset + part.size)
      .flatMap((thread) => conversationRow(house, thread, part.place) ?? []),
    total: inside.length,
  };
}

/** The rows of a folder's list with one row a message. */
export function items(house: House, part: ListPart) {
  const inside = threadsOf(house, part)
    .flatMap((thread) => inPlace(thread, part.place).map((message) => ({ thread, message })))
    .sort((a, b) => b.message.time - a.message.time);
  return {
    rows: inside
      .slice(part.offset, part.offset + part.size)
      .map(({ thread, message }) => itemRow(house, thread, message)),
    total: inside.length,
  };
}

function threadsOf(house: House, { place, filter }: ListPart): Thread[] {
  return [...house.account.threads.values()]
    .map((thread) => ({ thread, last: inPlace(thread, place).at(-1) }))
    .flatMap(({ thread, last }) => (last === undefined ? [] : { thread, last }))
    .filter(({ last }) => filter < 0 || isOther(last) === (filter === 1))
    .sort((a, b) => newest(b.thread, place) - newest(a.thread, place))
    .map(({ thread }) => thread);
}

const newest = (thread: Thread, place: Place) =>
  Math.max(...inPlace(thread, place).map((message) => message.time));
