import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../src/core/templates/check-template';
import { templateAtFirst } from '../../../src/core/templates/choose';
import { templateKinds, templateLanguages } from '../../../src/core/templates/kinds';
import { renderNote } from '../../../src/core/templates/render-note';
import { texts } from '../../../src/core/templates/texts';
import { usualCalendar } from '../../../src/core/work-calendar';

const berlin = usualCalendar('Europe/Berlin');
const now = Date.parse('2026-11-24T10:00+01:00');
const facts = {
  name: 'Anna Schmidt',
  subject: 'Quote',
  ownName: 'Nora Lind',
  until: Date.parse('2026-11-26T17:00+01:00'),
  theirZone: undefined,
  locale: 'en-US',
};

describe.each(templateLanguages)('the texts in %s', (language) => {
  it('are there for every kind, may be used as they are, and differ from each other', () => {
    const { notes } = texts[language];
    expect(Object.keys(notes).sort()).toEqual([...templateKinds].sort());
    expect(new Set(Object.values(notes)).size).toBe(templateKinds.length);
    for (const kind of templateKinds) expect(checkTemplate(kind, notes[kind])).toBeUndefined();
  });

  it('name each place of a time, and no other', () => {
    const { today, day, at, atOne = at, noon, zoned } = texts[language].time;
    const places = (form: string) => form.match(/\{\w+\}/g)?.sort() ?? [];
    expect([today, day, at, atOne, noon, zoned].map(places)).toEqual([
      ['{at}'],
      ['{at}', '{date}'],
      ['{clock}'],
      ['{clock}'],
      [],
      ['{at}', '{zone}'],
    ]);
  });

  it.each(templateKinds)('leave nothing open in a note of the kind %s', (kind) => {
    const { text } = renderNote(templateAtFirst(kind, language), facts, now, berlin);
    expect(text).toContain('Nora Lind');
    expect(text).toMatch(/Anna/);
    expect(text).not.toMatch(/[{}]|undefined/);
  });

  it('greet nobody by name who is not known, and are whole all the same', () => {
    for (const kind of templateKinds) {
      const unknown = { ...facts, name: 'billing@firm.example', ownName: '' };
      const { text = '' } = renderNote(templateAtFirst(kind, language), unknown, now, berlin);
      const [first = ''] = text.split('\n');
      expect(first).not.toMatch(/ [,.:!،]|^[,.:!،様]|,,|billing|様/);
      expect(text).not.toContain('Nora');
    }
  });
});
