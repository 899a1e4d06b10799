import type { PartHealth } from '../../src/core/health';
import type { Sighting } from '../../src/core/sighting';
import { gmailOn } from '../../src/webmail/gmail/gmail';
import { createPage as gmailPage } from '../../src/webmail/gmail/page';
import { outlookOn } from '../../src/webmail/outlook/outlook';
import { createPage as outlookPage } from '../../src/webmail/outlook/page';
import type { BoxProof, Webmail } from '../../src/webmail/webmail';

/** Which page is read, and the reply that is asked for in it, if any. `now`: epoch ms. */
export interface Asked {
  site: 'gmail' | 'outlook';
  now: number;
  /** The owner, where the page does not name one and the user has. */
  told: string | undefined;
  reply: { thread: string; to: string } | undefined;
}

/** All that a reader tells of the page as it now stands. */
export interface Reading {
  owner: string | undefined;
  rows: { thread: string; element: Element; place: Element }[];
  conversation: { thread: string; element: Element } | undefined;
  sightings: Sighting[];
  reply: Replied | undefined;
  health: PartHealth[];
}

export interface Replied {
  /** `box`, or why there is none. */
  outcome: string;
  proof: BoxProof | undefined;
  /** What was pressed in order to open a box, and in order to send. */
  opener: Element | undefined;
  sender: Element | undefined;
}

/** A reader of the page in which this script runs, as fresh as after a load. */
export function freshReader({ site, now }: Asked): Webmail {
  return site === 'gmail'
    ? gmailOn(gmailPage(document, location))
    : outlookOn(outlookPage(document, location), () => now);
}

/** Reads the page once, as the content script does. Throws what the reader throws. */
export async function read(asked: Asked, reader = freshReader(asked)): Promise<Reading> {
  const mailbox = reader.mailbox(asked.told);
  const known = mailbox === 'unnamed' ? undefined : mailbox;
  const { rows, conversation, sightings } = reader.look();
  const told = known === undefined ? [] : sightings(known, asked.now);
  const reply = asked.reply === undefined ? undefined : await replied(reader, asked.reply);
  return {
    owner: known?.account,
    rows: rows.map(({ thread, element, badgeParent }) => ({ thread, element, place: badgeParent })),
    conversation: conversation && { thread: conversation.thread, element: conversation.element },
    sightings: told,
    reply,
    health: reader.health(),
  };
}

/** A page without its script opens no box: what is pressed for one is noted, and that is all. */
async function replied(
  reader: Webmail,
  { thread, to }: { thread: string; to: string },
): Promise<Replied> {
  const ended = new AbortController();
  const pressed: Element[] = [];
  const note = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed.push(event.target as Element);
    ended.abort();
  };
  window.addEventListener('click', note, { capture: true });
  const limit = window.setTimeout(() => ended.abort(), longestWait);
  try {
    const box = await reader.replying.open(thread, to, ended.signal);
    const opener = pressed.shift();
    if (typeof box === 'string')
      return { outcome: box, proof: undefined, opener, sender: undefined };
    const proof = box.proof();
    const sent = box.send();
    return { outcome: sent ? 'box' : 'sendButtonMissing', proof, opener, sender: pressed.shift() };
  } finally {
    window.clearTimeout(limit);
    window.removeEventListener('click', note, { capture: true });
  }
}

/** Ms. */
const longestWait = 60;
