import { describe, expect, test } from 'vitest';
import { headersOf } from '../../src/tap/request-headers';

const wanted = ['action', 'x-owa-urlpostdata'];
const told = (init: unknown, input: unknown = '/x') =>
  Object.fromEntries(headersOf(input, init, wanted));

describe('the headers of a fetch', () => {
  test.each([
    ['a record', { Action: 'GetItem', Other: 'x' }],
    [
      'pairs',
      [
        ['ACTION', 'GetItem'],
        ['other', 'x'],
      ],
    ],
    ['Headers', new Headers({ action: 'GetItem', other: 'x' })],
  ])('are told of %s', (_form, headers) => {
    expect(told({ headers })).toEqual({ action: 'GetItem' });
  });

  test('that come twice have both values, as the browser sends them', () => {
    expect(
      told({
        headers: [
          ['action', 'a'],
          ['Action', 'b'],
        ],
      }),
    ).toEqual({ action: 'a, b' });
    expect(
      new Headers([
        ['action', 'a'],
        ['Action', 'b'],
      ]).get('action'),
    ).toBe('a, b');
  });

  test('are those of a Request, unless others are given with it', () => {
    const request = new Request('https://x.example/', { headers: { action: 'GetItem' } });
    expect(told(undefined, request)).toEqual({ action: 'GetItem' });
    expect(told({ method: 'POST' }, request)).toEqual({ action: 'GetItem' });
    expect(told({ headers: { other: 'x' } }, request)).toEqual({});
  });

  test.each([undefined, null, 'x', 7, [], [7, ['action']], { action: 7 }])(
    'of %j are none',
    (headers) => {
      expect(told({ headers })).toEqual({});
    },
  );

  test('run nothing of the page’s: getters and iterators are passed over', () => {
    let asked = 0;
    const asking = {
      get() {
        asked += 1;
        return 'GetItem';
      },
      enumerable: true,
    };
    const record = Object.defineProperty({}, 'action', asking);
    const init = Object.defineProperty({}, 'headers', asking);
    function* pairs() {
      asked += 1;
      yield ['action', 'GetItem'];
    }
    for (const one of [{ headers: record }, init, { headers: pairs() }])
      expect(told(one)).toEqual({});
    expect(asked).toBe(0);
  });

  test('are read by the browser’s own function, whatever the page puts in its place', () => {
    const { get } = Headers.prototype;
    Headers.prototype.get = () => 'mine';
    try {
      expect(told({ headers: new Headers({ action: 'GetItem' }) })).toEqual({ action: 'GetItem' });
    } finally {
      Headers.prototype.get = get;
    }
  });
});
