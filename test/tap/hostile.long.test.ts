import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMemory } from '../../src/tap/gmail/memory';
import { addressIn, readAnswer, readRequest } from '../../src/tap/gmail/read-gmail';
import { capturesIn, describeOverCaptures, readCapture } from '../harness/captures';
import { runs } from '../harness/property-runs';
import { asArrays, seenAt, valid } from './read-capture';
import { replaceAt } from './replace-at';

function read(data: unknown) {
  const memory = newMemory();
  return [...valid(readRequest(data, seenAt, memory)), ...valid(readAnswer(data, seenAt, memory))];
}

const tellsNothing = (data: unknown) => void expect(read(data)).toEqual([]);

describe('foreign data', () => {
  test('of any kind give nothing and throw nothing', () => {
    fc.assert(fc.property(fc.anything(), tellsNothing));
    fc.assert(fc.property(fc.string(), tellsNothing));
    fc.assert(fc.property(fc.anything(), (data) => addressIn(data, 0) === undefined));
  });

  test('that imitate ours in shape give only valid sightings', () => {
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6, depthSize: 'medium' },
        fc.constantFrom(
          'thread-f:17',
          'thread-a:r-5',
          'msg-f:17',
          'msg-a:r-5',
          '^f',
          '^r',
          '<a@b.c>',
        ),
        fc.constantFrom(1663019644273, '1663019644273', -1, 1e300, null, '18333b13345c3a42'),
        fc.array(tie('node'), { maxLength: 12 }),
      ),
    }));
    fc.assert(fc.property(node, (data) => void read(data)));
  });

  test('without end come to an end', () => {
    const loop: unknown[] = [];
    loop.push(loop, loop, loop);
    expect(read(loop)).toEqual([]);
    const thread: unknown[] = ['Loop', null, null, 'thread-f:17', []];
    thread[4] = [
      ['msg-f:17', loop, loop, loop, null, loop, loop, loop, loop, loop, ['^i']],
      thread,
    ];
    expect(read([thread, loop]).length).toBeGreaterThan(0);
  });

  test('too deep, too wide or too long for any answer give nothing', () => {
    expect(read('['.repeat(1_000_000) + ']'.repeat(1_000_000))).toEqual([]);
    expect(read(JSON.stringify(Array(900_000).fill([])))).toEqual([]);
    expect(read('[]'.padEnd(4_000_001))).toEqual([]);
  });
});

describeOverCaptures('captured data', () => {
  const paths = ['sync-2022-09', 'sync-2019', 'sync-embedded'].flatMap((folder) =>
    capturesIn(`gmail/${folder}`),
  );

  test('cut off anywhere give nothing', async () => {
    for (const path of paths) {
      const text = (await readCapture(path)).trim();
      fc.assert(
        fc.property(fc.integer({ min: 0, max: text.length - 1 }), (end) =>
          tellsNothing(text.slice(0, end)),
        ),
        { numRuns: 20 },
      );
    }
  });

  test('with any value replaced never throw and stay valid, in either format', async () => {
    const roots = await Promise.all(paths.map(async (path) => JSON.parse(await readCapture(path))));
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', 'x'.repeat(70_000), -1, [], {}, [[[]]]),
    );
    const place = fc.array(fc.nat(60), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom(...roots),
        fc.array(fc.tuple(place, junk), { maxLength: 8 }),
        (root, changes) => {
          const changed = structuredClone(root);
          for (const [path, value] of changes) replaceAt(changed, path, structuredClone(value));
          read(changed);
          valid(readRequest(asArrays(changed), seenAt, newMemory()));
        },
      ),
      runs(500),
    );
  });

  test('are not changed by being read', async () => {
    for (const path of paths) {
      const root = JSON.parse(await readCapture(path));
      const before = structuredClone(root);
      read(root);
      expect(root).toEqual(before);
    }
  });

  test('read twice tell the same, whatever was known before', async () => {
    const texts = await Promise.all(paths.map(readCapture));
    const memory = newMemory();
    for (const text of texts) readAnswer(text, seenAt, memory);
    for (const text of texts) {
      const cold = readAnswer(text, seenAt, newMemory());
      const warm = readAnswer(text, seenAt, memory);
      expect(warm).toEqual(expect.arrayContaining(cold));
    }
  });
});

test('what is remembered of a page is kept within bounds, the latest', () => {
  const memory = newMemory();
  for (let n = 0; n < 3_000; n += 1) {
    const body = [null, [[0, `<div>${n}</div>`]]];
    const message = [`msg-a:r${n}`, ...Array(7).fill(null), body, null, ['^r']];
    const thread: unknown[] = ['s', null, null, `thread-a:r${n}`, [message]];
    thread[19] = (n + 1).toString(16);
    readAnswer([thread], seenAt, memory);
    readRequest([`thread-a:r${n}`, [message]], seenAt, memory);
  }
  expect([...memory.threads.keys()].length).toBe(2_000);
  expect([...memory.texts.values()]).toEqual(Array.from({ length: 20 }, (_, n) => `${2_980 + n}`));
  expect(memory.threads.has('thread-a:r2999')).toBe(true);
  expect(memory.threads.has('thread-a:r0')).toBe(false);
});
