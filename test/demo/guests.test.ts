import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoStories } from './demo-stories';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const stories = demoStories();
beforeAll(stories.start);
afterAll(stories.stop);
afterEach(stories.finish);

describe('what extensions meet', () => {
  test.each([
    ['present', /^thread-f:\d+$/],
    ['undefined', /^undefined$/],
    ['missing', /^none$/],
  ] as const)('the permanent id of a thread may be %s', async (permId, expected) => {
    const { page, openThread } = await stories.open({ permId });
    await openThread('Quote for the deck');
    const id = await page.locator('h2.hP').getAttribute('data-thread-perm-id');
    expect(id ?? 'none').toMatch(expected);
  });

  test('a row of somebody else has no thread id', async () => {
    const { page } = await stories.open({ foreignRow: 'present' });
    const foreign = page.locator('tr.inboxsdk__ignore_row:visible');
    await foreign.waitFor();
    expect(await foreign.locator('[data-thread-id]').count()).toBe(0);
  });

  test('the focused row has its hidden text without spans, every other one with', async () => {
    const { page, row } = await stories.open();
    await row('Olive trees').waitFor();
    const plain = page.locator('tr.zA:visible .afn:not(:has(span))');
    expect(await plain.count()).toBe(1);
    expect(await page.locator('tr.btb:visible .afn:not(:has(span))').count()).toBe(1);
  });

  test('an editable that is no reply box stands before every reply box', async () => {
    const { page, openThread, replyWith } = await stories.open({ gemini: 'open' });
    await openThread('Quote for the deck');
    await replyWith('Hello.');
    const first = page.locator('[contenteditable=true]:visible');
    expect(await first.count()).toBe(2);
    expect(await page.locator('.MxSLJe [contenteditable=true]').getAttribute('role')).toBe(
      'combobox',
    );
  });

  test('rows are written anew in place: the same element, other children', async () => {
    const { page, row } = await stories.open();
    await row('Olive trees').waitFor();
    const kept = await page.evaluate(() => {
      const rows = [...document.querySelectorAll('tr.zA')];
      const children = rows.map((each) => each.firstElementChild);
      for (const each of rows) each.classList.add('somebody-elses');
      window.demo.rewriteRows(20);
      const same = rows.every((each) => each.isConnected);
      const other = rows.every((each, index) => each.firstElementChild !== children[index]);
      const marks = document.querySelectorAll('.somebody-elses').length;
      return { same, other, marks };
    });
    expect(kept).toEqual({ same: true, other: true, marks: 0 });
  });

  test('no timer runs while nothing happens', async () => {
    const { mailbox, page, row, threadAbout } = await stories.open({}, undefined, countTimers);
    await row('Olive trees').waitFor();
    const running = () =>
      page.evaluate(() => (window as unknown as { running: Set<unknown> }).running.size);
    expect(await running()).toBe(0);
    mailbox.actAsOtherDevice.archive(threadAbout('Olive trees').id);
    await expect.poll(() => row('Olive trees').count()).toBe(0);
    expect(await running()).toBe(0);
  });
});

/** Keeps in `window.running` every timer that is set and has not come. Runs in the page. */
function countTimers(): void {
  const running = new Set<unknown>();
  const { setTimeout: begin, clearTimeout: end } = window;
  const later = (act: () => void, after?: number) => {
    const id = begin(() => {
      running.delete(id);
      act();
    }, after);
    running.add(id);
    return id;
  };
  const stop = (id: number) => {
    running.delete(id);
    end(id);
  };
  const every = () => running.add('interval');
  Object.assign(window, { running, setTimeout: later, clearTimeout: stop, setInterval: every });
}

describe('shortcuts', () => {
  test('archive by e, and say so', async () => {
    const { page, row } = await stories.open();
    await row('Olive trees').waitFor();
    await page.keyboard.press('e');
    await expect.poll(() => row('New enquiry from your website').count()).toBe(0);
    expect(await page.evaluate(() => window.demo.leaks)).toEqual([]);
  });

  test('are taken from a field in a foreign shadow root, which is noted as a leak', async () => {
    const { page, row } = await stories.open();
    await row('Olive trees').waitFor();
    await page.evaluate(() => {
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).innerHTML = '<input>';
      host.shadowRoot?.querySelector('input')?.focus();
    });
    await page.keyboard.press('x');
    const leaks = await page.evaluate(() => window.demo.leaks.map((leak) => leak.what));
    expect(leaks).toEqual(['x']);
  });

  test('notice a key of which only one of its events was kept back', async () => {
    const { page, row } = await stories.open();
    await row('Olive trees').waitFor();
    await page.evaluate(() => {
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).innerHTML = '<input>';
      host.addEventListener('keydown', (event) => event.stopPropagation());
      host.shadowRoot?.querySelector('input')?.focus();
    });
    await page.keyboard.press('x');
    const leaks = await page.evaluate(() => window.demo.leaks.map((leak) => leak.what));
    expect(leaks).toEqual(['press x']);
  });

  test('leave typing in the page alone', async () => {
    const { page } = await stories.open();
    await page.locator('input[name=q]').fill('');
    await page.keyboard.type('e#!x');
    expect(await page.evaluate(() => window.demo.actions)).toEqual([]);
  });
});
