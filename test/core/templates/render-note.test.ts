import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate, placeholders } from '../../../src/core/templates/check-template';
import {
  noteLanguage,
  receivedKind,
  templateAtFirst,
  templateFor,
} from '../../../src/core/templates/choose';
import { templateKinds, templateLanguages } from '../../../src/core/templates/kinds';
import { type NoteFacts, renderNote } from '../../../src/core/templates/render-note';
import { firstName, wholeName } from '../../../src/core/templates/shown-name';
import { usualCalendar } from '../../../src/core/work-calendar';
import { runs } from '../../harness/property-runs';

const berlin = usualCalendar('Europe/Berlin');
const now = Date.parse('2026-11-24T10:00+01:00');
const facts: NoteFacts = {
  name: 'Anna Schmidt',
  subject: 'Quote for the roof',
  ownName: 'Nora Lind',
  until: Date.parse('2026-11-24T17:00+01:00'),
  theirZone: undefined,
  locale: 'en-US',
};
const rendered = (text: string, more: Partial<NoteFacts> = {}) =>
  renderNote({ kind: 'acknowledgement', language: 'en', text }, { ...facts, ...more }, now, berlin);

describe('a note', () => {
  it('is filled with what is known', () => {
    const { text } = rendered('Hi {firstName},\n\n“{subject}”: {time}.\n\n{ownName}');
    expect(text).toBe('Hi Anna,\n\n“Quote for the roof”: today by 5 pm.\n\nNora Lind');
  });

  it.each([
    ['Hi {firstName}, {time}.', 'Hi, today by 5 pm.'],
    ['Hola, {firstName}:\n{time}', 'Hola:\ntoday by 5 pm'],
    ['{firstName}, thanks. {time}', 'Thanks. today by 5 pm'],
    ['{firstName},\n\n{time}', 'today by 5 pm'],
    ['{firstName}様\n\n{time}', 'today by 5 pm'],
    ['{time}\n\n{firstName} – {ownName}', 'today by 5 pm\n\n– Nora Lind'],
  ])('salutes nobody by name who has none: %s', (text, expected) => {
    expect(rendered(text, { name: undefined }).text).toBe(expected);
  });

  it('speaks of the message where it has no subject', () => {
    expect(rendered('{subject}: {time}', { subject: ' \n ' }).text).toBe(
      'your message: today by 5 pm',
    );
  });

  it('is not written where a time is owed and none is known', () => {
    expect(rendered('By {time}.', { until: undefined }).problem?.code).toBe('noTime');
  });

  it('in Japanese names the whole name as it is written, with one honorific', () => {
    const note = (name: string) =>
      renderNote(templateAtFirst('thanks', 'ja'), { ...facts, name }, now, berlin).text?.split(
        '\n',
      )[0];
    expect(note('田中 太郎')).toBe('田中 太郎様');
    expect(note('田中太郎様')).toBe('田中太郎様');
    expect(note('Anna Schmidt')).toBe('Anna Schmidt様');
  });

  it('holds nothing of a stranger’s but plain words, whatever they are called and write about', () => {
    const evil = fc
      .array(
        fc.constantFrom(
          '{time}',
          '{ownName}',
          '\n',
          '\r',
          '\u202e',
          '\u2066',
          '\u200b',
          '\u0000',
          '<b>',
          'Bo',
          ' ',
          '{',
          '}',
          '\ud800',
          '\u2028',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''));
    const anyText = fc.oneof(
      evil,
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 2_000 }),
    );
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.constantFrom(...templateLanguages),
        (name, subject, language) => {
          const template = {
            kind: 'acknowledgement',
            language,
            text: 'A{firstName}B{name}C\n{subject}\n{time}D',
          } as const;
          const { text = '' } = renderNote(template, { ...facts, name, subject }, now, berlin);
          const lines = text.split('\n');
          expect(lines).toHaveLength(3);
          expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          expect(lines[0]).toMatch(/^A[\p{L}\p{M}'’.·\- ]*B[\p{L}\p{M}'’.·\- ]*C$/u);
          expect([...(lines[1] ?? '')].length).toBeLessThanOrEqual(120);
          // The time is filled in once, where the template has it.
          const plain = renderNote({ ...template, text: '{time}D' }, facts, now, berlin).text;
          expect(lines[2]).toBe(plain);
        },
      ),
      runs(500),
    );
  });
});

describe('a name', () => {
  it.each([
    ['Anna Schmidt', 'Anna', 'Anna Schmidt'],
    ['Schmidt, Anna', 'Anna', 'Anna Schmidt'],
    ['"Bell, Jo" (via Forms)', 'Jo', 'Jo Bell'],
    ['Dr. Anna-Lena Schmidt', 'Anna-Lena', 'Dr. Anna-Lena Schmidt'],
    ['Ludwig van Beethoven', 'Ludwig', 'Ludwig van Beethoven'],
    ['Clara von Arnim', 'Clara', 'Clara von Arnim'],
    ['ANNA SCHMIDT', 'Anna', 'Anna Schmidt'],
    ['anna o’neill', 'Anna', 'Anna O’Neill'],
    ['Anna from Notion', 'Anna', 'Anna'],
    ['Anna Schmidt | Roofs Ltd', 'Anna', 'Anna Schmidt'],
    ['Anna 🌸', 'Anna', 'Anna'],
    ['A. Schmidt', undefined, 'A. Schmidt'],
    ['田中 太郎', undefined, '田中 太郎'],
    ['김민수', undefined, '김민수'],
    ['ACME', undefined, 'Acme'],
    ['Roofs GmbH', undefined, undefined],
    ['Support Team', undefined, undefined],
    ['anna@firm.example', undefined, undefined],
    ['anna92', undefined, undefined],
    ['{time}', undefined, undefined],
    ['', undefined, undefined],
    ['https://evil.example/x', undefined, undefined],
  ])('%s is greeted as it may be', (shown, first, whole) => {
    expect([firstName(shown), wholeName(shown)]).toEqual([first, whole]);
  });
});

describe('a template', () => {
  it.each([
    [
      'acknowledgement',
      'Soon, {frstName}. {time}',
      { code: 'unknownPlaceholder', at: 6, found: 'frstName' },
    ],
    ['acknowledgement', 'You will have it.', { code: 'noTime', at: 17 }],
    ['acknowledgement', 'By {time', { code: 'openBrace', at: 3 }],
    ['moved', '{time} }', { code: 'openBrace', at: 7 }],
    ['thanks', 'Thanks. {time}', { code: 'timeNotOwed', at: 8, found: 'time' }],
    ['closing', ' \n', { code: 'empty', at: 2 }],
  ] as const)('of the kind %s is refused, and where: %s', (kind, text, problem) => {
    expect(checkTemplate(kind, text)).toEqual(problem);
  });

  it('may hold any placeholder, with spaces around, and any words', () => {
    const text = `${placeholders.map((each) => `{ ${each} }`).join(' ')} $1 %s \\n`;
    expect(checkTemplate('moved', text)).toBeUndefined();
    expect(rendered(text).text).toBe(
      'Anna Anna Schmidt today by 5 pm Quote for the roof Nora Lind $1 %s \\n',
    );
  });

  it('of the user’s goes before ours, the first of its kind and language', () => {
    const own = (id: string, language: 'en' | 'de') =>
      ({ id, kind: 'thanks', language, name: '', text: id }) as const;
    const mine = [own('a', 'de'), own('b', 'en'), own('c', 'en')];
    expect(templateFor('thanks', 'en', mine).text).toBe('b');
    expect(templateFor('thanks', 'fr', mine)).toEqual(templateAtFirst('thanks', 'fr'));
  });
});

describe('the note for mail that has come', () => {
  it('is in the language of the mail, unless another is always to be used', () => {
    expect(noteLanguage('of-mail', 'ja', 'de')).toBe('ja');
    expect(noteLanguage('of-mail', 'pt-BR', 'de')).toBe('pt');
    expect(noteLanguage('of-mail', 'sv', 'de-AT')).toBe('de');
    expect(noteLanguage('of-mail', undefined, 'sv')).toBe('en');
    expect(noteLanguage('fr', 'ja', 'de')).toBe('fr');
  });

  it('apologises to who had to ask again, else says when it is written after hours', () => {
    const night = Date.parse('2026-11-24T22:00+01:00');
    expect([
      receivedKind(0, now, berlin),
      receivedKind(0, night, berlin),
      receivedKind(1, night, berlin),
    ]).toEqual(['acknowledgement', 'outOfHours', 'chased']);
  });

  it('is whole in every kind and language, whoever wrote', () => {
    for (const kind of templateKinds)
      for (const language of templateLanguages)
        expect(
          renderNote(templateAtFirst(kind, language), { ...facts, name: undefined }, now, berlin)
            .problem,
        ).toBeUndefined();
  });
});
