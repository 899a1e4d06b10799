import type { Category } from '../../core/sighting';
import { latinDigits } from '../digits';
import { isShown } from '../page';
import { type Page, viewOf } from './page';

/** Rows shown, from first to last, of a page of the list, as the page itself counts; undefined where it does not say. */
export function shownCount(page: Page): number | undefined {
  const counters = page.finder.findAll('counter', page.document).filter(isShown);
  const counts = counters.map(rangeOf).filter((count) => count !== undefined);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}

/** Whether the page says that the list is empty; a list that is still loading says nothing. */
export function isSaidEmpty(page: Page): boolean {
  const main = viewOf(page);
  return main !== undefined && page.finder.findAll('emptyList', main).some(isShown);
}

/** Whether older pages follow; undefined without the button that tells. */
export function olderPages(page: Page): boolean | undefined {
  const button = page.finder.findAll('older', page.document).find(isShown);
  return button && !button.classList.contains('T-I-JE');
}

/** Category of the active tab, from its language-independent class (facts A2); undefined where there are no tabs. */
export function activeCategory(page: Page, main: HTMLElement | undefined): Category | undefined {
  const tab = main === undefined ? undefined : page.finder.findOptional('tab', main);
  const name = tab === undefined ? undefined : [...tab.classList].find((name) => name in tabs);
  return name === undefined ? undefined : tabs[name];
}

const tabs: Readonly<Record<string, Category>> = {
  'aIf-aLe': 'personal',
  'aJi-aLe': 'promotions',
  'aKe-aLe': 'social',
  'aH2-aLe': 'updates',
};

/**
 * "1–50 of 94": the captures hold first and last in a span of their own. A language that names the total first cannot
 * be so nested; then the order of the three numbers tells which is which.
 */
function rangeOf(counter: HTMLElement): number | undefined {
  const nested = numbersIn(counter, ':scope > span > .ts');
  const [from, to] = nested.length === 2 ? nested : rangeAmong(numbersIn(counter, '.ts'));
  return from === undefined || to === undefined || to < from ? undefined : to - from + 1;
}

function rangeAmong([a, b, c]: number[]): number[] {
  if (a === undefined || b === undefined || c === undefined) return [];
  if (a <= b && b <= c) return [a, b];
  return b <= c && c <= a ? [b, c] : [];
}

function numbersIn(counter: HTMLElement, css: string): number[] {
  return [...counter.querySelectorAll(css)].map((number) =>
    Number(latinDigits(number.textContent).replace(/\D/g, '')),
  );
}
