import { afterEach, describe, expect, test } from 'vitest';
import { gmailOn } from '../../src/webmail/gmail/gmail';
import type { Page } from '../../src/webmail/gmail/page';
import { openPage } from './open-page';

let watching = new AbortController();

afterEach(() => {
  watching.abort();
  watching = new AbortController();
});

const banner = `<header role="banner"><a role="button" aria-label="Ana (ana@firm.example)"></a></header>`;
const row = '<table><tbody><tr class="zA"><td>row</td></tr></tbody></table>';
const views = `<div class="aeF"><div class="nH"><div role="main"><div gh="tl">${row}</div></div></div></div>`;
const title = '<title>Inbox - ana@firm.example - Gmail</title>';
const whole = `${title}${banner}<div class="frame">${views}</div><div class="chat"></div>`;

/** Watches the page; `settled` tells how often it called back once everything pending has run. */
function watch(page: Page): { settled(): Promise<number> } {
  let calls = 0;
  gmailOn(page).watch(() => {
    calls += 1;
  }, watching.signal);
  return {
    settled: async () => {
      await nextFrame();
      await nextFrame();
      return calls;
    },
  };
}

function nextFrame(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(done));
}

function one(page: Page, css: string): HTMLElement {
  const found = page.document.querySelector<HTMLElement>(css);
  if (found === null) throw new Error(`No ${css}`);
  return found;
}

function add(page: Page, css: string, html: string): void {
  one(page, css).insertAdjacentHTML('beforeend', html);
}

describe('watching a page', () => {
  test('calls back once a frame, however much changes', async () => {
    const page = openPage(whole);
    const { settled } = watch(page);
    for (let count = 0; count < 50; count += 1) add(page, 'tbody', '<tr class="zA"></tr>');
    expect(await settled()).toBe(1);
    add(page, 'tbody', '<tr class="zA"></tr>');
    expect(await settled()).toBe(2);
  });

  test.for([
    ['our own badge', (page: Page) => add(page, 'td', '<span data-answerable="badge"></span>')],
    ['the page beside the views', (page: Page) => add(page, '.chat', '<p>Hello</p>')],
    [
      'a row’s toolbar under the pointer',
      (page: Page) => {
        one(page, 'td').style.display = 'block';
      },
    ],
    ['a class that hover sets', (page: Page) => one(page, 'tr').classList.add('aqw')],
  ] as const)('stays silent about %s', async ([, change]) => {
    const page = openPage(whole);
    const { settled } = watch(page);
    change(page);
    expect(await settled()).toBe(0);
  });

  test('stays silent about typing in a reply', async () => {
    const page = openPage(whole);
    add(page, '[role=main]', '<div class="reply" contenteditable="true"></div>');
    const { settled } = watch(page);
    add(page, '.reply', '<div>Dear Jo</div>');
    expect(await settled()).toBe(0);
  });

  test.for([
    ['new row', (page: Page) => add(page, 'tbody', '<tr class="zA"></tr>')],
    [
      'view that is shown or hidden',
      (page: Page) => {
        one(page, '[role=main]').style.display = 'none';
      },
    ],
    [
      'row that is rewritten',
      (page: Page) => {
        one(page, 'tr').innerHTML = '<td>again</td>';
      },
    ],
    [
      'removed badge',
      (page: Page) => {
        one(page, 'td').innerHTML = '';
      },
    ],
  ] as const)('tells of a %s', async ([, change]) => {
    const page = openPage(whole);
    const { settled } = watch(page);
    change(page);
    expect(await settled()).toBe(1);
  });

  test('tells before the next paint of a row that was rewritten together with our badge', async () => {
    const page = openPage(whole);
    add(page, 'td', '<span data-answerable="badge"></span>');
    const told: string[] = [];
    gmailOn(page).watch(() => told.push(one(page, 'td').innerHTML), watching.signal);
    const rewritten = new Promise<string[]>((done) => {
      requestAnimationFrame(() => {
        one(page, 'tr').innerHTML = '<td>again</td>';
        queueMicrotask(() => done([...told]));
      });
    });
    expect(await rewritten).toEqual(['again']);
  });

  test('tells once more, in the next frame, of what follows in the same', async () => {
    const page = openPage(whole);
    add(page, 'tbody', '<tr class="zA"><td><span data-answerable="badge"></span></td></tr>');
    const { settled } = watch(page);
    await nextFrame();
    for (let count = 0; count < 10; count += 1) {
      one(page, 'tr:last-child').innerHTML = '<td><span data-answerable="badge"></span></td>';
      await Promise.resolve();
    }
    expect(await settled()).toBe(2);
  });

  test('tells of a page that comes late, and of its rows from then on', async () => {
    const page = openPage('<title>Gmail</title><div class="loading"></div>');
    const { settled } = watch(page);
    page.document.title = 'Inbox - ana@firm.example - Gmail';
    add(page, 'body', `${banner}<div class="frame">${views}</div><div class="chat"></div>`);
    const loaded = await settled();
    expect(loaded).toBeGreaterThan(0);
    add(page, 'tbody', '<tr class="zA"></tr>');
    expect(await settled()).toBe(loaded + 1);
    add(page, '.chat', '<p>Hello</p>');
    expect(await settled()).toBe(loaded + 1);
  });

  test('notices an owner who is named last, by an attribute', async () => {
    const page = openPage(whole);
    const button = one(page, '[role=banner] a');
    const label = button.getAttribute('aria-label') ?? '';
    button.removeAttribute('aria-label');
    const { settled } = watch(page);
    button.setAttribute('aria-label', label);
    expect(await settled()).toBe(1);
    add(page, '.chat', '<p>Hello</p>');
    expect(await settled()).toBe(1);
  });

  test('tells of rows in a container that replaced the first', async () => {
    const page = openPage(whole);
    const { settled } = watch(page);
    one(page, '.frame').innerHTML = views;
    const replaced = await settled();
    expect(replaced).toBeGreaterThan(0);
    add(page, 'tbody', '<tr class="zA"></tr>');
    expect(await settled()).toBe(replaced + 1);
  });

  test('tells of a new route', async () => {
    const page = openPage(whole);
    const { settled } = watch(page);
    page.document.defaultView?.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(await settled()).toBe(1);
  });

  test('tells at once in a hidden tab, which has no frames', () => {
    const page = openPage(whole);
    let calls = 0;
    gmailOn(page).watch(() => {
      calls += 1;
    }, watching.signal);
    Object.defineProperty(page.document, 'hidden', { value: true });
    page.document.defaultView?.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(calls).toBe(1);
  });

  test('does not leave a change waiting when the tab is hidden before its frame', () => {
    const page = openPage(whole);
    let calls = 0;
    gmailOn(page).watch(() => {
      calls += 1;
    }, watching.signal);
    page.document.defaultView?.dispatchEvent(new HashChangeEvent('hashchange'));
    Object.defineProperty(page.document, 'hidden', { value: true });
    page.document.dispatchEvent(new Event('visibilitychange'));
    expect(calls).toBe(1);
  });

  test('ends with its signal', async () => {
    const page = openPage(whole);
    const { settled } = watch(page);
    add(page, 'tbody', '<tr class="zA"></tr>');
    watching.abort();
    add(page, 'tbody', '<tr class="zA"></tr>');
    page.document.defaultView?.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(await settled()).toBe(0);
  });
});
