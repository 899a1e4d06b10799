import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { origin, serve } from '../../demo/gmail/serve';
import { at, listAt } from '../../demo/gmail/wire';
import type { Message } from '../../demo/mailbox/mail';
import { openStory } from '../../demo/story/story';

/** What gmail.js makes of one message; its own types speak of an older format. */
interface Read {
  readonly id: string;
  readonly thread_id: string;
  readonly legacy_email_id: string;
  readonly smtp_id: string;
  readonly subject: string;
  readonly timestamp: number;
  readonly is_draft: boolean;
  readonly content_html: string;
  readonly from: { readonly address: string; readonly name: string };
  readonly to: readonly { readonly address: string; readonly name: string }[];
  readonly cc: readonly { readonly address: string }[];
}

type Parse = (json: unknown) => readonly Read[];

interface GmailTools {
  readonly parse_bv_embedded_json: Parse;
  readonly parse_bv_request_payload: Parse;
  readonly parse_fd_embedded_json: Parse;
  readonly parse_fd_request_payload: Parse;
  readonly parse_sent_message_payload_new: (json: unknown) => Read;
}

describe('gmail.js, which knows nothing of the demo, reads its JSON', () => {
  const mailbox = openStory({ now: () => Date.UTC(2026, 10, 23, 10) });
  const respond = serve(mailbox, { inbox: 'sections' });
  const written = [...mailbox.account(0).threads.values()];
  let tools: GmailTools;

  beforeAll(() => {
    vi.stubGlobal('window', { opener: null });
    const { Gmail } = createRequire(import.meta.url)('gmail-js');
    tools = new Gmail(false).tools;
  });
  afterAll(() => vi.unstubAllGlobals());

  const ask = async (path: string, body: unknown): Promise<unknown> => {
    const request = { url: `${origin}${path}`, method: 'POST', headers: {} };
    const response = await respond({ ...request, body: JSON.stringify(body) });
    if (response === 'refused') throw new Error('refused');
    return JSON.parse(String(response.body));
  };
  const embedded = async () => {
    const response = await respond({
      url: `${origin}/mail/u/0/`,
      method: 'GET',
      headers: {},
      body: '',
    });
    if (response === 'refused') throw new Error('refused');
    const data = /_GM_setData\((\{.*\})\);<\/script>/.exec(String(response.body));
    return JSON.parse(data?.[1] ?? '');
  };
  const stored = (read: Read): Message => {
    const found = mailbox.thread(read.thread_id).messages.find((one) => one.id === read.id);
    if (found === undefined) throw new Error(`The mailbox holds no ${read.id}`);
    return found;
  };
  const sameEnvelope = (read: Read) => {
    const message = stored(read);
    expect(read).toMatchObject({
      legacy_email_id: message.legacyId,
      timestamp: message.time,
      from: message.from,
      is_draft: message.labels.has('^r'),
    });
  };
  const sameLetter = (read: Read) => {
    const message = stored(read);
    sameEnvelope(read);
    expect(read).toMatchObject({
      subject: message.subject,
      smtp_id: message.messageId,
      content_html: message.html,
      to: message.to,
      cc: message.cc,
    });
  };

  test('the embedded list: every inbox message, its sender and its time', async () => {
    const data = await embedded();
    const read = tools.parse_bv_embedded_json(JSON.parse(data.a6jdv[0][2]));
    const inInbox = written.filter((one) => one.messages.some((each) => each.labels.has('^i')));
    expect(new Set(read.map((one) => one.thread_id))).toEqual(
      new Set(inInbox.map((one) => one.id)),
    );
    expect(read).toHaveLength(inInbox.flatMap((one) => one.messages).length);
    read.forEach(sameEnvelope);
  });

  test('the embedded threads: recipients and bodies too', async () => {
    const data = await embedded();
    const read = tools.parse_fd_embedded_json(JSON.parse(data.Cl6csf[0][2]));
    expect(new Set(read.map((one) => one.thread_id)).size).toBe(5);
    read.forEach(sameLetter);
  });

  test('a fetched list', async () => {
    const read = tools.parse_bv_request_payload(
      await ask('/sync/u/0/i/bv', [[null, 50, null, 'inbox', 0]]),
    );
    expect(read.length).toBeGreaterThan(30);
    read.forEach(sameEnvelope);
  });

  test('fetched threads', async () => {
    const asked = written.map((thread) => [thread.id, 1]);
    const read = tools.parse_fd_request_payload(await ask('/sync/u/0/i/fd', [asked, 2]));
    expect(read).toHaveLength(written.flatMap((thread) => thread.messages).length);
    read.forEach(sameLetter);
  });

  test('a message changed by i/s', async () => {
    const thread = written.find((one) => one.messages[0]?.subject === 'Quote for the deck');
    if (thread === undefined) throw new Error('The story lost the deck');
    const before = mailbox.account(0).version;
    mailbox.actAsOtherDevice.reply(thread.id, 'Here it is.');
    const answer = await ask('/sync/u/0/i/s', [null, null, [1, before]]);
    const changed = listAt(answer, 1, 5);
    expect(changed.map((one) => at(one, 0, 0))).toEqual([thread.id]);
    const last = at(changed, 0, 0, 2, 6, 0, 4, 2) as unknown[];
    // gmail.js reads the body of a sent message where i/s brings none.
    const withBody = [...last.slice(0, 8), [null, []], ...last.slice(9)];
    const sent = tools.parse_sent_message_payload_new(withBody);
    expect(sent).toMatchObject({
      id: thread.messages.at(-1)?.id,
      subject: 'Re: Quote for the deck',
      from: { address: 'nora@lindqvist-gardens.example' },
      to: [{ address: 'ana.ruiz@ruiz-interiors.example' }],
    });
    expect(last[10]).toContain('^f');
  });
});
