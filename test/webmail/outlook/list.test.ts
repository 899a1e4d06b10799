import { describe, expect, test } from 'vitest';
import { sighting } from '../../../src/core/sighting';
import type { Page } from '../../../src/webmail/outlook/page';
import { type MadePage, type MadeRow, pageHtml, rowHtml } from './made-page';
import { openPage } from './open-page';
import { at, of, outlookAt, seen } from './seen';

const shapes = ['three lines', 'one line'] as const;
const jo = { address: 'jo@client.example', name: 'Jo Bell' };
const minute = Math.floor(at(2026, 7, 8, 19, 52) / 60_000);

function told(rows: readonly MadeRow[], page: MadePage = {}, url?: string) {
  return seen(openPage(pageHtml({ ...page, rows: rows.map((row) => rowHtml(row)).join('') }), url));
}

describe('a row', () => {
  test.for(shapes)('of %s tells its conversation and last message', (shape) => {
    const row = rowHtml({ thread: 'T1', mail: 'jo@client.example' }, shape);
    const sightings = seen(openPage(pageHtml({ rows: row })));
    expect(of('thread', sightings)[0]).toMatchObject({
      thread: 'T1',
      sense: 'row',
      facts: { subject: 'Quote', participants: [jo], place: 'inbox' },
    });
    expect(of('message', sightings)).toEqual([
      {
        kind: 'message',
        thread: 'T1',
        id: `at:${minute}`,
        sense: 'row',
        at: expect.any(Number),
        facts: { sentAt: at(2026, 7, 8, 19, 52), from: jo },
        text: 'How much is it?',
      },
    ]);
    for (const each of sightings) expect(sighting.safeParse(each).success).toBe(true);
  });

  test('without an address names its sender by a handle', () => {
    expect(of('message', told([{ thread: 'T1' }]))[0]?.facts.from).toEqual({
      address: 'name:jo bell',
      name: 'Jo Bell',
    });
  });

  test('without an address names nobody while the user’s own name is not known', () => {
    const [message] = of('message', told([{ thread: 'T1' }], { title: 'Mail', account: '' }));
    expect(message?.facts.sentAt).toBe(at(2026, 7, 8, 19, 52));
    expect(message?.facts.from).toBeUndefined();
  });

  test('of several senders tells no single one', () => {
    const [message] = of('message', told([{ thread: 'T1', from: 'Jo Bell; Bo Li' }]));
    expect(message?.facts.from).toBeUndefined();
  });

  test('of the user alone names the user', () => {
    const [message] = of('message', told([{ thread: 'T1', from: 'Ana Ruiz' }]));
    expect(message?.facts.from).toEqual({ address: 'ana@firm.example' });
  });

  test.for([
    ['an icon', { icon: 'ArrowReplyRegular' }],
    ['an icon in a language without words', { icon: 'ArrowReplyAllRegular', label: '' }],
    ['a word of its label', { states: 'Unread Replied' }],
  ] as const)('marked as replied to by %s is answered, and its preview nobody’s', ([, row]) => {
    const [message] = of('message', told([{ thread: 'T1', ...row }]));
    expect(message).toMatchObject({ id: `at:${minute}`, facts: { answered: true } });
    expect(message?.facts.from).toBeUndefined();
    expect(message?.text).toBeUndefined();
  });

  test.for(['Replied to all of you', 'Replied'])(
    'whose sender or subject is “%s” is not',
    (text) => {
      for (const row of [{ from: text }, { subject: text }, { preview: text }]) {
        expect(of('message', told([{ thread: 'T1', ...row }]))[0]?.facts.answered).toBeUndefined();
      }
    },
  );

  test('in German is answered by its German word', () => {
    const row = { thread: 'T1', states: 'Ungelesen Beantwortet', date: 'Mi 08.07.2026 19:52' };
    expect(of('message', told([row], { language: 'de' }))[0]?.facts.answered).toBe(true);
  });

  test('that holds a draft tells of no message', () => {
    expect(of('message', told([{ thread: 'T1', states: 'Draft' }]))).toEqual([]);
  });

  test('whose date cannot be told, or is to come, tells of no message', () => {
    for (const date of ['yesterday', 'Thu 7/9/2026 9:03 AM', '7/8 7:52 PM', '5/4/2026 7:52 PM']) {
      expect(of('message', told([{ thread: 'T1', date }]))).toEqual([]);
    }
  });

  test('whose subject looks like a date keeps its own', () => {
    const title = 'Mon 1/5/2026 8:00 AM';
    const row = rowHtml({ thread: 'T1' }).replace(
      '<span>Quote</span>',
      `<span title="${title}">${title}</span>`,
    );
    const [message] = of('message', seen(openPage(pageHtml({ rows: row }))));
    expect(message?.facts.sentAt).toBe(at(2026, 7, 8, 19, 52));
  });

  test.for([undefined, ''])('takes no letters of an avatar for a sender (label: %s)', (label) => {
    const made = label === undefined ? { thread: 'T1' } : { thread: 'T1', label };
    const row = rowHtml(made).replace(
      '<div role="checkbox">',
      '<div><span>JB</span></div><div role="checkbox">',
    );
    const [thread] = of('thread', seen(openPage(pageHtml({ rows: row }))));
    expect(thread?.facts).toMatchObject({ subject: 'Quote', participants: [{ name: 'Jo Bell' }] });
  });

  test('takes the text before the time for the subject, whatever stands between', () => {
    const row = rowHtml({ thread: 'T1' }).replace(
      '<div class="line"><div><span>Quote',
      '<div class="line"><span>External</span><div><span>Quote',
    );
    const [thread] = of('thread', seen(openPage(pageHtml({ rows: row }))));
    expect(thread?.facts.subject).toBe('Quote');
  });
});

describe('a folder', () => {
  const rows = [{ thread: 'T1', mail: 'jo@client.example' }];

  test.for([
    ['deleteditems', 'deleted items'],
    ['junkemail', 'junk email'],
    ['drafts', 'drafts'],
  ])('%s tells nothing', ([path, folder]) => {
    expect(told(rows, { folder: folder ?? '' }, `https://outlook.live.com/mail/0/${path}`)).toEqual(
      [],
    );
  });

  test('of sent mail tells what the user wrote', () => {
    const url = 'https://outlook.live.com/mail/0/sentitems';
    const sightings = told(rows, { folder: 'sent items' }, url);
    expect(of('message', sightings)[0]).toMatchObject({
      id: `at:${minute}:out`,
      facts: { direction: 'out' },
    });
    expect(of('thread', sightings)[0]?.facts.place).toBeUndefined();
  });

  test('of which path and pane say different things tells nothing', () => {
    expect(told(rows, { folder: 'junk email' })).toEqual([]);
  });

  test('with a translated name is told by its path', () => {
    expect(of('thread', told(rows, { folder: 'Posteingang' }))[0]?.facts.place).toBe('inbox');
  });

  test('stays the same while a message alone stands in the path', () => {
    const page = openPage(pageHtml({ rows: rowHtml({ thread: 'T1' }), folder: 'Papierkorb' }));
    const outlook = outlookAt(page);
    const go = (pathname: string) =>
      Object.assign(page, { location: new URL(pathname, page.location.origin) });
    go('/mail/0/deleteditems');
    expect(seen(page, outlook)).toEqual([]);
    go('/mail/0/id/AAMkAGI2');
    expect(seen(page, outlook)).toEqual([]);
  });

  test('that is searched tells nothing, since results come from anywhere', () => {
    expect(told(rows, { search: 'quote' })).toEqual([]);
  });
});

/** Chooses a half of the inbox, before its rows are shown. */
function select(page: Page, half: string): void {
  for (const tab of page.document.querySelectorAll('[role="tab"]'))
    if (tab.textContent === 'focused' || tab.textContent === 'other')
      tab.setAttribute('aria-selected', String(tab.textContent === half));
}

describe('the list', () => {
  const rows = [{ thread: 'T1' }, { thread: 'T2', date: 'Tue 7/7/2026 8:00 AM', shown: 'Tue 7/7' }];

  test('of a half of the inbox is complete from its top down to its last row', () => {
    const [list] = of('list', told(rows, { tabs: 'focused' }));
    expect(list).toMatchObject({
      list: 'inbox/focused',
      complete: true,
      more: true,
      newest: at(2026, 7, 8, 19, 52),
      oldest: at(2026, 7, 7, 8, 0),
      threads: ['T1', 'T2'],
    });
    expect(of('list', told(rows, { tabs: 'other' }))[0]?.list).toBe('inbox/other');
  });

  test('is told apart by buttons as well', () => {
    const rowsHtml = rows.map((row) => rowHtml(row)).join('');
    const html = pageHtml({ rows: rowsHtml, tabs: 'other' });
    const buttons = html.replaceAll(/role="tab" aria-selected/g, 'aria-pressed');
    expect(of('list', seen(openPage(buttons)))[0]).toMatchObject({
      list: 'inbox/other',
      complete: true,
    });
  });

  test('is not complete where the page doesn’t tell of which half it is', () => {
    expect(of('list', told(rows))[0]).toMatchObject({ list: 'inbox', complete: false });
  });

  test('is not complete out of order, or with a date that is not known', () => {
    const page = { tabs: 'focused' } as const;
    expect(of('list', told(rows.toReversed(), page))[0]?.complete).toBe(false);
    expect(of('list', told([...rows, { thread: 'T3', date: '?' }], page))[0]?.complete).toBe(false);
  });

  test('is not complete once it is scrolled', () => {
    const many = Array.from({ length: 40 }, (_, n) => rowHtml({ thread: `T${n}` }));
    const page = openPage(pageHtml({ tabs: 'focused', rows: many.join('') }));
    page.document.querySelector('.customScrollBar')?.scrollBy(0, 200);
    expect(of('list', seen(page))[0]?.complete).toBe(false);
  });

  test('that still stands when another folder is named is not taken for it, until its rows are others', () => {
    const page = openPage(
      pageHtml({ tabs: 'focused', rows: rows.map((row) => rowHtml(row)).join('') }),
    );
    const outlook = outlookAt(page);
    expect(of('list', seen(page, outlook))[0]?.complete).toBe(true);
    page.location.pathname = '/mail/sentitems';
    expect(seen(page, outlook)).toEqual([]);
    const folder = page.document.querySelector('[role="treeitem"][aria-selected="true"]');
    folder?.setAttribute('data-folder-name', 'sent items');
    expect(seen(page, outlook)).toEqual([]);
    select(page, 'other');
    expect(seen(page, outlook)).toEqual([]);
    for (const row of page.document.querySelectorAll('[data-convid]'))
      row.setAttribute('data-convid', `${row.getAttribute('data-convid')}0`);
    const after = seen(page, outlook);
    expect(of('message', after).map(({ facts }) => facts.direction)).toEqual(['out', 'out']);
    expect(of('list', after)).toEqual([]);
  });

  test('of the other half is not complete until its rows are others', () => {
    const page = openPage(
      pageHtml({ tabs: 'focused', rows: rows.map((row) => rowHtml(row)).join('') }),
    );
    const outlook = outlookAt(page);
    const list = () => of('list', seen(page, outlook))[0];
    expect(list()).toMatchObject({ list: 'inbox/focused', complete: true });
    select(page, 'other');
    expect(list()).toMatchObject({ complete: false });
    for (const row of page.document.querySelectorAll('[data-convid]'))
      row.setAttribute('data-convid', `${row.getAttribute('data-convid')}0`);
    expect(list()).toMatchObject({ list: 'inbox/other', complete: true });
  });

  test('of which most is gone at once was filtered, and misses nobody', () => {
    const all = Array.from({ length: 8 }, (_, n) => rowHtml({ thread: `T${n}` }));
    const page = openPage(pageHtml({ tabs: 'focused', rows: all.join('') }));
    const outlook = outlookAt(page);
    expect(of('list', seen(page, outlook))[0]?.complete).toBe(true);
    const rowsIn = () => [...page.document.querySelectorAll('[data-convid]')];
    rowsIn()[0]?.remove();
    expect(of('list', seen(page, outlook))[0]?.complete).toBe(true);
    for (const row of rowsIn().slice(2)) row.remove();
    expect(of('list', seen(page, outlook))[0]?.complete).toBe(false);
  });

  test('is that of the section: suggestions, attachments and hidden lists are none', () => {
    const page = openPage(pageHtml({ rows: rowHtml({ thread: 'T1' }) }));
    page.document.body.insertAdjacentHTML(
      'afterbegin',
      `<div role="search"><div role="listbox">${rowHtml({ thread: 'T8' })}</div></div>
       <div data-app-section="MessageList" style="display: none"><div role="listbox">${rowHtml({ thread: 'T9' })}</div></div>`,
    );
    expect(
      outlookAt(page)
        .look()
        .rows.map(({ thread }) => thread),
    ).toEqual(['T1']);
  });

  test('with grouping off has several rows of one conversation', () => {
    const page = openPage(
      pageHtml({
        rows: [
          rowHtml({ thread: 'T1', id: 'a' }),
          rowHtml({ thread: 'T1', id: 'b', date: 'Tue 7/7/2026 8:00 AM' }),
        ].join(''),
      }),
    );
    expect(outlookAt(page).look().rows).toHaveLength(2);
    expect(new Set(of('message', seen(page)).map(({ id }) => id)).size).toBe(2);
  });
});

describe('a list that has changed its form', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ thread: `T${at}`, subject: `Quote ${at}` }));
  const pageOf = (count: number, change: (list: HTMLElement) => void) => {
    const page = openPage(
      pageHtml({
        rows: rows(count)
          .map((row) => rowHtml(row))
          .join(''),
      }),
    );
    const list = page.document.querySelector<HTMLElement>('[role="listbox"]');
    if (list === null) throw new Error('No list');
    change(list);
    return page;
  };

  test('is read whole without its role, though each row stands in a frame of its own', () => {
    const page = pageOf(3, (list) => {
      list.removeAttribute('role');
      for (const row of list.querySelectorAll('[data-convid]')) {
        const frame = list.ownerDocument.createElement('div');
        row.replaceWith(frame);
        frame.append(row);
      }
    });
    expect(of('thread', seen(page)).map(({ thread }) => thread)).toEqual(['T0', 'T1', 'T2']);
  });

  test.for([
    ['gone', (row: Element) => row.removeAttribute('data-convid')],
    ['no ids', (row: Element) => row.setAttribute('data-convid', 'undefined')],
  ] as const)('is missed where the ids of its rows are %s', ([, change]) => {
    const page = pageOf(3, (list) => [...list.children].forEach(change));
    const outlook = outlookAt(page);
    expect(outlook.look().rows).toEqual([]);
    expect(outlook.health()).toContainEqual(
      expect.objectContaining({ part: 'row', state: 'blind' }),
    );
  });

  test('names nobody in a row whose label tells an order that it cannot read', () => {
    const page = pageOf(1, (list) => {
      for (const titled of list.querySelectorAll('[title]')) titled.removeAttribute('title');
    });
    const [thread] = of('thread', seen(page));
    expect(thread?.facts).toMatchObject({ participants: [], subject: undefined });
  });
});
