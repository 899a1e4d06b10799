import type { Note } from './find';
import type { SitePage } from './page';

export interface KeptReadings<Name extends string, T> {
  /**
   * What `read` gave for this element when it last had this signature, else what it gives now. Health hears the
   * look-ups of a kept reading again.
   */
  of(element: HTMLElement, signature: string, page: SitePage<Name>, read: () => T): T;
}

/** Readings of rows or messages, each kept with its element until its signature changes. */
export function keepReadings<Name extends string, T>(): KeptReadings<Name, T> {
  const kept = new WeakMap<HTMLElement, Kept<Name, T>>();
  return {
    of(element, signature, page, read) {
      const before = kept.get(element);
      if (before?.signature === signature) {
        before.notes.forEach(page.health.note);
        return before.value;
      }
      const { value, notes } = page.finder.noting(read);
      kept.set(element, { signature, value, notes });
      return value;
    },
  };
}

interface Kept<Name extends string, T> {
  signature: string;
  value: T;
  notes: readonly Note<Name>[];
}
