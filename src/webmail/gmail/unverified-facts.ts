import type { UnverifiedFact } from '../../core/unverified-fact';
import { unseenIn } from '../unseen-parts';
import { replyParts } from './reply-selectors';
import { gmailParts } from './selectors';

/** Every such fact on which the reader of the page relies: selectors without a capture, and what is not a selector. */
export const unverifiedFacts: readonly UnverifiedFact[] = [
  ...unseenIn(gmailParts),
  ...unseenIn(replyParts).map((fact) => ({ ...fact, part: `reply ${fact.part}` })),
  {
    fact: 'Gmail opens a thread from its hex id in the URL (`#inbox/<hex>`)',
    source: 'links made from ids of Gmail’s API',
    atStake: 'opening a thread from the popup lands in the inbox',
    part: 'openThread',
  },
  {
    fact: 'Gmail opens a window for a new message at `/mail/u/N/?view=cm&fs=1&to=…&su=…&body=…`, filled in, and sends nothing by itself',
    source: 'general knowledge',
    atStake:
      'a message to somebody opens the inbox, or an empty window; its text can be copied from the preview',
    part: undefined,
  },
  {
    fact: 'A link for a new message may be as long as its text makes it (some 4,000 characters at most, up to nine signs each)',
    source: 'none',
    atStake:
      'a long message opens an error page or is cut; its text can be copied from the preview',
    part: undefined,
  },
  {
    fact: 'Gmail turns to another page of the inbox when `#inbox/p2` takes the place of its address',
    source: 'facts A5 for the address; the turning by analogy with a change of the hash',
    atStake: 'a scan says that the page shows no older mail at the moment',
    part: undefined,
  },
  {
    fact: 'The label `^g` on a conversation means muted',
    source: 'facts A6 by analogy',
    atStake: 'a muted thread stays listed',
    part: undefined,
  },
  {
    fact: 'In category tabs other than Primary the shown date is that of the last received message',
    source: 'facts A2, seen in Primary',
    atStake: 'an own answer is not noticed until the page’s JSON tells; see row-direction',
    part: undefined,
  },
  {
    fact: 'A fresh own message without a final id, older than the longest Undo, is sent',
    source: 'facts A1, A4; gmail.js issue 531',
    atStake: 'an undone message counts as an answer until the page’s JSON tells',
    part: undefined,
  },
  {
    fact: 'A row shows about three senders, and everybody where there are fewer',
    source: 'facts A2',
    atStake: 'an own answer hidden among many senders counts as received',
    part: undefined,
  },
  {
    fact: 'In a delegated mailbox the title ends with its address, the button keeps the user’s own',
    source: 'general knowledge',
    atStake: 'the delegated mailbox is taken for another one',
    part: 'account',
  },
  {
    fact: 'With conversation view off, rows and the open message carry the same attributes',
    source: 'facts A3',
    atStake: 'threads are not told apart from messages',
    part: undefined,
  },
  {
    fact: 'The page’s data marks scheduled mail with `^scheduled`, spam with `^s`, mute with `^g`',
    source: 'gmail.js; facts A6',
    atStake: 'scheduled mail counts as an answer before it goes out',
    part: undefined,
  },
  {
    fact: '`^pfg` leaves a message once Undo is over, and a later answer of `i/s` or `i/fd` says so',
    source: 'facts A4, A6',
    atStake: 'a sent acknowledgement stays “not confirmed”, and is never sent again',
    part: undefined,
  },
  {
    fact: 'Undo Send saves the message as a draft again',
    source: 'InboxSDK',
    atStake: 'an undone acknowledgement counts as sent until the thread is seen',
    part: undefined,
  },
  {
    fact: 'Reply-To stands at `[1][3]` of a full message in `i/fd`',
    source: 'order of the fields beside it',
    atStake: 'the address in the box has to be confirmed by hand',
    part: undefined,
  },
  {
    fact: '`i/fd` answers have the array form of the embedded data',
    source: 'facts A6',
    atStake: 'recipients are known from the page alone',
    part: undefined,
  },
  {
    fact: '`/mail/u/N/data` carries the first list as `a6jdv`',
    source: 'gmail.js issue 589',
    atStake: 'the first list is read from the page alone',
    part: undefined,
  },
];
