import { afterEach, describe, expect, test } from 'vitest';
import { outlookOn } from '../../../src/webmail/outlook/outlook';
import type { Page } from '../../../src/webmail/outlook/page';
import { messageHtml, pageHtml, paneHtml, rowHtml } from './made-page';
import { openPage } from './open-page';
import { now, of, outlookAt, seen } from './seen';

let watching = new AbortController();

afterEach(() => {
  watching.abort();
  watching = new AbortController();
});

function watch(page: Page): { settled(): Promise<number>; calls(): number } {
  let calls = 0;
  outlookOn(page).watch(() => {
    calls += 1;
  }, watching.signal);
  return {
    calls: () => calls,
    settled: async () => {
      await nextFrame();
      await nextFrame();
      return calls;
    },
  };
}

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

function one(page: Page, css: string): HTMLElement {
  const found = page.document.querySelector<HTMLElement>(css);
  if (found === null) throw new Error(`No ${css}`);
  return found;
}

const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) =>
    rowHtml({ thread: `T${from + n}`, subject: `Quote ${from + n}` }),
  );

/** Lets each node of the list show what another row shows, as scrolling does. */
function recycle(page: Page, from: number): void {
  const made = new DOMParser().parseFromString(rows(from, 20).join(''), 'text/html');
  const next = [...made.querySelectorAll('[data-convid]')];
  for (const [n, row] of [...page.document.querySelectorAll('[data-convid]')].entries()) {
    const other = next[n];
    if (other === undefined) continue;
    for (const { name, value } of other.attributes) row.setAttribute(name, value);
    const texts = (element: Element) => [...element.querySelectorAll('span')];
    texts(row).forEach((span, place) => {
      const like = texts(other)[place];
      if (span.firstChild !== null) span.firstChild.nodeValue = like?.textContent ?? '';
      if (like?.title) span.title = like.title;
    });
  }
}

function guestIn(row: { badgeParent: HTMLElement; badgeBefore: Node }): HTMLElement {
  const guest = row.badgeParent.ownerDocument.createElement('span');
  guest.setAttribute('data-answerable', 'badge');
  row.badgeParent.insertBefore(guest, row.badgeBefore);
  return guest;
}

describe('a recycled row', () => {
  test('shows its new conversation, whatever it was before', () => {
    const page = openPage(pageHtml({ rows: rows(0, 20).join('') }));
    const outlook = outlookAt(page);
    expect(outlook.look().rows[0]?.thread).toBe('T0');
    recycle(page, 100);
    const { rows: after } = outlook.look();
    expect(after.map(({ thread }) => thread)).toEqual(
      Array.from({ length: 20 }, (_, n) => `T${100 + n}`),
    );
    const subjects = of('thread', seen(page, outlook)).map(({ facts }) => facts.subject);
    expect(subjects).toEqual(Array.from({ length: 20 }, (_, n) => `Quote ${100 + n}`));
  });

  test('reads the same with our badge in it, and has it at the same place', () => {
    const page = openPage(pageHtml({ rows: rows(0, 20).join('') }));
    const outlook = outlookAt(page);
    const before = seen(page, outlook);
    for (const row of outlook.look().rows) guestIn(row);
    expect(seen(page, outlook)).toEqual(before);
    expect(seen(page, outlookAt(page))).toEqual(before);
    for (const row of outlook.look().rows) {
      expect(row.badgeBefore.previousSibling).toBe(
        row.badgeParent.querySelector('[data-answerable]'),
      );
    }
  });
});

describe('a row written anew with the same words', () => {
  test('has its badge in the new line, and is not read again', () => {
    const page = openPage(pageHtml({ rows: rows(0, 3).join('') }));
    const outlook = outlookAt(page);
    for (const row of outlook.look().rows) guestIn(row);
    const before = seen(page, outlook);
    for (const row of page.document.querySelectorAll('[data-convid]')) writeAnew(row);
    const { rows: after } = outlook.look();
    expect(after.map(({ badgeParent }) => badgeParent.textContent)).toEqual([
      'Quote 0',
      'Quote 1',
      'Quote 2',
    ]);
    for (const { element, badgeBefore } of after) expect(element.contains(badgeBefore)).toBe(true);
    expect(seen(page, outlook)).toEqual(before);
  });

  test('has it also where the line came to stand elsewhere', () => {
    const page = openPage(pageHtml({ rows: rows(0, 1).join('') }));
    const outlook = outlookAt(page);
    outlook.look();
    const row = one(page, '[data-convid]');
    writeAnew(row);
    row.insertAdjacentHTML('afterbegin', '<b></b><b></b>');
    const [after] = outlook.look().rows;
    expect(after?.badgeParent.textContent).toBe('Quote 0');
    expect(row.contains(after?.badgeParent ?? null)).toBe(true);
  });

  function writeAnew(row: Element): void {
    const model = row.cloneNode(true) as Element;
    for (const left of model.querySelectorAll('[data-answerable]')) left.remove();
    row.replaceChildren(...model.childNodes);
  }
});

describe('a reading', () => {
  /** Searches within rows while `act` runs. */
  function searches(page: Page, act: () => void): number {
    const { Element } = page.document.defaultView as unknown as {
      Element: typeof globalThis.Element;
    };
    const { querySelectorAll, querySelector } = Element.prototype;
    let count = 0;
    const counted = (search: (css: string) => unknown) =>
      function (this: globalThis.Element, css: string) {
        if (this.closest('[data-convid]') !== null) count += 1;
        return search.call(this, css);
      };
    Object.assign(Element.prototype, {
      querySelectorAll: counted(querySelectorAll),
      querySelector: counted(querySelector),
    });
    act();
    Object.assign(Element.prototype, { querySelectorAll, querySelector });
    return count;
  }

  test('of 20 recycled rows searches each of them seven times, of unchanged ones once', () => {
    const page = openPage(pageHtml({ rows: rows(0, 20).join('') }));
    const outlook = outlookAt(page);
    outlook.look();
    expect(searches(page, () => outlook.look())).toBe(20);
    recycle(page, 100);
    expect(searches(page, () => outlook.look())).toBeLessThanOrEqual(20 * 8);
  });
});

const whole = pageHtml({
  rows: rows(0, 3).join(''),
  pane: paneHtml([messageHtml({})]),
});

describe('watching a page', () => {
  test('calls back once a frame, however many rows are recycled', async () => {
    const page = openPage(pageHtml({ rows: rows(0, 20).join('') }));
    const { settled } = watch(page);
    recycle(page, 100);
    expect(await settled()).toBe(1);
    recycle(page, 200);
    expect(await settled()).toBe(2);
  });

  test.for([
    [
      'our own badge',
      (page: Page) =>
        guestIn({
          badgeParent: one(page, '[data-convid] span'),
          badgeBefore: one(page, '[data-convid] span').firstChild as Node,
        }),
    ],
    ['a class that hover sets', (page: Page) => one(page, '[data-convid]').classList.add('x')],
    [
      'a text that is written again',
      (page: Page) => {
        const text = one(page, '[data-convid] span').firstChild as Text;
        text.data = `${text.data}`;
      },
    ],
    [
      'a row that is moved',
      (page: Page) => {
        one(page, '[data-convid]').style.top = '40px';
      },
    ],
    [
      'the ribbon',
      (page: Page) =>
        one(page, 'header').insertAdjacentHTML(
          'beforeend',
          '<button aria-expanded="true">x</button>',
        ),
    ],
    [
      'a menu',
      (page: Page) =>
        page.document.body.insertAdjacentHTML(
          'beforeend',
          '<div role="menu"><div role="menuitem">Reply</div></div>',
        ),
    ],
  ] as const)('stays silent about %s', async ([, change]) => {
    const page = openPage(whole);
    const { settled } = watch(page);
    change(page);
    expect(await settled()).toBe(0);
  });

  test('stays silent about typing in a reply', async () => {
    const page = openPage(whole);
    one(page, '.items').insertAdjacentHTML(
      'beforeend',
      '<div id="editorParent_1"><div contenteditable="true" class="box">Dear</div></div>',
    );
    const { settled } = watch(page);
    one(page, '.box').append('Jo');
    const [text] = one(page, '.box').childNodes;
    if (text !== undefined) text.nodeValue = 'Hello';
    expect(await settled()).toBe(0);
  });

  test.for([
    [
      'row that shows another conversation',
      (page: Page) => one(page, '[data-convid]').setAttribute('data-convid', 'T9'),
    ],
    [
      'row that is selected',
      (page: Page) => one(page, '[data-convid]').setAttribute('aria-selected', 'true'),
    ],
    [
      'row that appears',
      (page: Page) =>
        one(page, '[role=listbox]').insertAdjacentHTML('afterbegin', rowHtml({ thread: 'T9' })),
    ],
    [
      'subject whose text is replaced',
      (page: Page) => {
        (one(page, '[role=heading] span').firstChild as Text).data = 'Invoice';
      },
    ],
    [
      'message that unfolds',
      (page: Page) => one(page, '.item > div').setAttribute('aria-expanded', 'false'),
    ],
    [
      'pane that is hidden',
      (page: Page) => {
        one(page, '#ConversationReadingPaneContainer').style.display = 'none';
      },
    ],
    [
      'folder that is opened',
      (page: Page) => one(page, '[data-folder-name=inbox]').setAttribute('aria-selected', 'false'),
    ],
    [
      'folder pane that comes late',
      (page: Page) =>
        page.document.body.insertAdjacentHTML(
          'beforeend',
          '<nav><div role="treeitem" id="primaryMailboxRoot_2"></div></nav>',
        ),
    ],
    [
      'title that names the user',
      (page: Page) => {
        page.document.title = 'Mail - Jo - Outlook';
      },
    ],
  ] as const)('tells of a %s', async ([, change]) => {
    const page = openPage(whole);
    const { settled } = watch(page);
    change(page);
    expect(await settled()).toBe(1);
  });

  test.for([
    [
      'a row with a badge shows another conversation',
      (row: HTMLElement) => row.setAttribute('data-convid', 'T9'),
    ],
    [
      'the page wrote over a badge',
      (row: HTMLElement) => {
        (row.querySelector('[data-answerable]')?.parentElement as HTMLElement).textContent =
          'Invoice';
      },
    ],
  ] as const)('tells before the next paint where %s', async ([, change]) => {
    const page = openPage(whole);
    const [row] = outlookAt(page, now).look().rows;
    if (row === undefined) throw new Error('No row');
    guestIn(row);
    const { calls } = watch(page);
    change(row.element);
    await Promise.resolve();
    expect(calls()).toBe(1);
  });

  test('ends with the signal', async () => {
    const page = openPage(whole);
    const { settled } = watch(page);
    watching.abort();
    one(page, '[data-convid]').setAttribute('data-convid', 'T9');
    expect(await settled()).toBe(0);
  });
});
