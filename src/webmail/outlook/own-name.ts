import { oneLine } from '../one-line';
import type { Page } from './page';

/** Tells whether a name that the page shows is the user's own; undefined where the page does not name the user. */
export type IsOwnName = (name: string) => boolean | undefined;

/**
 * Own messages show a name alone (facts B2). The title ends with it and the site's name ("Mail - Ana Ruiz - Outlook":
 * what stands before may be a sender's words); the account menu shows it alone; the account button among words of
 * any language, at their end or begin.
 */
export function ownNameOf(page: Page): IsOwnName {
  const named = new Set([titledName(page), ...menuNames(page)].filter((name) => name !== ''));
  if (named.size > 0) return (name) => isName(name) && named.has(plainName(name));
  const labels = buttonLabels(page);
  if (labels.length === 0) return () => undefined;
  return (name) => isName(name) && labels.some((label) => isNamedBy(label, plainName(name)));
}

function titledName({ document }: Page): string {
  const segments = document.title.split(/\s[-–—]\s/);
  return segments.length < 3 ? '' : plainName(segments.at(-2) ?? '');
}

function menuNames(page: Page): string[] {
  return page.finder
    .findAll('ownName', page.document)
    .filter((place) => !place.hasAttribute('aria-label'))
    .map(({ textContent }) => plainName(textContent));
}

function buttonLabels(page: Page): string[] {
  return page.finder
    .findAll('ownName', page.document)
    .map((button) => plainName(button.getAttribute('aria-label') ?? ''))
    .filter((label) => label !== '');
}

function isName(name: string): boolean {
  return plainName(name) !== '';
}

/** A label's first word alone may be the site's ("Account manager for …"). */
function isNamedBy(label: string, name: string): boolean {
  if (label === name || label.endsWith(` ${name}`)) return true;
  return name.includes(' ') && label.startsWith(`${name} `);
}

function plainName(text: string): string {
  return oneLine(text.normalize('NFC')).toLowerCase();
}
