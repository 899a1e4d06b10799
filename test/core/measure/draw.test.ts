import { describe, expect, test } from 'vitest';
import { corporaAreThere } from '../../../measure/draw-corpora';
import { readMailLabel, readSentenceLabel } from '../../../measure/draw-label';
import { plainText } from '../../../measure/draw-plain-text';
import { type Drawable, draw, poolsOfRounds, type Stratum } from '../../../measure/draw-seeded';
import {
  drawnFreshMails,
  drawnFreshSentences,
  drawnMails,
  drawnPublic,
  drawnSentences,
  drawnThirdMails,
  drawnThirdSentences,
  drawnTrainingMails,
  drawnTrainingSentences,
  labelFile,
  readLabels,
} from '../../../measure/drawn';

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
});

describe.skipIf(!corporaAreThere)('what is committed', () => {
  test.each([
    ['mails', drawnMails],
    ['sentences', drawnSentences],
    ['public', drawnPublic],
    ['fresh-mails', drawnFreshMails],
    ['fresh-sentences', drawnFreshSentences],
    ['third-mails', drawnThirdMails],
    ['third-sentences', drawnThirdSentences],
    ['training-mails', drawnTrainingMails],
    ['training-sentences', drawnTrainingSentences],
  ] as const)(
    '%s are what the seed draws, and labels stand for those, once',
    (what, drawn) => {
      const all = drawn();
      const keys = readLabels<Drawable>(labelFile(what, 'draw')).map(keyOf);
      // SpamAssassin's corpus may not have been fetched.
      if (all.length > 0) expect(all.map(({ item }) => keyOf(item))).toEqual(keys);
      for (const by of ['a', 'b']) {
        const labelled = readLabels<Drawable>(labelFile(what, by)).map(keyOf);
        expect(keys).toEqual(expect.arrayContaining(labelled));
        expect(new Set(labelled).size).toBe(labelled.length);
      }
    },
    reading12000Files,
  );

  test('nothing held out is of a group of which something was drawn before, or is trained on', () => {
    const heldOut = groupsOf(drawnThirdMails(), drawnThirdSentences());
    const open = groupsOf(
      drawnMails(),
      drawnSentences(),
      drawnPublic(),
      drawnFreshMails(),
      drawnFreshSentences(),
      drawnTrainingMails(),
      drawnTrainingSentences(),
    );
    expect([...heldOut].filter((group) => open.has(group))).toEqual([]);
  });
});

const groupsOf = (...draws: readonly { item: Drawable }[][]) =>
  new Set(draws.flat().map(({ item }) => item.group));

/** SpamAssassin's corpus, where it was fetched, on a machine that is busy with other things (ms). */
const reading12000Files = 60_000;
const keyOf = ({ set, id }: Drawable) => `${set} ${id}`;

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
