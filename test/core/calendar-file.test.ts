import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarFile } from '../../src/core/calendar-file';

const now = Date.UTC(2026, 2, 2, 9);
const until = Date.UTC(2026, 2, 5, 14, 30);
const fileOf = (summary: string, id = 'a') => calendarFile([{ id, summary, until }], now);

/** As a calendar reads it: lines put together again, and the value of one property taken out of its escapes. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const propertyOf = (file: string, name: string) =>
  unfolded(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replaceAll(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter));

it('tells when in UTC, and when it was made', () => {
  const lines = unfolded(fileOf('Answer Jo'));
  expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', expect.any(String)]);
  expect(lines).toContain('DTSTAMP:20260302T090000Z');
  expect(lines).toContain('DTSTART:20260305T141500Z');
  expect(lines).toContain('DTEND:20260305T143000Z');
  expect(lines.at(-1)).toBe('');
});

it('gives back every text, in lines of at most 75 octets that cut no character in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const summary = text.replaceAll(/\p{Cc}/gu, '');
      const file = fileOf(summary);
      expect(propertyOf(file, 'SUMMARY')).toBe(summary);
      const bytes = file.split('\r\n').map((line) => new TextEncoder().encode(line));
      expect(Math.max(...bytes.map(({ length }) => length))).toBeLessThanOrEqual(75);
    }),
  );
});

it('lets no subject end its line and begin a property of its own', () => {
  const lines = unfolded(fileOf('Quote\r\nATTACH:https://evil.example\u0000'));
  expect(lines.filter((line) => line.startsWith('ATTACH'))).toEqual([]);
  expect(propertyOf(fileOf('a\r\nb'), 'SUMMARY')).toBe('a\nb');
});

it('is a whole file where nothing was promised', () => {
  expect(unfolded(calendarFile([], now)).join()).toMatch(/^BEGIN:VCALENDAR.*END:VCALENDAR,$/);
});
