import type { Account, Message, Thread } from '../mailbox/mail';
import { type Place, placeOf } from './places';

/** Work accounts have ids of one shape, consumers of another (facts B5). */
export type AccountKind = 'work' | 'consumer';

/**
 * Exchange's ids for the demo's mail: base64 of an entry id, so with `/`, `+` and `=` in them. An item's id
 * names its folder: it changes when the mail is moved.
 */
export function idsOf(account: Account, kind: AccountKind) {
  const store = mailboxGuid(account);
  const lead = kind === 'work' ? 0x00 : 0x01;
  return {
    kind,
    item: (message: Message) =>
      base64(
        [lead, 0x03, 0x24],
        store,
        [0x00, 0x46, folderNumber(placeOf(message))],
        entry(message.legacyId, 17),
      ),
    conversation: (thread: Thread) =>
      base64([lead, 0x04, 0x24], store, [0x00, 0x10], entry(thread.legacyId, 15)),
    folder: (place: Place) => base64([lead, 0x03, 0x24], store, [0x00, 0x2e, folderNumber(place)]),
    /** The key of a row in one folder's view: shape `AQAAA…=`. */
    instance: (hex: string, place: Place) =>
      base64([0x01, 0x00, 0x00, folderNumber(place)], entry(hex, 10)),
  };
}

export type ExchangeIds = ReturnType<typeof idsOf>;

/** The same for the same mail, in the form of a GUID. */
export function guid(hex: string): string {
  const digits = Buffer.from(entry(hex, 16)).toString('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function mailboxGuid(account: Account): number[] {
  const letters = [...account.owner.address].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0,
    7,
  );
  const text = letters.toString(16).padStart(8, '0');
  return [...Buffer.from(`${text}-b0bf-7bf7-00-00`)];
}

const folderNumber = (place: Place) =>
  ({ inbox: 12, drafts: 15, sentitems: 9, deleteditems: 10, junkemail: 30, archive: 67 })[place];

/** `bytes` bytes that stand for `hex` and no other. */
function entry(hex: string, bytes: number): number[] {
  let state = 0x811c9dc5;
  const made: number[] = [];
  for (let index = 0; index < bytes; index += 1) {
    for (const letter of `${hex}:${index}`)
      state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193) >>> 0;
    made.push((state >>> 11) & 0xff);
  }
  return made;
}

const base64 = (...parts: readonly (readonly number[])[]) =>
  Buffer.from(parts.flat()).toString('base64');
