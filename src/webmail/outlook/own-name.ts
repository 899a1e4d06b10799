import type { Page } from './page';

/** Tells whether a name that the page shows is the user's own; undefined where the page does not name the user. */
export type IsOwnName = (name: string) => boolean | undefined;

/**
 * Own messages show a name alone (facts B2), and so does the account button, among words of any language: it begins
 * or ends with the name. The title names it between dashes ("Mail - Ana Ruiz - Outlook").
 */
export function ownNameOf(page: Page): IsOwnName {
  const shown = page.finder
    .findAll('ownName', page.document)
    .flatMap((button) => [button.getAttribute('aria-label') ?? '', plainName(button.textContent)])
    .map(plainName)
    .filter((label) => label !== '');
  const titled = page.document.title.split(/\s[-–—]\s/).map(plainName);
  // First and last segment are words of the site's; a title of two says nobody's name.
  const names = titled.length >= 3 ? titled.slice(1, -1) : [];
  if (shown.length === 0 && names.length === 0) return () => undefined;
  return (name) => {
    const plain = plainName(name);
    if (plain === '') return undefined;
    return names.includes(plain) || shown.some((label) => isNamedBy(label, plain));
  };
}

function isNamedBy(label: string, name: string): boolean {
  return label === name || label.endsWith(` ${name}`) || label.startsWith(`${name} `);
}

function plainName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
