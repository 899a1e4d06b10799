import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesIn } from '../../../src/core/reading/dates';
import { htmlText } from '../../../src/core/reading/html-text';
import { languageOf } from '../../../src/core/reading/language';
import { mailOfLine } from '../../../src/core/reading/mail-of-line';
import { footOf } from '../../../src/core/reading/mass-mail';
import { optOutIn } from '../../../src/core/reading/opt-out';
import { pledgesIn } from '../../../src/core/reading/pledges';
import { read } from '../../../src/core/reading/read';
import { sentencesOf } from '../../../src/core/reading/sentences';
import { newlyWritten } from '../../../src/core/reading/trim';
import { usualCalendar } from '../../../src/core/work-calendar';
import { runs } from '../../harness/property-runs';
import { growth } from './growth';

const moment = {
  at: Date.UTC(2026, 2, 2, 9),
  zone: 'Europe/Berlin',
  calendar: usualCalendar('Europe/Berlin'),
  language: 'en',
};
const readText = (text: string) => read(mailOfLine({ from: 'a@b.example', text }, moment.at));
const readHtml = (html: string) => read(mailOfLine({ from: 'a@b.example', html }, moment.at));

const parts: Record<string, (text: string) => unknown> = {
  trimming: newlyWritten,
  HTML: htmlText,
  foot: footOf,
  sentences: sentencesOf,
  dates: (text) => timesIn(text, moment),
  pledges: (text) => pledgesIn(sentencesOf(text), moment),
  'opt-out': (text) => optOutIn(sentencesOf(text)),
  language: languageOf,
  'reading of text': readText,
  'reading of HTML': readHtml,
};

/** Any piece repeated, and some that end in what a greedy pattern runs for in vain. */
const pieces = {
  'quotes in quotes': '> ',
  'quotes in quotes, in HTML': '<blockquote>',
  'elements in elements': '<div><span>',
  'tags that never end': '<a ',
  comments: '<!-- ',
  entities: '&amp;&#x202e;&',
  blanks: ' ',
  'blanks and line ends': ' \n\t',
  'hard blanks': '\u00a0 ',
  'direction marks': '\u202e',
  'direction marks between letters': 'a\u202e\u2066',
  'halves of characters': '\ud83d',
  'other halves': 'a\udc00',
  'one word': 'a',
  digits: '1',
  'digits and colons': '12:',
  'digits and strokes': '1/2-',
  'marks of question': '?',
  stops: '.!',
  strokes: '-',
  underlines: '_\n',
  quotation: '"\'',
  brackets: '(<[',
  'headings of quotes': 'On 2 May 2026 ',
  'lines that begin like headings': 'On 2 May 2026, Ana\n',
  headers: 'From: a\nTo: ',
  promises: 'I will also definitely ',
  'promises carried on': 'and will send and ',
  requests: 'please could you ',
  conditions: 'if you no longer wish to ',
  leaving: 'reply or click to be removed ',
  'opt-outs': 'stop sending me and do not contact ',
  times: 'by Thursday in two hours or ',
  'old addresses': 'https://a.example/ ',
  'addresses of mail': 'a@b.',
  'letters of many languages': 'été öäü ñandú ',
  ideographs: '請吗。',
};

/** Between 8, for work that grows with the length, and 64. */
const tooMuch = 30;

describe('work grows with the length of a text, not with its square', () => {
  it.each(Object.entries(parts))('%s', { timeout: 120_000 }, (_, act) => {
    const slow = Object.entries(pieces)
      .map(([name, piece]) => ({
        name,
        times: growth((length) => piece.repeat(Math.ceil(length / piece.length)), act, { tooMuch }),
      }))
      .filter(({ times }) => times >= tooMuch);
    expect(slow).toEqual([]);
  });
});

it('stops where no more is looked at: 16 megabytes are read as fast as one', {
  timeout: 60_000,
}, () => {
  const lines = (length: number) => 'I will call you on Thursday.\n'.repeat(length / 29);
  const paragraphs = (length: number) => '<p>I will call you on Thursday.</p>'.repeat(length / 35);
  const sizes = { tooMuch: 6, lengths: [1_000_000, 16_000_000] as [number, number] };
  expect(growth(lines, readText, sizes)).toBeLessThan(6);
  expect(growth(paragraphs, readHtml, sizes)).toBeLessThan(6);
});

it('is found where it does grow with the square', () => {
  const everyPair = (text: string) => {
    let same = 0;
    for (let one = 0; one < text.length; one += 10)
      for (let other = 0; other < one; other += 1) if (text[one] === text[other]) same += 1;
    return same;
  };
  expect(growth((length) => 'a'.repeat(length), everyPair, { tooMuch })).toBeGreaterThan(tooMuch);
});

describe('a hostile mail', () => {
  const question = 'Can you come on Friday?';

  it('of 100,000 quotes in quotes has nothing that was newly written', () => {
    expect(newlyWritten(`${'> '.repeat(100_000)}${question}`)).toBe('');
    expect(newlyWritten(htmlText(`${'<blockquote>'.repeat(100_000)}${question}`))).toBe('');
    const lines = Array.from({ length: 900 }, (_, depth) => `${'>'.repeat(depth)} ${question}`);
    expect(newlyWritten(`Yes.\n${lines.slice(1).join('\n')}`)).toBe('Yes.');
  });

  it('keeps its question, whatever stands around it', () => {
    for (const piece of Object.values(pieces).filter((each) =>
      /^[\s\u00a0\u202e\u2066]+$/.test(each),
    ))
      expect(readText(`${question}\n\n${piece.repeat(50_000)}`).needsReply.verdict).toBe('yes');
  });

  it('hides no quote behind direction marks, and no question', () => {
    const heading = '\u202aOn Mon, Mar 2, 2026 at 4:58 PM Nora <nora@firm.example> wrote:\u202c';
    expect(newlyWritten(`Fine.\n${heading}\n\u200e> ${question}`)).toBe('Fine.');
    expect(readText(`\u202e${question}\u202c`).needsReply.verdict).toBe('yes');
  });

  it('is read whatever its letters are: the same each time, and within bounds', () => {
    const units = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...Object.values(pieces)) },
      {
        weight: 1,
        arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('\n', '</div>', '</blockquote>', 'wrote:', question),
      },
    );
    fc.assert(
      fc.property(fc.array(units, { maxLength: 120 }), (all) => {
        const text = all.join('');
        for (const act of [readText, readHtml]) {
          const found = act(text);
          expect(act(text)).toEqual(found);
          expect(found.needsReply.p).toBeGreaterThanOrEqual(0);
          expect(found.needsReply.p).toBeLessThanOrEqual(1);
          expect(found.needsReply.because.length).toBeLessThanOrEqual(1_000);
          expect(found.pledges.length).toBeLessThanOrEqual(20);
          expect(found.pledges.every(({ by }) => by === undefined || by >= moment.at)).toBe(true);
          expect(found.language ?? 'en').toMatch(/^[a-z]{2,3}$/);
          expect(JSON.parse(JSON.stringify(found)).needsReply.p).toBe(found.needsReply.p);
        }
        const sentences = sentencesOf(text);
        expect(sentences.every((each) => each.trim() !== '' && each.length <= 2_000)).toBe(true);
      }),
      runs(300),
    );
  });
});
