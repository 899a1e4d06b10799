import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { newMemory } from '../../src/tap/gmail/memory';
import { readAnswer } from '../../src/tap/gmail/read-gmail';
import { describeOverCaptures, readCapture } from '../harness/captures';
import { asArrays, messages, seenAt, valid } from './read-capture';

/** What gmail.js makes of a message. It has no types for these readers. */
interface Oracle {
  id: string;
  legacy_email_id: string;
  smtp_id: string;
  timestamp: number;
  is_draft: boolean;
  from: { address: string };
  to: { address: string }[];
  cc: { address: string }[];
}

type OracleReader = (json: unknown) => Oracle[];

const require = createRequire(import.meta.url);
const { Gmail } = require('gmail-js');
const readers: Record<string, OracleReader> = new Gmail(false).tools;

const embedded = 'gmail/sync-embedded/testdata-parser-';

describeOverCaptures('gmail.js, another reader of the same data, agrees', () => {
  test.each([
    ['bv-embedded.json', 'parse_bv_embedded_json'],
    ['bv-request-payload.json', 'parse_bv_request_payload'],
    ['fd-embedded.json', 'parse_fd_embedded_json'],
  ])('on %s', async (file, reader) => {
    const text = await readCapture(embedded + file);
    compare(JSON.parse(text), reader);
  });
});

describe('gmail.js agrees on the fetched conversation of its own tests', () => {
  const answer = require('gmail-js/test/testdata-parser-json/testdata-parser-fd-request.json');

  // Both items are the same message, first as a draft and then on its way: told at one moment, only the later counts.
  test('whose later revision alone is told', () => {
    const [, sent] = oracle(answer, 'parse_fd_request_payload');
    const [seen, ...more] = messages(valid(readAnswer(answer, seenAt, newMemory())));
    expect(more).toEqual([]);
    expect(seen && asOracle(seen)).toEqual(sent && essence(sent));
    expect(seen).toMatchObject({ facts: { state: 'sending' }, text: 'aaa' });
  });
});

function compare(json: unknown, reader: string) {
  const expected = oracle(json, reader);
  expect(expected.length).toBeGreaterThan(0);
  const seen = messages(valid(readAnswer(json, seenAt, newMemory())));
  expect(seen.map(asOracle)).toEqual(expected.map(essence));
}

/** gmail.js reads arrays only. */
function oracle(json: unknown, reader: string): Oracle[] {
  return readers[reader]?.(asArrays(json)) ?? [];
}

function essence({ id, from, to, cc, ...told }: Oracle) {
  return {
    id: told.legacy_email_id,
    // It keeps the sync id; we do where the legacy id does not say the same.
    alias: id.startsWith('msg-a:') ? id : undefined,
    rfcId: told.smtp_id === '' ? undefined : told.smtp_id.replace(/^<|>$/g, ''),
    sentAt: told.timestamp,
    draft: told.is_draft,
    from: from.address.toLowerCase(),
    to: to.map(({ address }) => address),
    cc: cc.map(({ address }) => address),
  };
}

function asOracle({ id, facts }: ReturnType<typeof messages>[number]) {
  return {
    id,
    alias: facts.alias,
    rfcId: facts.rfcId,
    sentAt: facts.sentAt,
    draft: facts.state === 'draft',
    from: facts.from?.address,
    to: (facts.to ?? []).map(({ address }) => address),
    cc: (facts.cc ?? []).map(({ address }) => address),
  };
}
