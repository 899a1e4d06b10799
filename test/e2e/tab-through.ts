import type { Page } from 'playwright';

/** What Tab passes by, and what does not show that it has the focus, as markup. */
export interface TabWalk {
  unreached: string[];
  bare: string[];
}

/**
 * Goes through a page by Tab until it comes round. Of what the arrows reach one is enough: a row, and of radio buttons
 * the chosen one.
 */
export async function tabThrough(page: Page): Promise<TabWalk> {
  await page.evaluate(begin);
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(note)) === 'round') return page.evaluate(end);
  }
  throw new Error('Tab never comes round');
}

declare global {
  interface Window {
    walk: { reached: Set<Element>; bare: Set<string>; last: Element | null; edges: number };
  }
}

// What follows runs in the page.

function begin(): void {
  window.walk = { reached: new Set(), bare: new Set(), last: null, edges: 0 };
}

function note(): 'on' | 'round' {
  const { walk } = window;
  const at = document.activeElement;
  if (at === null || at === document.body) {
    walk.edges += 1;
    return walk.edges > 2 ? 'round' : 'on';
  }
  // The parts of a date are stops within one element.
  if (walk.reached.has(at) && at !== walk.last) return 'round';
  walk.reached.add(at);
  walk.last = at;
  const shown = [at, at.closest('label')].some((each) => {
    if (each === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && outlineWidth !== '0px';
  });
  if (!shown) walk.bare.add(at.outerHTML);
  return 'on';
}

function end(): TabWalk {
  const { reached, bare } = window.walk;
  const stops = document.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]');
  const unreached = [...stops].filter(
    (stop) =>
      stop.checkVisibility() &&
      stop.tabIndex >= 0 &&
      !reached.has(stop) &&
      !(stop instanceof HTMLInputElement && stop.type === 'radio'),
  );
  return { unreached: unreached.map(({ outerHTML }) => outerHTML), bare: [...bare] };
}
