import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { gmailOn } from '../../src/webmail/gmail/gmail';
import type { Page } from '../../src/webmail/gmail/page';
import { describeOverCaptures } from '../harness/captures';
import { readGmail } from './captures';
import { openPage } from './open-page';
import { inferred, lastMessages, listOf, ownerOf, seen, threadsOf } from './seen';

const consumer = async () => openPage(await readGmail('consumer'));
const workspace = async () => openPage(await readGmail('workspace'));

/** The English dates of the consumer page, read as English; it was saved at UTC-4. In page order, epoch ms. */
function shownTimes(page: Page): { thread: string; shown: number }[] {
  return [...page.document.querySelectorAll('tr.zA')].map((row) => ({
    thread:
      row.querySelector('.bog [data-legacy-thread-id]')?.getAttribute('data-legacy-thread-id') ??
      '',
    shown: Date.parse(
      `${row.querySelector('td.xW span')?.getAttribute('title')?.replace('\u202f', ' ')} GMT-0400`,
    ),
  }));
}

/** As Gmail does on every change of a row: new children, other class names (facts A2). */
function rewriteRows(page: Page): void {
  for (const row of page.document.querySelectorAll<HTMLElement>('tr.zA')) {
    row.innerHTML = `${row.innerHTML}`;
    row.className = row.className.replace(/ ?\bbtb\b|$/, row.matches('.btb') ? '' : ' btb');
  }
}

describeOverCaptures('the consumer inbox', () => {
  test('names its owner', async () => {
    expect(gmailOn(await consumer()).mailbox(undefined)).toEqual({
      account: 'gmail:owner.personal@example.com',
      home: 'https://mail.google.com/mail/u/0/',
      index: 0,
      delegated: false,
      own: [],
    });
  });

  test('gives 50 threads with subject and people', async () => {
    const threads = threadsOf(seen(await consumer()));
    expect(new Set(threads.map(({ thread }) => thread)).size).toBe(50);
    for (const { facts } of threads) {
      expect(facts.subject).toMatch(/\S/);
      expect(facts.participants?.length).toBeGreaterThan(0);
      expect(facts.place).toBe('inbox');
    }
  });

  test('reads a row as the user sees it', async () => {
    const sightings = seen(await consumer());
    expect(threadsOf(sightings)[0]?.facts).toEqual({
      subject: 'Re: Juh - e7.0 ivihakuwapi uralus ra dojuhesiludu rinejo',
      participants: [
        { address: 'morgan.thorne@org-564.example', name: 'Avery' },
        { address: 'owner.personal@example.com' },
      ],
      lastMessage: '1961570ba8a43c7a',
      count: 2,
      place: 'inbox',
    });
    const [message] = lastMessages(sightings);
    expect(message?.facts.sentAt).toBe(Date.UTC(2025, 3, 8, 12, 47, 11, 498));
    expect(message?.facts.category).toBe('personal');
    expect(message?.text).toMatch(/^Wineci, Etu\. Ogimanah iko/);
  });

  test('gives a thread’s subject to its first message, where that is the one shown', async () => {
    const sightings = seen(await consumer());
    const subjects = new Map(
      threadsOf(sightings).map(({ thread, facts }) => [thread, facts.subject]),
    );
    for (const { id, thread, facts } of lastMessages(sightings)) {
      expect(facts.subject).toBe(id === thread ? subjects.get(thread) : undefined);
    }
    expect(lastMessages(sightings).filter(({ facts }) => facts.subject).length).toBeGreaterThan(10);
  });

  test('names a sender only where a single one is shown', async () => {
    const sightings = seen(await consumer());
    const alone = threadsOf(sightings).filter(({ facts }) => facts.participants?.length === 1);
    const named = lastMessages(sightings).filter(({ facts }) => facts.from !== undefined);
    expect(named.map(({ thread }) => thread)).toEqual(alone.map(({ thread }) => thread));
  });

  test('times each last message: within the shown minute, or after it where the user answered', async () => {
    const page = await consumer();
    const sightings = seen(page);
    const answered = inferred(sightings, 'out');
    const times = new Map(
      lastMessages(sightings).map(({ thread, facts }) => [thread, facts.sentAt]),
    );
    for (const { thread, shown } of shownTimes(page)) {
      const gap = (times.get(thread) ?? 0) - shown;
      if (answered.includes(thread)) expect(gap).toBeGreaterThan(90_000);
      else expect([gap >= 0, gap < 60_000]).toEqual([true, true]);
    }
  });

  test('tells the 12 threads that the user answered last, and no other', async () => {
    const sightings = seen(await consumer());
    expect(inferred(sightings, 'out')).toHaveLength(12);
    const withUser = threadsOf(sightings).filter(({ facts }) =>
      facts.participants?.some(({ address }) => address === 'owner.personal@example.com'),
    );
    for (const { thread } of withUser) expect(inferred(sightings, 'in')).not.toContain(thread);
    expect(inferred(sightings, 'in')).toHaveLength(50 - withUser.length);
  });

  test('is a complete list with older pages after it', async () => {
    const list = listOf(seen(await consumer()));
    expect(list).toMatchObject({ list: 'inbox', complete: true, more: true });
    expect(list?.threads).toHaveLength(50);
    expect(list?.newest).toBe(Date.UTC(2025, 3, 8, 12, 47, 11, 498));
  });

  test('offers each row a place for the badge right before the subject', async () => {
    const page = await consumer();
    const rows = gmailOn(page).look().rows;
    expect(rows).toHaveLength(50);
    for (const { element, badgeBefore, badgeParent } of rows) {
      expect(badgeBefore.parentNode).toBe(badgeParent);
      expect(badgeBefore.textContent).toBe(element.querySelector('.bog')?.textContent);
    }
  });

  test('reads the same after every row was rewritten 20 times', async () => {
    const page = await consumer();
    const gmail = gmailOn(page);
    const before = seen(page, gmail);
    for (let round = 0; round < 20; round += 1) {
      rewriteRows(page);
      expect(seen(page, gmail)).toEqual(before);
    }
    expect(gmail.look().rows).toHaveLength(50);
  });

  test('reads a row anew when it comes to stand for another thread', async () => {
    const page = await consumer();
    const gmail = gmailOn(page);
    seen(page, gmail);
    const [first, second] = page.document.querySelectorAll('tr.zA');
    if (first === undefined || second === undefined) throw new Error('No rows');
    first.innerHTML = second.innerHTML;
    expect(gmail.look().rows[0]?.thread).toBe('19614d80f1ac3dc4');
  });

  test.for(['UTC', 'America/New_York', 'Asia/Calcutta', 'Pacific/Kiritimati', 'Pacific/Niue'])(
    'reads the same in a browser at %s',
    async (timezoneId) => {
      const here = seen(await consumer());
      await cdp().send('Emulation.setTimezoneOverride', { timezoneId });
      try {
        expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timezoneId);
        expect(seen(await consumer())).toEqual(here);
      } finally {
        await cdp().send('Emulation.setTimezoneOverride', { timezoneId: '' });
      }
    },
  );
});

describeOverCaptures('the Workspace inbox with split pane and sections', () => {
  test('names its owner', async () => {
    expect(ownerOf(gmailOn(await workspace()))?.account).toBe('gmail:owner@acme-widgets.example');
  });

  test('gives 14 threads, and no conversation while none is selected', async () => {
    const page = await workspace();
    expect(threadsOf(seen(page))).toHaveLength(14);
    expect(gmailOn(page).look().conversation).toBeUndefined();
  });

  test('holds no answer of the user', async () => {
    expect(inferred(seen(await workspace()), 'out')).toEqual([]);
  });

  test('is complete by its own count', async () => {
    expect(listOf(seen(await workspace()))).toMatchObject({ complete: true });
  });
});
