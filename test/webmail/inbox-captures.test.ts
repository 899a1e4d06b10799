import { expect, test } from 'vitest';
import type { MessageSighting, Sighting, ThreadSighting } from '../../src/core/sighting';
import { gmailOn } from '../../src/webmail/gmail/gmail';
import { timeOf } from '../../src/webmail/gmail/ids';
import type { Page } from '../../src/webmail/gmail/page';
import { describeOverCaptures } from '../harness/captures';
import { readGmail } from './captures';
import { openPage } from './open-page';

const now = Date.UTC(2025, 3, 8, 16);

/** Everything that the page tells, with the mailbox that it must name. */
function seen(page: Page): Sighting[] {
  const gmail = gmailOn(page);
  const mailbox = gmail.mailbox();
  if (mailbox === undefined) throw new Error('No mailbox');
  return gmail.sightings(mailbox, now);
}

function threadsOf(sightings: Sighting[]): ThreadSighting[] {
  return sightings.filter((sighting) => sighting.kind === 'thread');
}

function messagesOf(sightings: Sighting[], sense: MessageSighting['sense']): MessageSighting[] {
  return sightings.filter(
    (sighting): sighting is MessageSighting =>
      sighting.kind === 'message' && sighting.sense === sense,
  );
}

describeOverCaptures('the consumer inbox as captured', () => {
  test('names its owner', async () => {
    const page = openPage(await readGmail('consumer'));
    expect(gmailOn(page).mailbox()).toEqual({
      account: 'gmail:owner.personal@example.com',
      index: 0,
      delegated: false,
      own: [],
    });
  });

  test('gives 50 threads, each with a subject, people and its last message', async () => {
    const threads = threadsOf(seen(openPage(await readGmail('consumer'))));
    expect(new Set(threads.map(({ thread }) => thread)).size).toBe(50);
    for (const { facts } of threads) {
      expect(facts.subject).not.toBe('');
      expect(facts.participants?.length).toBeGreaterThan(0);
      expect(timeOf(facts.lastMessage ?? '')).toBeGreaterThan(0);
      expect(facts.place).toBe('inbox');
    }
  });

  test('shows exactly 12 threads with the user as last writer', async () => {
    const sightings = seen(openPage(await readGmail('consumer')));
    const out = messagesOf(sightings, 'inferred').filter(({ facts }) => facts.direction === 'out');
    expect(out.map(({ id }) => id).length).toBe(12);
  });
});
