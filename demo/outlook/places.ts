import type { Account, Message, Thread } from '../mailbox/mail';

/** Outlook's folders by their distinguished names, in the order of the folder pane. */
export const places = [
  'inbox',
  'drafts',
  'sentitems',
  'deleteditems',
  'junkemail',
  'archive',
] as const;
export type Place = (typeof places)[number];

/** The one folder that holds the message. What may still be undone, or goes out later, is a draft. */
export function placeOf({ labels }: Message): Place {
  if (labels.has('^k')) return 'deleteditems';
  if (labels.has('^s')) return 'junkemail';
  if (isUnsent({ labels })) return 'drafts';
  if (labels.has('^f')) return 'sentitems';
  return labels.has('^i') ? 'inbox' : 'archive';
}

/** Not sent yet, whatever the page shows: a draft, in its undo window, or scheduled. */
export const isUnsent = ({ labels }: Pick<Message, 'labels'>) =>
  labels.has('^r') || labels.has('^pfg') || labels.has('^scheduled');

/** Moves every message of the thread that is in `from` to `to`, by the labels of the mail server. */
export function move(thread: Thread, from: Place, to: Place): void {
  for (const message of thread.messages) {
    if (placeOf(message) !== from) continue;
    for (const label of ['^i', '^k', '^s']) message.labels.delete(label);
    const label = labelOf[to];
    if (label !== undefined) message.labels.add(label);
  }
}

const labelOf: Partial<Record<Place, string>> = {
  inbox: '^i',
  deleteditems: '^k',
  junkemail: '^s',
};

/** The messages of the thread in one folder, oldest first. */
export const inPlace = (thread: Thread, place: Place): readonly Message[] =>
  thread.messages.filter((message) => placeOf(message) === place);

/** How many messages a folder has, and how many of them unread. */
export function countsOf(account: Account, place: Place) {
  const inside = [...account.threads.values()].flatMap((thread) => inPlace(thread, place));
  return {
    total: inside.length,
    unread: inside.filter((message) => message.labels.has('^u')).length,
  };
}

/** Mail that Outlook sorts under Other. */
export const isOther = ({ labels }: Message) =>
  ['^smartlabel_promo', '^smartlabel_social', '^smartlabel_notification'].some((label) =>
    labels.has(label),
  );
