import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singles } from '../../src/core/judging/one-message';
import { minuteId, minuteOf } from '../../src/core/mail';
import type { Message } from '../../src/core/standing';

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

  it('is joined alike in whichever order the records come', () => {
    const record = fc
      .record({
        minute: fc.nat(2),
        direction: fc.constantFrom('in' as const, 'out' as const, undefined),
        named: fc.option(fc.constantFrom('AAMk1', 'AAMk2', 'AAMk3'), { nil: undefined }),
      })
      .map(({ minute, direction, named }) => {
        const sentAt = noon + minute * 60_000;
        return under(named ?? minuteId(sentAt, direction), { sentAt, direction });
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
    expect(minuteOf('19b1f0c2a7')).toBeUndefined();
    expect(minuteOf('AAMkAD:at:12')).toBeUndefined();
  });
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
