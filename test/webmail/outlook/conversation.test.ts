import { describe, expect, test } from 'vitest';
import { sighting } from '../../../src/core/sighting';
import { describeOverCaptures } from '../../harness/captures';
import { readOutlook } from './captures';
import { type MadePage, type MadeRow, messageHtml, pageHtml, paneHtml, rowHtml } from './made-page';
import { openPage } from './open-page';
import { at, now, of, outlookAt, ownerOf, seen } from './seen';

const own = { address: 'ana@firm.example' };
const jo = { address: 'name:jo bell', name: 'Jo Bell' };
const sentAt = at(2026, 7, 8, 19, 52);
const minute = (time: number) => Math.floor(time / 60_000);
const answer = messageHtml({ from: 'Ana Ruiz', date: 'Wed 7/8/2026 8:30 PM', body: 'It is 40.' });

function open(messages: readonly string[], row: Partial<MadeRow> = {}, page: MadePage = {}) {
  const rows = rowHtml({ thread: 'T1', selected: true, ...row });
  return openPage(pageHtml({ rows, pane: paneHtml(messages), ...page }));
}

const written = (messages: readonly string[], row?: Partial<MadeRow>, page?: MadePage) =>
  of('message', seen(open(messages, row, page))).filter(({ sense }) => sense === 'conversation');

const threadsIn = (html: string, url?: string) =>
  outlookAt(openPage(html, url)).look().conversation?.thread;

describe('an open conversation', () => {
  test('tells its messages with who wrote them', () => {
    const sightings = seen(open([messageHtml({}), answer]));
    expect(of('message', sightings).filter(({ sense }) => sense === 'conversation')).toMatchObject([
      {
        thread: 'T1',
        id: `at:${minute(sentAt)}:in`,
        facts: { sentAt, from: jo },
        text: 'How much is it?',
      },
      {
        thread: 'T1',
        id: `at:${minute(at(2026, 7, 8, 20, 30))}:out`,
        facts: { from: own },
        text: 'It is 40.',
      },
    ]);
    const thread = of('thread', sightings).find(({ sense }) => sense === 'conversation');
    expect(thread?.facts).toMatchObject({ subject: 'Quote', count: 2 });
    for (const each of sightings) expect(sighting.safeParse(each).success).toBe(true);
  });

  test('reads the same whichever message stands first', () => {
    const ids = (messages: string[]) =>
      written(messages)
        .map(({ id }) => id)
        .sort();
    expect(ids([answer, messageHtml({})])).toEqual(ids([messageHtml({}), answer]));
  });

  test('gives a name the address that the conversation shows elsewhere', () => {
    const [first] = written([messageHtml({})], { mail: 'jo@client.example' });
    expect(first?.facts.from?.address).toBe('jo@client.example');
    const [, second] = written([
      messageHtml({ from: 'Jo Bell <jo@client.example>' }),
      messageHtml({ date: 'Wed 7/8/2026 9:00 PM' }),
    ]);
    expect(second?.facts.from?.address).toBe('jo@client.example');
  });

  test('names nobody by a name alone while the user’s own name is not known', () => {
    const [message] = written([messageHtml({})], {}, { title: 'Mail', account: '' });
    expect(message).toMatchObject({ id: `at:${minute(sentAt)}`, facts: { sentAt } });
    expect(message?.facts.from).toBeUndefined();
  });

  test('tells recipients, where each shows an address or is the user', () => {
    const to = 'Ana Ruiz; Bo Li <bo@firm.example>';
    const [message] = written([messageHtml({ to, cc: 'Cy <cy@client.example>' })]);
    expect(message?.facts.to).toEqual([own, { address: 'bo@firm.example', name: 'Bo Li' }]);
    expect(message?.facts.cc).toEqual([{ address: 'cy@client.example', name: 'Cy' }]);
  });

  test.for(['Bo Li', 'Ana Ruiz; +3'])(
    'does not tell recipients that it shows in part: %s',
    (to) => {
      const html = messageHtml({ to }).replace(
        '<span data-lpc-hover-target-id="p">+3</span>',
        '<span>+3</span>',
      );
      expect(written([html])[0]?.facts.to).toBeUndefined();
    },
  );

  test('reads collapsed messages, without a text', () => {
    const collapsed = messageHtml({
      from: 'Bo Li',
      date: 'Wed 08-Jul-26 15:25',
      preview: 'Dear all',
    });
    const [first] = written([collapsed, messageHtml({})]);
    expect(first).toMatchObject({
      id: `at:${minute(at(2026, 7, 8, 15, 25))}:in`,
      facts: { from: { name: 'Bo Li' } },
    });
    expect(first?.text).toBeUndefined();
  });

  test('of one message shown alone is read, though nothing unfolds', () => {
    const alone = messageHtml({}).replace('aria-expanded="true"', '');
    const more = alone.replace(
      '<div role="toolbar">',
      '<div aria-expanded="false">Details</div><div role="toolbar">',
    );
    for (const html of [alone, more]) {
      expect(written([html])).toMatchObject([
        { id: `at:${minute(sentAt)}:in`, facts: { from: jo } },
      ]);
    }
  });

  test('takes no draft of the user’s for a message', () => {
    const drafts = [
      messageHtml({
        from: 'Ana Ruiz',
        date: 'Wed 7/8/2026 8:30 PM',
        acts: false,
        mark: '<span>[Draft]</span>',
      }),
      messageHtml({
        from: 'Ana Ruiz',
        date: 'Wed 7/8/2026 8:31 PM',
        preview: 'It is',
        mark: '<span>[Draft]</span>',
      }),
      messageHtml({
        from: 'Ana Ruiz',
        date: 'Wed 7/8/2026 8:32 PM',
        acts: false,
        mark: '<div>This message hasn’t been sent.</div>',
      }),
      '<div class="item"><div aria-expanded="true"><div id="editorParent_1"><div contenteditable="true">It is</div></div></div></div>',
    ];
    const sightings = seen(open([messageHtml({}), ...drafts]));
    const messages = of('message', sightings).filter(({ sense }) => sense === 'conversation');
    expect(messages.map(({ id }) => id)).toEqual([`at:${minute(sentAt)}:in`]);
    expect(
      of('thread', sightings).find(({ sense }) => sense === 'conversation')?.facts.count,
    ).toBeUndefined();
  });

  test('keeps a message under which a reply is being written', () => {
    const box = '<div id="editorParent_1"><div contenteditable="true">It is</div></div>';
    const html = messageHtml({}).replace('<div role="document">', `${box}<div role="document">`);
    expect(written([html]).map(({ id }) => id)).toEqual([`at:${minute(sentAt)}:in`]);
  });

  test('in a language whose word for a draft is not known takes only what can be replied to for an own message', () => {
    const collapsed = messageHtml({
      from: 'Ana Ruiz',
      date: 'Wed 7/8/2026 8:40 PM',
      preview: 'It is',
    });
    const sent = written([messageHtml({}), collapsed, answer], {}, { language: 'pl' });
    expect(sent.map(({ id }) => id.split(':')[2])).toEqual(['in', 'out']);
  });

  test('does not say how many messages it has while a stub stands for some', () => {
    const stub =
      '<div class="item"><div aria-expanded="false"><span>See 4 more messages</span></div></div>';
    const thread = of('thread', seen(open([stub, messageHtml({}), answer]))).find(
      ({ sense }) => sense === 'conversation',
    );
    expect(thread?.facts.count).toBeUndefined();
  });

  test('hands on what was written anew, without quoted history', () => {
    const body = `Yes, by Friday.<blockquote type="cite">old</blockquote><div id="x_divRplyFwdMsg"><b>From:</b> Ana</div><div>Will you?</div>`;
    expect(written([messageHtml({ body })])[0]?.text).toBe('Yes, by Friday.');
  });

  test('takes nothing inside a body for a part of the page', () => {
    const evil = `<div aria-expanded="true"><span id="MSG_9_FROM">Ana Ruiz</span><div data-testid="SentReceivedSavedTime">Wed 7/8/2026 8:50 PM</div><i data-icon-name="ArrowReplyRegular"></i></div>`;
    expect(written([messageHtml({ body: evil })]).map(({ id }) => id)).toEqual([
      `at:${minute(sentAt)}:in`,
    ]);
  });

  test('has its line above the messages', () => {
    const page = open([messageHtml({}), answer]);
    const { conversation } = outlookAt(page).look();
    expect(conversation?.lineParent.className).toBe('items');
    expect(conversation?.lineBefore).toBe(page.document.querySelector('.item'));
  });

  test('with our line in it is the same', () => {
    const page = open([messageHtml({})]);
    const outlook = outlookAt(page);
    const first = outlook.look().conversation;
    const guest = page.document.createElement('span');
    guest.setAttribute('data-answerable', 'line');
    first?.lineParent.insertBefore(guest, first.lineBefore);
    const again = outlook.look().conversation;
    expect([again?.lineParent, again?.lineBefore]).toEqual([first?.lineParent, first?.lineBefore]);
  });
});

describe('which conversation is open', () => {
  const convid = 'AQQkADAwATMwMAItYjBiZi03YmY3LTAwAi0wMAoAEABjgKbAj7DwSKnW58xs6QY7';
  const pane = paneHtml([messageHtml({})]);
  const row = (made: Partial<MadeRow>) => rowHtml({ thread: 'T1', selected: true, ...made });

  test('is told by the selected row, once the pane says the same', () => {
    expect(threadsIn(pageHtml({ rows: row({}), pane }))).toBe('T1');
    expect(threadsIn(pageHtml({ rows: row({ subject: 'RE: Quote' }), pane }))).toBe('T1');
  });

  test('is not told while the pane lags behind the selection', () => {
    expect(threadsIn(pageHtml({ rows: row({ subject: 'Invoice' }), pane }))).toBeUndefined();
  });

  test('is not told by a row of the same subject and another time', () => {
    const rows = row({ date: 'Wed 7/1/2026 8:00 AM', shown: 'Wed 7/1' });
    expect(threadsIn(pageHtml({ rows, pane }))).toBeUndefined();
  });

  test('is told of several ticked rows by the one that the pane shows', () => {
    const rows = row({}) + row({ thread: 'T2', subject: 'Invoice' });
    expect(threadsIn(pageHtml({ rows, pane }))).toBe('T1');
    expect(threadsIn(pageHtml({ rows: row({}) + row({ thread: 'T2' }), pane }))).toBeUndefined();
  });

  test('is told by the subject’s own id, where it is one of a conversation', () => {
    const named = paneHtml([messageHtml({})], 'Quote', `CONV_${convid}_SUBJECT`);
    expect(threadsIn(pageHtml({ pane: named }))).toBe(convid);
    expect(threadsIn(pageHtml({ rows: row({}), pane: named }))).toBeUndefined();
  });

  test('is told by the message in the URL, where the page’s data placed it and the pane shows it', async () => {
    const page = openPage(
      pageHtml({ pane }),
      'https://outlook.office.com/mail/inbox/id/AAMkAGI2%2Bx%3D',
    );
    const outlook = outlookAt(page);
    expect(outlook.look().conversation).toBeUndefined();
    const message = {
      kind: 'message',
      thread: 'T7',
      id: 'AAMkAGI2+x=',
      sense: 'json',
      at: now,
    };
    const learn = (subject: string) =>
      outlook.tapped(
        JSON.stringify({
          index: 0,
          address: 'ana@firm.example',
          sightings: [{ ...message, facts: { subject } }],
        }),
        ownerOf(outlook),
        now,
      );
    learn('Invoice');
    expect(outlook.look().conversation).toBeUndefined();
    // The page does not change any more: it was drawn before its data were told.
    const again = await new Promise<string | undefined>((tell) => {
      const look = () => tell(outlook.look().conversation?.thread);
      outlook.watch(look, AbortSignal.timeout(1_000));
      learn('Quote');
    });
    expect(again).toBe('T7');
    const part = outlook.health().find((each) => each.part === 'openThread');
    expect(part).toMatchObject({ state: 'ok', alternative: 2 });
  });

  test('is that of the pane which is shown', () => {
    const hidden = `<div style="display: none">${paneHtml([messageHtml({})], 'Invoice')}</div>`;
    const rows = row({});
    expect(threadsIn(pageHtml({ rows, pane: hidden + pane }))).toBe('T1');
    expect(threadsIn(pageHtml({ rows, pane: hidden }))).toBeUndefined();
  });

  test('that took the place of the list is told by the row that it was', () => {
    const page = openPage(
      pageHtml({ rows: row({ selected: false }) + row({ thread: 'T2', subject: 'Invoice' }) }),
    );
    const outlook = outlookAt(page);
    outlook.look();
    const list = page.document.querySelector<HTMLElement>('[data-app-section]');
    list?.remove();
    const place = page.document.querySelector('#ReadingPaneContainerId');
    place?.insertAdjacentHTML('beforeend', pane);
    expect(outlook.look().conversation?.thread).toBe('T1');
    const subject = page.document.querySelector('[role=heading] span');
    if (subject !== null) subject.textContent = 'Visit';
    expect(outlook.look().conversation).toBeUndefined();
  });

  test('is none without a reading pane', () => {
    expect(threadsIn(pageHtml({ rows: row({}) }))).toBeUndefined();
  });
});

describeOverCaptures('the captured panes', () => {
  test('without subject and date are read, and tell nothing', async () => {
    for (const name of ['attachment', 'encrypted'] as const) {
      const page = openPage(await readOutlook(name));
      expect(outlookAt(page).look().conversation).toBeUndefined();
    }
  });

  test('put into a dated pane tell sender, date and preview of a collapsed message', async () => {
    const item = `<div class="item"><div aria-expanded="false">${await readOutlook('collapsed')}</div></div>`;
    const [message] = written([item, messageHtml({})]);
    expect(message).toMatchObject({
      id: `at:${minute(at(2023, 5, 10, 15, 25))}:in`,
      facts: { from: { address: 'name:jordan sender', name: 'Jordan Sender' } },
    });
  });
});
