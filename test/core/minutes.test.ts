import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singles } from '../../src/core/judging/one-message';
import { minuteId, minuteOf, noteMinuteId } from '../../src/core/mail';
import { readText } from '../../src/core/reading/read-text';
import type { Message } from '../../src/core/standing';
import { usualCalendar } from '../../src/core/work-calendar';

const noon = Date.UTC(2026, 10, 23, 12);

describe('a message that a page shows without its id', () => {
  it('is the one of that minute in its thread, whose own words go first', () => {
    const shown = under(minuteId(noon), { sentAt: noon, from: { address: 'name:jo bell' } });
    const told = under('AAMk1', { sentAt: noon + 31_000, from: { address: 'jo@bell.example' } });
    for (const order of [
      [shown, told],
      [told, shown],
    ]) {
      expect(singles(order)).toMatchObject([
        { id: 'AAMk1', ids: ['AAMk1', minuteId(noon)], facts: { from: told.facts.from } },
      ]);
    }
  });

  it('lends its sender’s address to a record that has the name alone', () => {
    const shown = under(minuteId(noon), { sentAt: noon, from: { address: 'jo@bell.example' } });
    const told = under('AAMk1', { sentAt: noon, from: { address: 'name:jo bell' } });
    expect(singles([told, shown])).toMatchObject([
      { id: 'AAMk1', facts: { from: { address: 'jo@bell.example' } } },
    ]);
  });

  it('is not one of another minute, nor one that went the other way', () => {
    const shown = under(minuteId(noon, 'out'), { sentAt: noon, direction: 'out' });
    const before = under('AAMk1', { sentAt: noon - 1, direction: 'in' });
    const received = under('AAMk2', { sentAt: noon + 1, direction: 'in' });
    expect(singles([shown, before, received])).toHaveLength(3);
  });

  it('may be either of two in a minute: then it is the one that came in', () => {
    const shown = under(minuteId(noon), { sentAt: noon });
    const sent = under('AAMk1', { sentAt: noon + 2_000, direction: 'out' });
    const received = under('AAMk2', { sentAt: noon + 9_000, direction: 'in' });
    const joined = singles([sent, shown, received]);
    expect(joined.map(({ ids }) => ids)).toContainEqual(['AAMk2', minuteId(noon)]);
    expect(joined).toHaveLength(2);
  });

  it('is not our note where it is an answer of the same minute, nor the other way round', () => {
    const out = { sentAt: noon, direction: 'out' as const };
    const shownNote = under(noteMinuteId(noon / 60_000, 'job-1'), {
      ...out,
      acknowledges: 'job-1',
    });
    const shownAnswer = { ...under(minuteId(noon, 'out'), out), words };
    const note = under('AAMk1', { ...out, acknowledges: 'job-1' });
    const answer = { ...under('AAMk2', { ...out, sentAt: noon + 20_000 }), words };
    for (const all of [
      [shownNote, shownAnswer, note, answer],
      [shownAnswer, answer, note, shownNote],
    ]) {
      expect(singles(all).map(({ ids }) => ids)).toEqual(
        expect.arrayContaining([
          ['AAMk1', shownNote.id],
          ['AAMk2', shownAnswer.id],
        ]),
      );
    }
    expect(singles([shownNote, shownAnswer])).toHaveLength(2);
  });

  it('is our note while nothing is seen of its text', () => {
    const note = under(noteMinuteId(noon / 60_000, 'job-1'), {
      sentAt: noon,
      acknowledges: 'job-1',
    });
    const folded = under(minuteId(noon, 'out'), { sentAt: noon, direction: 'out' });
    expect(singles([folded, note])).toMatchObject([{ facts: { acknowledges: 'job-1' } }]);
  });

  it('is joined alike in whichever order the records come', () => {
    const record = fc
      .record({
        minute: fc.nat(2),
        direction: fc.constantFrom('in' as const, 'out' as const, undefined),
        named: fc.option(fc.constantFrom('AAMk1', 'AAMk2', 'AAMk3'), { nil: undefined }),
        note: fc.constantFrom('job-1', 'none', undefined),
      })
      .map(({ minute, direction, named, note }) => {
        const sentAt = noon + minute * 60_000;
        const acknowledges = note === 'none' || direction === 'in' ? undefined : note;
        const byMinute =
          acknowledges === undefined
            ? minuteId(sentAt, direction)
            : noteMinuteId(sentAt / 60_000, acknowledges);
        const message = under(named ?? byMinute, { sentAt, direction, acknowledges });
        return note === 'none' ? { ...message, words } : message;
      });
    const some = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 7 });
    const shuffled = some.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        expect(idsIn(others)).toEqual(idsIn(all));
      }),
    );
  });

  it('has an id that tells its minute and direction, and no other id does', () => {
    expect(minuteOf(minuteId(noon, 'in'))).toEqual({ minute: noon / 60_000, direction: 'in' });
    expect(minuteOf(noteMinuteId(7, 'job-1'))).toEqual({ minute: 7, direction: 'out' });
    expect(minuteOf('19b1f0c2a7')).toBeUndefined();
    expect(minuteOf('AAMkAD:at:12')).toBeUndefined();
  });
});

/** As its whole text was read. */
const words = readText('I will come on Thursday at ten.', {
  at: noon,
  calendar: usualCalendar('UTC'),
  direction: 'out',
});

const idsIn = (messages: Message[]) =>
  singles(messages)
    .map(({ ids }) => [...ids].sort().join())
    .sort();

function under(id: string, facts: Message['facts']): Message {
  return {
    id,
    facts,
    directionBy: undefined,
    nature: undefined,
    sentence: undefined,
    chases: false,
  };
}
