import type { ThreadKey } from '../mail';
import { type PersonId, personId } from './person-id';

/** What of the page of people is to be shown, behind the # of its address. */
export interface CardPlace {
  /** Whose card; undefined for the list. */
  person: PersonId | undefined;
  /** The thread whose job is to be closed, on that card. */
  closing: ThreadKey | undefined;
}

/** Where a person's card is, without the #; with the checklist of the job in a thread, where one is named. */
export function cardAddress(person: PersonId, closing?: ThreadKey): string {
  const card = encodeURIComponent(person);
  return closing === undefined ? card : `${card}/close/${encodeURIComponent(closing)}`;
}

/** What an address names, with or without its #. Of one that nobody wrote like this, the list. */
export function cardPlace(address: string): CardPlace {
  const [card = '', part, thread = ''] = address.replace(/^#/, '').split('/').map(decoded);
  const read = personId.safeParse(card);
  if (!read.success) return { person: undefined, closing: undefined };
  const isClosing = part === 'close' && threadForm.test(thread);
  return { person: read.data, closing: isClosing ? (thread as ThreadKey) : undefined };
}

const threadForm = /^(?:gmail|outlook):[^\s@/]+@[^\s@/]+\/./;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
