/** Where the page is: a list, and perhaps a thread opened from it. */
export interface Route {
  readonly place: string;
  /** The first row's number, from 0. */
  readonly page: number;
  /** A thread's token or legacy hex id. */
  readonly thread: string | undefined;
}

const oneWord = /^(inbox|starred|snoozed|sent|drafts|scheduled|all|spam|trash|imp)$/;
const twoWords = /^(label|search|category)$/;
const letters = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';

/** Reads Gmail's hash: `#inbox/p2`, `#label/x/<token>`, `#search/q`, `#all/<hex id>` (facts A5). */
export function readHash(hash: string): Route {
  const path = hash.replace(/^#/, '').replace(/\?.*$/, '');
  const [first = 'inbox', ...rest] = path === '' ? ['inbox'] : path.split('/');
  const words = twoWords.test(first) ? [first, rest.shift() ?? ''] : [first];
  const place = oneWord.test(first) || twoWords.test(first) ? words.join('/') : 'inbox';
  const page = /^p(\d+)$/.exec(rest[0] ?? '');
  if (page !== null) return { place, page: Number(page[1]) - 1, thread: undefined };
  return { place, page: 0, thread: rest[0] };
}

/** What a token can stand for: with conversation view off a row is a message. */
const kinds = ['thread-f:', 'thread-a:r', 'msg-f:', 'msg-a:r'];

/** The opaque token of a thread in the hash: it does not show the hex id (facts A5). */
export function tokenOf(threadId: string): string {
  const id = threadId.split('|').at(-1) ?? '';
  const kind = kinds.findIndex((prefix) => id.startsWith(prefix));
  let number = BigInt(id.slice(kinds[kind]?.length)) * 4n + BigInt(kind);
  let token = '';
  while (number > 0n) {
    token = letters[Number(number % 40n)] + token;
    number /= 40n;
  }
  return `FMfcgz${token}`;
}

/** The id in a token; undefined where it is none. */
export function idOfToken(token: string): string | undefined {
  if (!token.startsWith('FMfcgz')) return undefined;
  let number = 0n;
  for (const letter of token.slice(6)) number = number * 40n + BigInt(letters.indexOf(letter));
  return `${kinds[Number(number % 4n)]}${number / 4n}`;
}
