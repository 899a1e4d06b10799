import { describe, expect, test } from 'vitest';
import { accountIndexOf, isDelegated, routeOf } from '../../src/webmail/gmail/route';

const token = 'FMfcgzGtwzpqvBCdWkWPLxZpMCGdnQhR';

describe('a route', () => {
  test.for([
    ['', { view: 'inbox', list: 'inbox', page: 1, token: undefined }],
    ['#inbox', { view: 'inbox', list: 'inbox', page: 1, token: undefined }],
    ['#inbox/p3', { view: 'inbox', list: 'inbox', page: 3, token: undefined }],
    [`#inbox/${token}`, { view: 'inbox', list: 'inbox', page: 1, token }],
    [
      '#inbox/189af729deca2ec0',
      { view: 'inbox', list: 'inbox', page: 1, token: '189af729deca2ec0' },
    ],
    ['#inbox?compose=new', { view: 'inbox', list: 'inbox', page: 1, token: undefined }],
    [
      '#label/Clients%2FBig/p2',
      { view: 'label', list: 'label/Clients%2FBig', page: 2, token: undefined },
    ],
    [`#search/p2/${token}`, { view: 'search', list: 'search', page: 2, token }],
    [
      '#category/promotions',
      { view: 'category', list: 'category/promotions', page: 1, token: undefined },
    ],
  ] as const)('%s is read', ([hash, expected]) => {
    expect(routeOf(hash)).toEqual(expected);
  });
});

describe('the path', () => {
  test.for([
    ['/mail/u/0/', 0, false],
    ['/mail/u/12/', 12, false],
    ['/mail/', 0, false],
    ['/mail/b/123/u/1/', 1, true],
    ['/mail/u/1/d/AEoRXRS/', 1, true],
  ] as const)('%s names account %i, delegated: %s', ([path, index, delegated]) => {
    expect([accountIndexOf(path), isDelegated(path)]).toEqual([index, delegated]);
  });
});
