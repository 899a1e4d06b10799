import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshIdIn, hexIn, threadOfJslog, timeOf } from '../../src/webmail/gmail/ids';

describe('an id', () => {
  test('holds the time of its making, to the millisecond', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2004, 3, 1), max: Date.UTC(2060, 0, 1) }),
        fc.integer({ min: 0, max: 2 ** 20 - 1 }),
        (time, rest) => {
          const id = ((BigInt(time) << 20n) | BigInt(rest)).toString(16);
          expect(timeOf(id)).toBe(time);
          expect(hexIn(id)).toBe(id);
        },
      ),
    );
  });

  test.for(['', 'undefined', '#msg-f:1828834710017375144', '1961537AAB7D7BA8', '12', null])(
    'is not taken from %s',
    (raw) => {
      expect(hexIn(raw)).toBeUndefined();
      expect(timeOf(raw ?? '')).toBeUndefined();
    },
  );

  test('of a fresh message is taken as the page’s JSON writes it', () => {
    expect(freshIdIn('#msg-a:r-73001')).toBe('msg-a:r-73001');
    expect(freshIdIn('#msg-f:1828834710017375144')).toBeUndefined();
    expect(freshIdIn('undefined')).toBeUndefined();
  });
});

describe('the log of an element', () => {
  const log = (json: string) => `18406; u014N:xr6bB; 1:${btoa(json)}; 4:W10.`;

  test('names the thread in decimal, which is the same number', () => {
    expect(threadOfJslog(log('["#thread-f:1828834710017375144"]'))).toBe('1961537aab7d7ba8');
    expect(threadOfJslog(log('["#thread-f:1828834710017375144",1,null]'))).toBe('1961537aab7d7ba8');
  });

  test.for(['', '18406', '18406; 1:%%%', log('["#thread-a:r-42"]'), log('nonsense'), null])(
    'names none in %s',
    (raw) => {
      expect(threadOfJslog(raw)).toBeUndefined();
    },
  );
});
