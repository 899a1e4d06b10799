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
  let request = readRequest(endpoint, undefined, new Map(), reader);
  return {
    headers,
    sent(body, told) {
      request = readRequest(endpoint, body, told, reader);
      tell(onItsWay(request.outgoing, request.at), 'answer');
    },
    answered(answer) {
      if (isForeign(request.mailbox, reader)) return;
      const at = now();
      const json = typeof answer === 'string' ? parsed(answer.slice(0, longestAnswer)) : answer;
      const mail = readAnswer(json, request.asked, request.source, at, memory);
      const seen = endpoint.kind === 'search' ? mail.map(withRowIds) : mail;
      const sent = settled(request.outgoing, json, request.at, at, memory);
      const all = [...joined(seen, sent), ...moved(request.moving, json, at)];
      // Whose mailbox it is is worth repeating, for a content script that comes later.
      tell(all, request.source === 'user' ? 'embedded' : 'answer');
    },
    refused() {
      tell(refused(request.outgoing, request.at, now()), 'answer');
    },
  };
}

/** What an answer needs to be known of its request. */
interface MailRequest {
  /** Epoch ms. */
  at: number;
  /** The mailbox that it names. */
  mailbox: string | undefined;
  /** `user` where the answer says whose mailbox it is. */
  source: 'user' | 'mail';
  asked: Asked;
  outgoing: Outgoing[];
  moving: Moving;
}

function readRequest(
  endpoint: Endpoint,
  body: string | undefined,
  told: ReadonlyMap<string, string>,
  reader: MailReader,
): MailRequest {
  const { kind } = endpoint;
  const at = reader.now();
  const action = told.get('action') ?? endpoint.action;
  const json = requestJson(body, told.get('x-owa-urlpostdata'));
  const named = told.get('x-owa-explicitlogonuser')?.toLowerCase() ?? namedMailbox(json);
  const mailbox = named ?? endpoint.mailbox;
  const source = kind === 'startup' || action === 'GetOwaUserConfiguration' ? 'user' : 'mail';
  const acts = kind === 'service' && !isForeign(mailbox, reader);
  return {
    at,
    mailbox,
    source,
    asked: kind === 'startup' ? askedAtStart(told) : askedBy(json, reader.memory),
    outgoing: acts ? outgoingOf(json, at, reader.memory) : [],
    moving: acts ? movingOf(json, reader.memory) : [],
  };
}

/**
 * Unsure is foreign: before the page has told whose it is, a named mailbox may be anybody's, and in a page that is
 * another mailbox's a request that names none may be for the user's own.
 */
function isForeign(mailbox: string | undefined, { memory, pageMailbox }: MailReader): boolean {
  if (pageMailbox !== undefined) return mailbox !== pageMailbox;
  return mailbox !== undefined && mailbox !== memory.address;
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
