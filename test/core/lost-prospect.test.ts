import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LostGround, lostId, lostProspect } from '../../src/core/people/lost-prospect';
import type { Touch } from '../../src/core/people/touches';

const day = 86_400_000;
const zone = 'Europe/Berlin';
const lostAt = Date.UTC(2026, 0, 12, 10);
const daysOn = (days: number) => lostAt + days * day;

const touch = (days: number, body: Touch['body'], id = `${body.kind}-${days}`): Touch => ({
  id,
  person: 'ana@client.example',
  at: daysOn(days),
  body,
});
const nobody: LostGround = {
  lostAt,
  heardAt: lostAt - day,
  phonedAt: undefined,
  wroteAt: lostAt - day,
  touches: [],
  out: undefined,
};
const on = (days: number, told: Partial<LostGround> = {}) =>
  lostProspect({ ...nobody, ...told }, zone, daysOn(days));
const opened = (days: number) => touch(days, { kind: 'drafted', of: lostId(lostAt) });
const sent = (days: number) => touch(days, { kind: 'wrote', of: lostId(lostAt) });

describe('a lost prospect', () => {
  it('is asked after thirty days, once more ninety days after that, and never again', () => {
    expect(on(29)).toEqual({ kind: 'early', times: 0, days: 1 });
    expect(on(30)).toEqual({ kind: 'ask', times: 0, since: lostAt });
    const once = { touches: [opened(31), sent(31)] };
    expect(on(32, once)).toEqual({ kind: 'early', times: 1, days: 89 });
    expect(on(121, once)).toMatchObject({ kind: 'ask', times: 1 });
    expect(on(5_000, { touches: [sent(31), sent(130)] })).toEqual({ kind: 'enough' });
  });

  it('is one with a message open until the user says so, or the mail shows it', () => {
    expect(on(40, { touches: [opened(31)] })).toEqual({
      kind: 'drafted',
      touch: 'drafted-31',
      at: daysOn(31),
    });
    const undone = [opened(31), touch(32, { kind: 'undo', undoes: 'drafted-31' })];
    expect(on(40, { touches: undone }).kind).toBe('ask');
    const seen = { touches: [opened(31)], wroteAt: daysOn(31) + 60_000 };
    expect(on(40, seen)).toMatchObject({ kind: 'early', times: 1 });
  });

  it('is followed up no more once they wrote, spoke or met with the user, or want to be left alone', () => {
    expect(on(40, { heardAt: daysOn(3) }).kind).toBe('ended');
    expect(on(40, { phonedAt: daysOn(3) }).kind).toBe('ended');
    expect(on(40, { touches: [touch(3, { kind: 'met' })] }).kind).toBe('ended');
    const out = { by: 'words', since: daysOn(3) } as const;
    expect(on(40, { out })).toEqual({ kind: 'out', out });
  });

  it('is proposed no more once the user lets it go, until that is undone', () => {
    const letGo = touch(35, { kind: 'letGo', of: lostId(lostAt) });
    expect(on(40, { touches: [letGo] }).kind).toBe('ended');
    const undo = touch(36, { kind: 'undo', undoes: letGo.id });
    expect(on(40, { touches: [letGo, undo] }).kind).toBe('ask');
  });

  it('whom the user wrote to anyway was followed up', () => {
    expect(on(40, { wroteAt: daysOn(20) })).toMatchObject({ kind: 'early', times: 1, days: 70 });
    expect(on(40, { touches: [touch(20, { kind: 'wrote' })] })).toMatchObject({ times: 1 });
  });

  it('is asked twice at most, whenever and however the user writes, and later the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }), (delays) => {
        const touches: Touch[] = [];
        let today = 0;
        const asked: number[] = [];
        for (const delay of delays) {
          while (today < 2_000 && on(today, { touches }).kind !== 'ask') today += 1;
          if (today >= 2_000) break;
          asked.push(today);
          today += delay;
          touches.push(opened(today), sent(today));
        }
        expect(asked.length).toBeLessThanOrEqual(2);
        const [first = 0, second = Number.POSITIVE_INFINITY] = asked;
        expect(second - first).toBeGreaterThan(first);
      }),
      { numRuns: 20 },
    );
  });
});
