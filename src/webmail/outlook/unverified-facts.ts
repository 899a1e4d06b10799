import type { UnverifiedFact } from '../../core/unverified-fact';
import { unseenIn } from '../unseen-parts';
import { replyParts } from './reply-selectors';
import { outlookParts } from './selectors';

/** Every fact about Outlook's page on which the reader relies and that no capture here shows. */
export const unverifiedFacts: readonly UnverifiedFact[] = [
  ...unseenIn(outlookParts),
  ...unseenIn(replyParts).map((fact) => ({ ...fact, part: `reply ${fact.part}` })),
  {
    fact: 'A row’s label gives states, senders, subject, time and preview in this order, in the words that the row shows',
    source: 'facts B1 (outlook-web-skill)',
    atStake: 'subject and preview are found by their order alone; a preview not at all',
    part: 'rowSubject',
  },
  {
    fact: 'A row’s time is that of the last message of the conversation in the folder shown, received or not',
    source: 'by analogy with `LastDeliveryTime`, facts B5',
    atStake: 'the row’s message is put at another minute, and may be shown twice',
    part: 'rowDate',
  },
  {
    fact: 'Several senders of a row stand between semicolons',
    source: 'Outlook’s manner elsewhere; general knowledge',
    atStake: 'several senders are taken for one person until the conversation is opened',
    part: undefined,
  },
  {
    fact: 'A row without an address begins with its senders',
    source: 'facts B1 (order of the label)',
    atStake: 'another text is taken for a name',
    part: 'rowPerson',
  },
  {
    fact: 'The words for replied, forwarded and draft in en, de, fr, es, pt, it, nl, ja, zh',
    source: 'facts B1 (en, de); Outlook’s help pages',
    atStake:
      'without an icon a replied row counts as unanswered; a collapsed draft counts as an own message',
    part: undefined,
  },
  {
    fact: 'The replied mark of a row is about the message whose time it shows',
    source: 'facts B1, B5 (IconIndex)',
    atStake:
      'an older reply counts as an answer to a newer message until the conversation is opened',
    part: 'rowReplied',
  },
  {
    fact: 'Of two tabs over the list the first is Focused, the second Other',
    source: 'facts B1',
    atStake: 'an absence from one half is read as an absence from the other: “last seen”',
    part: 'tab',
  },
  {
    fact: 'The list is not filtered (unread, flagged, to me) when the page opens',
    source: 'general knowledge',
    atStake: 'a thread that the filter hides is “last seen” until the filter is off',
    part: undefined,
  },
  {
    fact: 'Rows in the page are a stretch of the list without gaps',
    source: 'facts B1 (virtualised rows)',
    atStake: 'a thread in a gap is “last seen” until it is scrolled to',
    part: undefined,
  },
  {
    fact: 'A search leaves its words in the search box while its results stand',
    source: 'general knowledge',
    atStake: 'search results are taken for the folder in the URL',
    part: 'searchBox',
  },
  {
    fact: 'Known folders stand in the path as `inbox`, `sentitems`, `drafts`, `deleteditems`, `junkemail`, `archive`',
    source: 'facts B0 for the inbox; general knowledge',
    atStake: 'rows of deleted or junk mail are recorded as mail of a folder of the user’s own',
    part: undefined,
  },
  {
    fact: 'The root of a shared mailbox’s folders has level 1 and its address as title or folder name',
    source: 'facts B3 for the own root; by analogy',
    atStake: 'a shared mailbox is taken for the user’s own',
    part: 'folder',
  },
  {
    fact: 'A favourite names no mailbox: its folder is the user’s own',
    source: 'general knowledge',
    atStake: 'a favourite folder of a shared mailbox is taken for the user’s own',
    part: undefined,
  },
  {
    fact: 'The title is “Mail - Name - Outlook”, the account button’s label begins or ends with the own name',
    source: 'facts B3',
    atStake: 'who wrote messages with a name alone is not known',
    part: 'ownName',
  },
  {
    fact: 'Nobody else in a conversation bears the user’s own name',
    source: 'no source',
    atStake: 'a namesake’s message without an address counts as the user’s',
    part: undefined,
  },
  {
    fact: 'The middle of `CONV_…_SUBJECT` is the conversation’s id where it has the form of one',
    source: 'facts B2 for messages; by analogy',
    atStake: 'the open conversation is told by row and URL alone',
    part: 'openThread',
  },
  {
    fact: 'A draft in a conversation says so in words, or has no Reply among its acts',
    source: 'facts B2, B4',
    atStake: 'a saved draft counts as an answer',
    part: 'replyAct',
  },
  {
    fact: 'Quoted history begins at `#divRplyFwdMsg`, `#appendonsend` or the reference message',
    source: 'mail that Outlook sends; general knowledge',
    atStake: 'quoted words are read as the writer’s',
    part: undefined,
  },
  {
    fact: 'Outlook opens a window for a new message at `/mail/N/deeplink/compose?to=…&subject=…&body=…`, filled in, and sends nothing by itself',
    source: 'facts B0 for the path without a number; the number by analogy with other paths',
    atStake:
      'a message to somebody opens the inbox, or an empty window; its text can be copied from the preview',
    part: undefined,
  },
  {
    fact: 'Outlook follows a path that was pushed into the history (`/mail/inbox/id/<id>`)',
    source: 'facts B0 for the path; the following by analogy with other pages of its kind',
    atStake: 'opening a thread from the popup does nothing where its row is not in the list',
    part: 'openThread',
  },
  {
    fact: 'A pressed row opens its conversation',
    source: 'facts B2',
    atStake: 'opening a thread from the popup does nothing',
    part: 'openThread',
  },
  {
    fact: 'A list that is scrolled by script loads older mail, and one that stands still at its foot has ended',
    source: 'facts B1: works for some, others needed wheel events',
    atStake: 'a scan of the last weeks ends early, and says how far back it came',
    part: undefined,
  },
];
