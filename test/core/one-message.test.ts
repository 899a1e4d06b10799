import { describe, expect, it } from 'vitest';
import { singles } from '../../src/core/judging/one-message';
import type { Message } from '../../src/core/standing';

const noon = Date.UTC(2026, 10, 23, 12);

describe('one message under several ids', () => {
  it('is what its latest record says: a draft saved under a new id at each save was sent in the end', () => {
    const saved = under('19b1', { alias: 'msg-a:r7', state: 'draft', sentAt: noon });
    const sent = under('19b2', { alias: 'msg-a:r7', state: 'sent', sentAt: noon + 60_000 });
    for (const order of [
      [saved, sent],
      [sent, saved],
    ]) {
      expect(singles(order)).toMatchObject([{ id: '19b2', facts: { state: 'sent' } }]);
    }
  });

  it('takes the final record before the one under the first id', () => {
    const first = under('msg-a:r7', { state: 'sending', sentAt: noon + 5_000 });
    const final = under('19b2', { alias: 'msg-a:r7', state: 'sent', sentAt: noon });
    expect(singles([first, final])).toMatchObject([{ id: '19b2', facts: { state: 'sent' } }]);
  });

  it('is in the state that was seen last, where each folder has another item of it', () => {
    const draft = { ...under('AAMkP', { rfcId: 'r7', state: 'draft', sentAt: noon }), stateAt: 5 };
    const sent = { ...under('AAMkJ', { rfcId: 'r7', state: 'sent', sentAt: noon }), stateAt: 9 };
    for (const order of [
      [draft, sent],
      [sent, draft],
    ]) {
      expect(singles(order)).toMatchObject([{ facts: { state: 'sent' } }]);
      const undone = order.map((each) => ({ ...each, stateAt: -each.stateAt }));
      expect(singles(undone)).toMatchObject([{ facts: { state: 'draft' } }]);
    }
  });
});

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
