import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../src/core/sighting';
import { tappedSightings } from '../../src/webmail/tapped';
import type { Mailbox } from '../../src/webmail/webmail';

const mailbox: Mailbox = {
  account: 'gmail:ana@firm.example',
  home: 'https://mail.google.com/mail/u/1/',
  index: 1,
  delegated: false,
  own: [],
};
const now = Date.UTC(2026, 10, 23);
const sighting: Sighting = {
  kind: 'message',
  thread: '189af729deca2ec0',
  id: '189af729deca2ec0',
  sense: 'json',
  at: now - 5,
  facts: { direction: 'in' },
};

function report(changes: object): string {
  return JSON.stringify({
    index: 1,
    address: 'Ana@firm.example',
    sightings: [sighting],
    ...changes,
  });
}

describe('a report of the tap', () => {
  test('is taken when index and address are the mailbox’s', () => {
    expect(tappedSightings(report({}), mailbox, now)).toEqual([sighting]);
  });

  test('is taken without an address, but not in a delegated mailbox', () => {
    const nameless = report({ address: undefined });
    expect(tappedSightings(nameless, mailbox, now)).toEqual([sighting]);
    expect(tappedSightings(nameless, { ...mailbox, delegated: true }, now)).toEqual([]);
  });

  test.for([
    ['of another index', report({ index: 0 })],
    ['of another address', report({ address: 'jo@firm.example' })],
    [
      'with a sighting that makes no sense',
      report({ sightings: [{ ...sighting, sense: 'oracle' }] }),
    ],
    ['that is no JSON', '{'],
    ['that is no text', { index: 1, sightings: [sighting] }],
    ['that is nothing', undefined],
  ] as const)('%s is dropped', ([, detail]) => {
    expect(tappedSightings(detail, mailbox, now)).toEqual([]);
  });

  test('is never from the future', () => {
    const later = report({ sightings: [{ ...sighting, at: now + 1_000_000 }] });
    expect(tappedSightings(later, mailbox, now).map(({ at }) => at)).toEqual([now]);
  });
});
