import type { Note } from './find';
import type { SitePage } from './page';

export interface KeptReadings<Name extends string, T> {
  /**
   * What `read` gave for this element when it last had this signature, unless it does not fit any more; else what it
   * gives now. Health hears the look-ups of a kept reading again.
   */
  of(
    element: HTMLElement,
    signature: string,
    page: SitePage<Name>,
    read: () => T,
    fits?: (kept: T) => boolean,
  ): T;
}

/** Readings of rows or messages, each kept with its element until its signature changes. */
export function keepReadings<Name extends string, T>(): KeptReadings<Name, T> {
  const kept = new WeakMap<HTMLElement, Kept<Name, T>>();
  return {
    of(element, signature, page, read, fits = () => true) {
      const before = kept.get(element);
      if (before?.signature === signature && fits(before.value)) {
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
