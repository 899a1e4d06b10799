import { expect, test } from 'vitest';
import { foldMessage, type MessageRecord, toMessage } from '../../src/core/fold';
import { singles } from '../../src/core/judging/one-message';
import type { Sighting } from '../../src/core/sighting';
import { newMemory } from '../../src/tap/gmail/memory';
import { readAnswer, readRequest } from '../../src/tap/gmail/read-gmail';
import { time } from '../core/mailbox-story';
import { describeOverCaptures, readCapture } from '../harness/captures';

const folder = 'gmail/sync-2022-09/2022-09-09-';

/** A ledger's eyes: what is told of the one message, folded, after each step of its story. */
function watch() {
  const memory = newMemory();
  const records = new Map<string, MessageRecord>();
  let now = 1_000;
  const take = (sightings: Sighting[]) => {
    now += 1_000;
    for (const seen of sightings) {
      if (seen.kind === 'message')
        records.set(seen.id, foldMessage(records.get(seen.id), seen, time));
    }
    return singles([...records.values()].map(toMessage)).map(({ facts }) => facts.state);
  };
  return {
    request: (text: string) => take(readRequest(text, now, memory)),
    answer: (text: string) => take(readAnswer(text, now, memory)),
  };
}

describeOverCaptures('one message, as the ledger sees it', () => {
  const capture = (name: string) => readCapture(`${folder}${name}.json`);
  /** The answer to sending, its message numbered anew and with another label in the place of the mark of sending. */
  const variant = async (number: string, label: string) =>
    (await capture('cvOnSend_response'))
      .replace('183234eaadcf41e5', number)
      .replace('"^pfg"', `"${label}"`);

  test('is a draft, on its way, and sent', async () => {
    const ledger = watch();
    expect(ledger.answer(await capture('cvOnDraftSave_response'))).toEqual(['draft']);
    expect(ledger.request(await capture('cvOnDraftUpdate_request'))).toEqual(['draft']);
    expect(ledger.answer(await capture('cvOnDraftUpdate_response'))).toEqual(['draft']);
    expect(ledger.request(await capture('cvOnSend_request'))).toEqual(['sending']);
    expect(ledger.answer(await capture('cvOnSend_response'))).toEqual(['sending']);
    expect(ledger.answer(await variant('183234eaadcf41e5', '^o'))).toEqual(['sent']);
  });

  test('is a draft again after Undo Send, and sent when sent once more', async () => {
    const ledger = watch();
    ledger.answer(await capture('cvOnDraftSave_response'));
    ledger.request(await capture('cvOnSend_request'));
    expect(ledger.answer(await capture('cvOnSend_response'))).toEqual(['sending']);
    expect(ledger.request(await capture('cvOnDraftUpdate_request'))).toEqual(['draft']);
    expect(ledger.answer(await capture('cvOnDraftUpdate_response'))).toEqual(['draft']);
    expect(ledger.request(await capture('cvOnSend_request'))).toEqual(['sending']);
    expect(ledger.answer(await variant('183234fbadcf41e5', '^pfg'))).toEqual(['sending']);
    expect(ledger.answer(await variant('183234fbadcf41e5', '^o'))).toEqual(['sent']);
  });

  test('waits while it is scheduled', async () => {
    const ledger = watch();
    ledger.answer(await capture('cvOnDraftSave_response'));
    expect(ledger.answer(await variant('183234eaadcf41e5', '^scheduled'))).toEqual(['scheduled']);
    expect(ledger.answer(await variant('183234fbadcf41e5', '^o'))).toEqual(['sent']);
  });
});
