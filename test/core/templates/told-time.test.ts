import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateLanguages } from '../../../src/core/templates/kinds';
import { toldTime } from '../../../src/core/templates/told-time';
import { zonedInstant } from '../zones';

const zone = 'Europe/Berlin';
const at = (local: string) => Date.parse(`2026-${local}+01:00`);
const now = at('11-24T10:00');
const told = (language: (typeof templateLanguages)[number], until: number, more = {}) =>
  toldTime(until, now, { language, locale: language, zone, theirZone: undefined, ...more });

describe('by when', () => {
  it.each([
    ['en', 'today by 5 pm', 'by Thursday, November 26, noon'],
    ['de', 'heute bis 17:00 Uhr', 'bis Donnerstag, 26. November, 12:00 Uhr'],
    ['fr', 'aujourd’hui, au plus tard à 17 h', 'au plus tard le jeudi 26 novembre à midi'],
    ['es', 'hoy, a más tardar a las 17:00', 'a más tardar el jueves, 26 de noviembre, al mediodía'],
    ['pt', 'hoje até às 17:00', 'até quinta-feira, 26 de novembro, ao meio-dia'],
    ['it', 'oggi entro le 17:00', 'entro mezzogiorno di giovedì 26 novembre'],
    ['nl', 'vandaag uiterlijk om 17:00 uur', 'uiterlijk donderdag 26 november om 12:00 uur'],
    ['ja', '本日17:00まで', '11月26日(木)正午まで'],
    ['ru', 'сегодня до 17:00', 'до 26 ноября, 12:00'],
    ['ar', 'اليوم قبل الساعة 5 م', 'في موعد أقصاه الخميس، 26 نوفمبر، الساعة 12 ظهرًا'],
  ] as const)('is told in %s as one says it', (language, today, thursday) => {
    expect(told(language, at('11-24T17:00'))).toBe(today);
    expect(told(language, at('11-26T12:00'))).toBe(thursday);
  });

  it('follows the region of the user in their own language, and no other', () => {
    expect(told('en', at('11-26T17:30'), { locale: 'en-GB' })).toBe(
      'by Thursday 26 November, 17:30',
    );
    expect(told('de', at('11-26T17:30'), { locale: 'en-GB' })).toBe(
      'bis Donnerstag, 26. November, 17:30 Uhr',
    );
  });

  it('names the year where it is another one', () => {
    expect(told('en', Date.parse('2027-01-04T17:00+01:00'))).toBe(
      'by Monday, January 4, 2027, 5 pm',
    );
  });

  it('bends at one o’clock where the article does', () => {
    expect(told('es', at('11-25T01:30'))).toContain('a la 1:30');
    expect(told('it', at('11-25T01:30'))).toContain('entro l’1:30');
  });

  it('names the zone, and never "today", to somebody whose clock shows another time', () => {
    expect(told('en', at('11-24T17:00'), { theirZone: 'Asia/Kolkata' })).toBe(
      'by Tuesday, November 24, 5 pm (GMT+1)',
    );
    expect(told('ja', at('11-24T17:00'), { theirZone: 'Asia/Tokyo' })).toBe(
      '11月24日(火)17:00（GMT+1）まで',
    );
    expect(told('en', at('11-24T17:00'), { theirZone: 'Europe/Paris' })).toBe('today by 5 pm');
    expect(told('en', at('11-24T17:00'), { theirZone: 'Not/AZone' })).toBe('today by 5 pm');
  });

  it('holds the hour and the day that clocks in the zone show, in any language, wherever and whenever', () => {
    const ahead = fc.integer({ min: 1, max: 6 * 24 * 60 });
    fc.assert(
      fc.property(
        zonedInstant,
        ahead,
        fc.constantFrom(...templateLanguages),
        ({ zone, at }, minutes, language) => {
          const until = at + minutes * 60_000;
          const words = toldTime(until, at, {
            language,
            locale: 'en-US',
            zone,
            theirZone: undefined,
          });
          const parts = (when: number) =>
            Object.fromEntries(
              new Intl.DateTimeFormat('en-GB', {
                timeZone: zone,
                dateStyle: 'short',
                timeStyle: 'short',
              })
                .formatToParts(when)
                .map(({ type, value }) => [type, value]),
            );
          const [then, here] = [parts(until), parts(at)];
          const hour = Number(then.hour);
          if (hour !== 12 || then.minute !== '00') {
            expect(words).toMatch(new RegExp(`(^|\\D)0?(${hour}|${hour % 12 || 12})(\\D|$)`));
            if (then.minute !== '00') expect(words).toContain(`:${then.minute}`);
          }
          const sameDay = then.day === here.day && then.month === here.month;
          if (!sameDay) expect(words).toMatch(new RegExp(`(^|\\D)${Number(then.day)}(\\D|$)`));
        },
      ),
      { numRuns: 400 },
    );
  });
});
