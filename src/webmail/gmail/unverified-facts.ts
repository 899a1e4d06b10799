import type { Alternative } from '../find';
import { type GmailPart, gmailParts } from './selectors';

/** A fact about Gmail's page that no capture here shows, for the README's table. */
export interface UnverifiedFact {
  fact: string;
  /** Who says so. */
  source: string;
  /** What goes wrong if it is false. */
  atStake: string;
  /** Part of the health report that confirms it when seen live; undefined where health cannot tell. */
  part: GmailPart | undefined;
}

/** Every such fact on which the reader of the page relies: selectors without a capture, and what is not a selector. */
export const unverifiedFacts: readonly UnverifiedFact[] = [
  ...(Object.keys(gmailParts) as GmailPart[]).flatMap(unseenAlternatives),
  {
    fact: 'Gmail opens a thread from its hex id in the URL (`#inbox/<hex>`)',
    source: 'links made from ids of Gmail’s API',
    atStake: 'opening a thread from the popup lands in the inbox',
    part: 'openThread',
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
];

function unseenAlternatives(part: GmailPart): UnverifiedFact[] {
  const alternatives: readonly Alternative[] = gmailParts[part].alternatives;
  return alternatives
    .filter(({ on }) => Object.keys(on).length === 0)
    .map(({ css, why }) => ({
      fact: `\`${css}\`: ${why}`,
      source: 'see the selector',
      atStake: `the part "${part}" is not found where nothing else finds it`,
      part,
    }));
}
