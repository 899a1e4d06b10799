import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { embeddedList, embeddedThreads } from '../demo/gmail/sync-answers';
import { houseOf } from '../demo/outlook/house';
import { usual } from '../demo/outlook/options';
import { findItem, getConversationItems } from '../demo/outlook/reads';
import { startupData } from '../demo/outlook/startup';
import { openStory } from '../demo/story/story';
import { type Sighting, sighting } from '../src/core/sighting';
import { newMemory as gmailMemory } from '../src/tap/gmail/memory';
import { addressIn, readAnswer, readRequest } from '../src/tap/gmail/read-gmail';
import { endpointOf } from '../src/tap/outlook/endpoints';
import { openMailExchange } from '../src/tap/outlook/mail-exchange';
import { newMemory as outlookMemory } from '../src/tap/outlook/memory';
import { hostileWords } from './junk';
import { changedJson, type JsonChange, jsonChanges } from './mutate-json';
import { changedText } from './mutate-text';
import type { Target } from './target';

const seenAt = Date.UTC(2026, 10, 23);

/** Both readers of the sites' own JSON, over captured answers (where they are present) and those of the demo. */
export function jsonTarget(): Target<JsonChange> {
  const bases = { ...captured(), ...ofDemo() };
  return {
    name: 'json',
    make: (random) => ({ base: random.pick(Object.keys(bases)), changes: jsonChanges(random) }),
    run({ base, changes }) {
      const data = changedJson(bases[base], changes);
      const text = JSON.stringify(data) ?? '';
      // One in four is cut and spoilt as text, which is mostly no JSON then.
      const spoilt =
        changes.length % 4 === 0
          ? [{ at: 0.7, cut: 9, put: hostileWords[changes.length % 9] ?? '' }]
          : [];
      const told = changedText(text, spoilt);
      const way = changes.length % outlookUrls.length;
      return base.startsWith('outlook')
        ? readOutlook(told, outlookUrls[way] ?? '')
        : readGmail(told);
    },
  };
}

function readGmail(text: string): string | undefined {
  const memory = gmailMemory();
  addressIn(text, 0);
  return (
    invalid(readRequest(text, seenAt, memory)) ??
    invalid(readAnswer(text, seenAt, memory)) ??
    tooMuch(memory.texts.size, 20)
  );
}

function readOutlook(text: string, url: string): string | undefined {
  const told: Sighting[] = [];
  const endpoint = endpointOf(url, 'https://outlook.live.com/mail/0/');
  if (endpoint === undefined) return `no endpoint ${url}`;
  const exchange = openMailExchange(endpoint, {
    memory: outlookMemory(),
    pageMailbox: undefined,
    now: () => seenAt,
    tell: (sightings) => void told.push(...sightings),
  });
  const inHeader = encodeURIComponent(JSON.stringify(text.slice(0, 6_000)));
  exchange.sent(text, new Map([['x-owa-urlpostdata', inHeader]]));
  exchange.answered(text);
  exchange.refused();
  return invalid(told);
}

const outlookUrls = [
  '/owa/service.svc?action=FindConversation',
  '/owa/service.svc?action=UpdateItem',
  '/owa/startupdata.ashx',
  '/search/api/v2/query',
];

const form = z.array(sighting);

function invalid(told: Sighting[]): string | undefined {
  const read = form.safeParse(JSON.parse(JSON.stringify(told)));
  return read.success ? undefined : `not a sighting: ${JSON.stringify(read.error.issues[0])}`;
}

const tooMuch = (size: number, most: number) => (size > most ? `keeps ${size} texts` : undefined);

function captured(): Record<string, unknown> {
  const folder = '../shared/captures/gmail';
  const folders = ['sync-2022-09', 'sync-2019', 'sync-embedded'].filter((name) =>
    existsSync(`${folder}/${name}`),
  );
  const files = folders.flatMap((name) =>
    readdirSync(`${folder}/${name}`).map((file) => `${name}/${file}`),
  );
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith('.json'))
      .map((file) => [`gmail ${file}`, JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))]),
  );
}

/** A few threads: what is hostile in one is so in fifty. */
function ofDemo(): Record<string, unknown> {
  const mailbox = openStory({ now: () => seenAt });
  const account = mailbox.account(0);
  const threads = [...account.threads.values()].slice(0, 4);
  const house = houseOf(mailbox, account, usual, 'outlook.live.com');
  const start = startupData(house, 'outlook.live.com') as Record<string, unknown>;
  const list = structuredClone(start.findConversation) as { Body: { Conversations: unknown[] } };
  list.Body.Conversations.splice(4);
  const asked = {
    Body: {
      Conversations: threads
        .slice(0, 2)
        .map((thread) => ({ ConversationId: { Id: house.ids.conversation(thread) } })),
    },
  };
  return {
    'gmail demo list': embeddedList(threads, 'itemlist', threads.length),
    'gmail demo threads': embeddedThreads(threads.slice(0, 2)),
    'outlook demo start': { ...start, findConversation: list },
    'outlook demo list': list,
    'outlook demo items': {
      Body: findItem(house, { Body: { Paging: { MaxEntriesReturned: 3 } } }),
    },
    'outlook demo conversation': { Body: getConversationItems(house, asked) },
  };
}
