import { createFinder, type Finder, type Parts } from './find';
import { createHealth, type Health } from './health';

/** One page of a mail site as the parts of its reader share it. */
export interface SitePage<Name extends string> {
  document: Document;
  location: Pick<Location, 'origin' | 'pathname' | 'hash'>;
  finder: Finder<Name>;
  health: Health<Name>;
}

/** A page with fresh health; what lies inside a `foreign` element is no part of it. Tests pass their own document, place or parts. */
export function sitePage<Name extends string>(
  document: Document,
  location: SitePage<Name>['location'],
  parts: Parts<Name>,
  foreign: string,
): SitePage<Name> {
  const health = createHealth(parts);
  return { document, location, health, finder: createFinder(parts, foreign, health.note) };
}

/** Hidden views are kept alive by inline styles (facts A0, B2): asked of a view or a panel, never of a row. */
export function isShown(element: HTMLElement): boolean {
  return element.checkVisibility();
}
