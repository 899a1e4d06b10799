import { expect, test } from 'vitest';
import { homeOf, pathTo, routeOf } from '../../../src/webmail/outlook/route';

const route = { index: 0, mailbox: undefined, folder: undefined, item: undefined };

test.for([
  ['/mail/', { folder: 'inbox' }],
  ['/mail/1/', { index: 1, folder: 'inbox' }],
  ['/mail/inbox', { folder: 'inbox' }],
  ['/mail/0/sentitems/', { folder: 'sentitems' }],
  ['/mail/inbox/id/AAMk%2Bx%2F1%3D', { folder: 'inbox', item: 'AAMk+x/1=' }],
  ['/mail/id/AAMk', { item: 'AAMk' }],
  ['/mail/2/AQMkfolder=/id/AAMk', { index: 2, folder: 'AQMkfolder=', item: 'AAMk' }],
  ['/mail/0/Team@Firm.example/inbox', { mailbox: 'team@firm.example', folder: 'inbox' }],
  ['/mail/inbox/id/%E0%A4%A', { folder: 'inbox' }],
] as const)('%s is read', ([path, read]) => {
  expect(routeOf(path)).toEqual({ ...route, ...read });
});

test.for([
  'https://outlook.live.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.cloud.microsoft',
])('a mailbox opens on its own host: %s', (origin) => {
  expect(homeOf({ origin, pathname: '/mail/inbox/id/AAMk' })).toBe(`${origin}/mail/0/`);
  expect(homeOf({ origin, pathname: '/mail/3/' })).toBe(`${origin}/mail/3/`);
});

test.for([
  ['/mail/archive', '/mail/inbox/id/AA%2F%2B%3D'],
  ['/mail/1/inbox', '/mail/1/inbox/id/AA%2F%2B%3D'],
  ['/mail/0/team@firm.example/inbox', '/mail/0/team@firm.example/inbox/id/AA%2F%2B%3D'],
])('the path to a message stays in the mailbox of %s', ([from, to]) => {
  expect(pathTo('AA/+=', from ?? '')).toBe(to);
});
