import { expect, test } from 'vitest';
import badgeCss from '../../../src/content/badge.css?inline';
import { pageHtml, rowHtml } from './made-page';
import { openPage } from './open-page';
import { outlookAt } from './seen';

/** Lines as mail lists lay them out: a flex line, a block that cuts, a grid, a clamped text. */
const layouts = {
  'flex lines':
    '.line { display: flex; } .line > div { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; flex: 1; }',
  'lines that cut':
    '.line, .line > div, .line span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .line > div { display: inline-block; max-width: 60%; }',
  'a column within the line': '.line > div { display: flex; flex-direction: column; }',
  'a grid': '.line { display: grid; grid-template-columns: 1fr auto; }',
  'clamped texts':
    '.line > div > span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; }',
} as const;

test.for(
  Object.entries(layouts).flatMap(([name, css]) =>
    (['three lines', 'one line'] as const).map((shape) => [name, shape, css] as const),
  ),
)('in %s, %s: the badge makes no row higher', ([, shape, css]) => {
  const page = openPage(
    pageHtml({ rows: rowHtml({ thread: 'T1' }, shape) + rowHtml({ thread: 'T2' }, shape) }),
  );
  const { document } = page;
  const style = document.createElement('style');
  style.textContent = `body { font: 14px/20px Arial; width: 420px } ${css}`;
  document.head.append(style);
  const heights = () =>
    [...document.querySelectorAll('[data-convid]')].map(
      (row) => row.getBoundingClientRect().height,
    );
  const before = heights();
  const { rows } = outlookAt(page).look();
  expect(rows).toHaveLength(2);
  for (const { badgeParent, badgeBefore } of rows) {
    const host = document.createElement('span');
    host.setAttribute('data-answerable', 'badge');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${badgeCss}</style><button class="due">Reply · 3 h left</button>`;
    badgeParent.insertBefore(host, badgeBefore);
    expect(host.getBoundingClientRect().width).toBeGreaterThan(0);
  }
  expect(heights()).toEqual(before);
});
