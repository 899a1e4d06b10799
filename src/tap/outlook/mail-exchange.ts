import type { MessageSighting, Sighting } from '../../core/sighting';
import type { Exchange } from '../listen';
import type { Source } from '../reports';
import type { Endpoint } from './endpoints';
import type { Memory } from './memory';
import { type Moving, moved, movingOf } from './moving';
import { type Outgoing, outgoingOf } from './outgoing';
import { readAnswer } from './read-outlook';
import { type Asked, askedAtStart, askedBy, namedMailbox, parsed, requestJson } from './request';
import { withRowIds } from './search-ids';
import { onItsWay, refused, settled } from './sending';

/** What an exchange reads with, and whom it tells. */
export interface MailReader {
  memory: Memory;
  /** The mailbox that the page's own address names, where it is opened by itself. */
  pageMailbox: string | undefined;
  /** Epoch ms. */
  now(): number;
  tell(sightings: Sighting[], source: Source): void;
}

/** Longest answer that is parsed: the start of the page may have 2 MB, an opened conversation as much. */
const longestAnswer = 6_000_000;

const headers = [
  'action',
  'messageparams',
  'x-message-count',
  'x-owa-explicitlogonuser',
  'x-owa-urlpostdata',
] as const;

/**
 * Reads one request to Outlook's site and its answer. Nothing that concerns another mailbox than the page's own is
 * told: a shared one opened beside it would be taken for the user's.
 */
export function openMailExchange(endpoint: Endpoint, reader: MailReader): Exchange {
  const { memory, now, tell } = reader;
  let asked: Asked = { folder: undefined, view: undefined };
  let outgoing: Outgoing[] = [];
  let moving: Moving = [];
  let action = endpoint.action;
  let sentAt = 0;
  let mailbox = endpoint.mailbox;
  return {
    headers,
    sent(body, told) {
      sentAt = now();
      action = told.get('action') ?? action;
      const request = requestJson(body, told.get('x-owa-urlpostdata'));
      mailbox =
        told.get('x-owa-explicitlogonuser')?.toLowerCase() ?? namedMailbox(request) ?? mailbox;
      if (isForeign(mailbox, reader)) return;
      asked = endpoint.kind === 'startup' ? askedAtStart(told) : askedBy(request, memory);
      if (endpoint.kind === 'service') {
        outgoing = outgoingOf(request, sentAt, memory);
        moving = movingOf(request, memory);
      }
      tell(onItsWay(outgoing, sentAt), 'answer');
    },
    answered(answer) {
      const isStart = endpoint.kind === 'startup';
      const json = typeof answer === 'string' ? parsed(answer.slice(0, longestAnswer)) : answer;
      if (isForeign(mailbox, reader)) return;
      const at = now();
      const source = isStart || action === 'GetOwaUserConfiguration' ? 'user' : 'mail';
      const mail = readAnswer(json, asked, source, at, memory);
      const seen = endpoint.kind === 'search' ? mail.map(withRowIds) : mail;
      const sent = settled(outgoing, json, sentAt, at, memory);
      // Whose mailbox it is is worth repeating, for a content script that comes later.
      tell(
        [...joined(seen, sent), ...moved(moving, json, at)],
        source === 'user' ? 'embedded' : 'answer',
      );
    },
    refused() {
      tell(refused(outgoing, sentAt, now()), 'answer');
    },
  };
}

/** Unsure is foreign: before the page has told whose it is, a named mailbox may be anybody's. */
function isForeign(mailbox: string | undefined, { memory, pageMailbox }: MailReader): boolean {
  if (mailbox === undefined) return false;
  return mailbox !== pageMailbox && mailbox !== memory.address;
}

/**
 * What became of sent mail goes before what the same answer shows of it, which may still be the draft that it was:
 * told at one moment, they could not be told apart.
 */
function joined(seen: Sighting[], sent: MessageSighting[]): Sighting[] {
  const left = new Map(sent.map((one) => [one.id, one]));
  const told = seen.map((sighting) => {
    const outcome = sighting.kind === 'message' ? left.get(sighting.id) : undefined;
    if (sighting.kind !== 'message' || outcome === undefined) return sighting;
    left.delete(sighting.id);
    return { ...sighting, ...outcome, facts: { ...sighting.facts, ...outcome.facts } };
  });
  return [...told, ...left.values()];
}
