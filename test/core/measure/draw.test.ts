import { describe, expect, test } from 'vitest';
import {
  drawnMails,
  drawnPublic,
  drawnSentences,
  labelFile,
  readLabels,
} from '../../../measure/draw';
import { corporaAreThere } from '../../../measure/draw-corpora';
import { readMailLabel, readSentenceLabel } from '../../../measure/draw-label';
import { plainText } from '../../../measure/draw-plain-text';
import { type Drawable, draw, poolsOfRounds, type Stratum } from '../../../measure/draw-seeded';

const items: Drawable[] = Array.from({ length: 300 }, (_, index) => ({
  set: 'corpus',
  id: String(index),
  group: `thread ${index % 60}`,
}));
const stratum = (name: string, take: number, fits: (id: number) => boolean): Stratum<Drawable> => ({
  name,
  take,
  fits: ({ id }) => fits(Number(id)),
});
const first = [stratum('low', 20, (id) => id < 100), stratum('rest', 30, () => true)];
const second = [stratum('more', 25, () => true)];

describe('a draw', () => {
  test('is the same whatever the order of the corpus', () => {
    expect(draw(items.toReversed(), [first, second])).toEqual(draw(items, [first, second]));
  });

  test('takes what each stratum shall give, an item once, of the first stratum that it fits', () => {
    const drawn = draw(items, [first, second]);
    expect(new Set(drawn.map(({ item }) => item.id)).size).toBe(75);
    const low = drawn.filter(({ stratum: name }) => name === 'low');
    expect(low).toHaveLength(20);
    expect(low.every(({ item }) => Number(item.id) < 100)).toBe(true);
    expect(
      poolsOfRounds(items, [first, second]).flatMap((p) => [...p.values()].map((x) => x.length)),
    ).toEqual([100, 200, 250]);
  });

  test('keeps its numbers when a round is added', () => {
    expect(draw(items, [first, second]).slice(0, 50)).toEqual(draw(items, [first]));
  });

  test('leaves no thread in both halves, and fills both', () => {
    const halves = new Map<string, Set<string>>();
    for (const { item, half } of draw(items, [[stratum('all', 300, () => true)]]))
      halves.set(item.group, (halves.get(item.group) ?? new Set()).add(half));
    expect([...halves.values()].every(({ size }) => size === 1)).toBe(true);
    expect(new Set([...halves.values()].flatMap((half) => [...half])).size).toBe(2);
  });
});

describe.skipIf(!corporaAreThere)('what is committed', () => {
  const drawn = { mails: drawnMails(), sentences: drawnSentences() };

  test.each(['mails', 'sentences'] as const)('the %s are what the seed draws', (what) => {
    for (const half of ['tuning', 'held-out'] as const)
      expect(readLabels(labelFile(what, half, 'draw'))).toEqual(
        drawn[what]
          .filter((one) => one.half === half)
          .map(({ item: { set, id }, stratum: name }) => ({ set, id, stratum: name })),
      );
  });

  test.each(['mails', 'sentences'] as const)('labels stand for %s of their own half', (what) => {
    for (const half of ['tuning', 'held-out'] as const)
      for (const by of ['a', 'b']) {
        const labelled = readLabels<Drawable>(labelFile(what, half, by)).map(
          ({ set, id }) => `${set} ${id}`,
        );
        const own = drawn[what]
          .filter((one) => one.half === half)
          .map(({ item: { set, id } }) => `${set} ${id}`);
        expect(own).toEqual(expect.arrayContaining(labelled));
        expect(new Set(labelled).size).toBe(labelled.length);
      }
  });
});

describe('the public corpus, whether or not it was fetched', () => {
  const keysOf = (half: 'tuning' | 'held-out', by: string) =>
    readLabels<Drawable>(labelFile('public', half, by)).map(({ set, id }) => `${set} ${id}`);

  test.each(['tuning', 'held-out'] as const)(
    'is labelled as it was drawn, in the half %s',
    (half) => {
      expect(keysOf(half, 'a')).toEqual(keysOf(half, 'draw'));
      const drawn = drawnPublic().filter((one) => one.half === half);
      if (drawn.length > 0)
        expect(drawn.map(({ item: { set, id } }) => `${set} ${id}`)).toEqual(keysOf(half, 'draw'));
    },
  );

  test('has no mail in both halves', () => {
    const all = [...keysOf('tuning', 'draw'), ...keysOf('held-out', 'draw')];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("an annotator's line", () => {
  const mail = {
    set: 'clinton',
    id: '1',
    text: 'Thanks.\nI will send\nit Thursday. Will do the rest.',
  };

  test('gives the labels, and of a pledge only where its words stand', () => {
    expect(
      readMailLabel('p u chase dated:"I will send it Thursday" undated:"Will do"', mail),
    ).toEqual({
      set: 'clinton',
      id: '1',
      kind: 'person',
      needsReply: 'unsure',
      pledges: [
        { at: 8, length: 23, dated: true },
        { at: 33, length: 7, dated: false },
      ],
      chase: true,
      optOut: false,
      closing: false,
    });
    expect(readSentenceLabel('d', mail).label).toBe('pledge-dated');
  });

  test.each(['p', 'q y', 'p maybe', 'p y chased', 'p n dated:"never said"', 'p n dated:""'])(
    'is refused where the guide does not have it: %s',
    (line) => expect(() => readMailLabel(line, mail)).toThrow(),
  );

  test('on a sentence is one letter', () => {
    expect(() => readSentenceLabel('x', mail)).toThrow('Not one of r, d, u, c, o, n: x');
  });
});

test('of a raw message the first text part is read, decoded, and folded headers are joined', () => {
  const raw = [
    'From MAILER-DAEMON Mon Dec 30 19:53:03 2019',
    'Subject: Mail delivery',
    ' failed',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw==',
    '--b',
    'Content-Type: text/plain',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Caf=C3=A9 =',
    'closed',
    '--b--',
  ].join('\r\n');
  const { header, text } = plainText(raw);
  expect(header('Subject')).toBe('Mail delivery failed');
  expect(header('To')).toBe('');
  expect(text.trim()).toBe('Café closed');
});
