import { describe, expect, it } from 'vitest';
import { messageKinds } from '../../src/core/messages/kinds';
import { messageTexts } from '../../src/core/messages/texts';
import { writeMessage } from '../../src/core/messages/write-message';
import { templateLanguages } from '../../src/core/templates/kinds';

const facts = {
  name: 'Anna Schmidt',
  ownName: 'Nora Lind',
  sent: 'Jo Bell',
  words: 'It went well.',
};

describe.each(templateLanguages)('a new message in %s', (language) => {
  it.each(messageKinds)('of the kind %s is whole: greeting, words and name', (kind) => {
    const { subject, text } = writeMessage(kind, language, facts);
    expect(text).toMatch(/Anna/);
    expect(text).toContain('Nora Lind');
    expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
    expect(subject.length).toBeGreaterThan(1);
    expect(subject.length).toBeLessThanOrEqual(200);
  });

  it('names whom they sent where it tells of them, and the user’s words where there are some', () => {
    for (const kind of messageKinds) {
      const { subject, text } = writeMessage(kind, language, facts);
      const tells = kind === 'referred' || kind.startsWith('told');
      expect(`${subject}${text}`.includes('Jo Bell'), kind).toBe(tells);
      expect(text.includes(facts.words), kind).toBe(kind === 'toldWords');
    }
  });

  it('differs for each kind', () => {
    const all = Object.values(messageTexts[language]).map(({ text }) => text);
    expect(new Set(all).size).toBe(messageKinds.length);
  });

  it('greets nobody by name whose name is not known', () => {
    for (const kind of messageKinds) {
      const unknown = { ...facts, name: 'billing@firm.example', ownName: '' };
      const [first = ''] = writeMessage(kind, language, unknown).text.split('\n');
      expect(first).not.toMatch(/ [,.:!،]|^[,.:!،様]|,,|billing|様$/);
    }
  });
});

it('a stranger’s name brings no more than a name into it', () => {
  const hostile = { ...facts, name: 'Anna\n{sent}', sent: 'Jo\u202e\nBell {words}'.repeat(50) };
  const { subject, text } = writeMessage('toldWon', 'en', hostile);
  expect(subject).not.toContain('\n');
  expect(text).not.toMatch(/\u202e|It went well/);
  expect(subject.length).toBeLessThanOrEqual(200);
});

it.each(['again', 'lastTime'] as const)(
  'the follow-up %s to a lost prospect gives a way out',
  (kind) => {
    const { text } = writeMessage(kind, 'en', facts);
    expect(text).toContain('I will not ask again');
  },
);
