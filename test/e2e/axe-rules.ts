import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** What our pages and our marks in the mail page are held to. */
export const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Expects that a page as it stands, or what fits `part` of it, breaks no rule of WCAG 2.2 AA; in the dark it can break
 * that of contrast alone, as nothing else changes with the colours.
 */
export async function breaksNoRule(page: Page, part = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).include(part);
    const { violations } = await (colorScheme === 'light'
      ? axe.withTags(axeRules)
      : axe.withRules(['color-contrast'])
    ).analyze();
    const broken = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    expect([colorScheme, ...broken]).toEqual([colorScheme]);
  }
}
