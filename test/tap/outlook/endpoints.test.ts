import { describe, expect, test } from 'vitest';
import { endpointOf, pageOf } from '../../../src/tap/outlook/endpoints';
import { requestJson } from '../../../src/tap/outlook/request';

const base = 'https://outlook.live.com/mail/2/inbox';

describe('the endpoints', () => {
  test.each([
    [
      '/owa/service.svc?action=FindConversation&app=Mail',
      { kind: 'service', index: 2, action: 'FindConversation' },
    ],
    ['/owa/0/service.svc?action=GetItem', { kind: 'service', index: 0, action: 'GetItem' }],
    ['https://outlook.live.com/owa/1/startupdata.ashx?app=Mail', { kind: 'startup', index: 1 }],
    [new URL('https://outlook.live.com/owa/startupdata.ashx'), { kind: 'startup', index: 2 }],
    ['/owa/ana%40live.example/service.svc', { kind: 'service', mailbox: 'ana@live.example' }],
    ['/owa/calendar/service.svc', { kind: 'service', index: 2, mailbox: undefined }],
    ['/search/api/v2/query?n=1', { kind: 'search', index: 2 }],
    ['/searchservice/api/v2/query', { kind: 'search' }],
    ['https://substrate.office.com/search/api/v2/query', { kind: 'search' }],
  ])('%s carries mail', (url, endpoint) => {
    expect(endpointOf(url, base)).toMatchObject(endpoint);
  });

  test.each([
    'https://evil.example/owa/service.svc',
    'https://evil.example/search/api/v2/query',
    'https://substrate.office.com/owa/service.svc',
    '/owa/a/b/service.svc',
    '/owa/service.svcx',
    '/owa/attachment.ashx',
    '/search/api/v1/suggestions',
    'http://[',
    '',
    { toString: () => '/owa/service.svc' },
    undefined,
  ])('%s does not', (url) => {
    expect(endpointOf(url, base)).toBeUndefined();
  });

  test.each([
    ['/mail/', 0, undefined],
    ['/mail', 0, undefined],
    ['/mail/inbox/id/AAQk', 0, undefined],
    ['/mail/3/inbox', 3, undefined],
    ['/mail/team@firm.example/inbox', 0, 'team@firm.example'],
    ['/mail/team%40Firm.example/', 0, 'team@firm.example'],
    ['/mail/%/', 0, undefined],
  ])('the page %s is account %i of mailbox %s', (path, index, mailbox) => {
    expect(pageOf(path)).toEqual({ index, mailbox });
  });
});

test.each([
  ['{"Body":1}', undefined],
  ['', '%7B%22Body%22%3A1%7D'],
  [undefined, '%7B%22Body%22%3A1%7D'],
  ['  ', '{"Body":1}'],
])('a request is the same in its body (%s) and in its header (%s)', (body, header) => {
  expect(requestJson(body, header)).toEqual({ Body: 1 });
});

test.each(['%', '%7B', '{', '%E0%A4%A', ''])('a request of %j is none', (header) => {
  expect(requestJson(undefined, header)).toBeUndefined();
});
