import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in a page as it stands, and text that is cut without being told whole anywhere. */
export async function judge(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const broken = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
  return [...broken, ...(await page.evaluate(measure))];
}

/** Runs in the page. */
function measure(): string[] {
  const wide = document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : [];
  const all = [...document.querySelectorAll<HTMLElement>('body *')];
  const cut = all.filter((each) => {
    const { overflowX, textOverflow } = getComputedStyle(each);
    if (each.scrollWidth <= each.clientWidth + 1 || each.closest('.unseen, svg')) return false;
    if (overflowX === 'visible') return false;
    return textOverflow !== 'ellipsis' || each.closest('[title]') === null;
  });
  const beyond = all.filter((each) => {
    const { right, left, width } = each.getBoundingClientRect();
    return width > 0 && (right > innerWidth + 1 || left < -1) && !each.closest('.unseen');
  });
  const told = (what: string) => (each: HTMLElement) =>
    `${what} ${each.tagName}.${each.className}: ${each.textContent?.slice(0, 60)}`;
  return [...wide, ...cut.map(told('cut')), ...beyond.map(told('beyond the edge'))];
}
