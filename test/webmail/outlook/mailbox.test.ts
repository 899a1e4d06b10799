import { describe, expect, test } from 'vitest';
import { ownRoot, pageHtml, rowHtml } from './made-page';
import { openPage } from './open-page';
import { outlookAt } from './seen';

const rows = rowHtml({ thread: 'T1' });
const mailbox = (html: string, url?: string, told?: string) =>
  outlookAt(openPage(html, url)).mailbox(told);
const folder = (name: string) =>
  `<div role="treeitem" aria-level="2" aria-selected="true" data-folder-name="${name}"></div>`;
const root = (title: string) => `<div role="treeitem" aria-level="1" title="${title}"></div>`;

describe('the mailbox', () => {
  test('is that of the folders’ root', () => {
    expect(mailbox(pageHtml({ rows }), 'https://outlook.live.com/mail/2/inbox')).toEqual({
      account: 'outlook:ana@firm.example',
      home: 'https://outlook.live.com/mail/2/',
      index: 2,
      delegated: false,
      own: [],
    });
  });

  test('is the one told, where the folders are hidden', () => {
    expect(mailbox(pageHtml({ rows, tree: '' }), undefined, 'ana@firm.example')).toMatchObject({
      account: 'outlook:ana@firm.example',
      delegated: false,
    });
  });

  test('is unnamed where mail is shown and nothing says whose', () => {
    expect(mailbox(pageHtml({ rows, tree: '' }))).toBe('unnamed');
  });

  test('cannot be told before there is mail', () => {
    expect(mailbox(pageHtml({ tree: '' }))).toBeUndefined();
    expect(mailbox('<p>Loading</p>')).toBeUndefined();
  });

  test.for([
    [
      'a folder under another root',
      pageHtml({ rows, tree: ownRoot + root('team@firm.example') + folder('inbox') }),
      undefined,
    ],
    [
      'a path that names it',
      pageHtml({ rows }),
      'https://outlook.office.com/mail/0/team@firm.example/inbox',
    ],
  ] as const)('is a shared one by %s', ([, html, url]) => {
    expect(mailbox(html, url)).toMatchObject({
      account: 'outlook:team@firm.example',
      delegated: true,
    });
  });

  test('is the own one in the favourites, whose root is nobody’s', () => {
    expect(
      mailbox(pageHtml({ rows, tree: root('Favorites') + folder('inbox') + ownRoot })),
    ).toMatchObject({
      account: 'outlook:ana@firm.example',
      delegated: false,
    });
  });

  test('of the page goes before the one told, and health tells that they differ', () => {
    const outlook = outlookAt(openPage(pageHtml({ rows })));
    expect(outlook.mailbox('eve@evil.example')).toMatchObject({
      account: 'outlook:ana@firm.example',
    });
    expect(outlook.health()).toContainEqual(
      expect.objectContaining({ part: 'mailboxRoot', state: 'disagrees' }),
    );
  });
});
