import type { PartHealth } from '../core/health';
import type { Note, Parts } from './find';

export interface Health<Name extends string> {
  /** Begins a reading: what is noted from now on replaces what was noted of the same part before. */
  begin(): void;
  note(note: Note<Name>): void;
  /**
   * The part is at fault for a reason that no single look-up shows, until {@link clear} says otherwise, or this does
   * by naming no place.
   */
  fault(part: Name, state: Fault, root: ParentNode | undefined): void;
  clear(part: Name): void;
  report(): PartHealth[];
}

/** `disagrees`: two senses say different things; `blind`: the page shows by other signs that the part must be there. */
export type Fault = 'blind' | 'disagrees';

/** Keeps how each part fared at its last look-ups. Holds no element and nobody's words. */
export function createHealth<Name extends string>(parts: Parts<Name>): Health<Name> {
  const tallies = new Map<Name, Tally>();
  const faults = new Map<Name, { state: Fault; path: string }>();
  /** Alternative of the last reading that found the part: it need not be on every view. */
  const seen = new Map<Name, number>();
  let reading = 0;

  function tallyOf(part: Name): Tally {
    const kept = tallies.get(part);
    if (kept !== undefined && kept.reading === reading) return kept;
    const fresh = { reading, hits: 0, misses: 0, alternative: undefined, path: undefined };
    tallies.set(part, fresh);
    return fresh;
  }

  return {
    begin() {
      reading += 1;
    },
    note({ part, alternative, root }) {
      const tally = tallyOf(part);
      if (alternative === undefined) {
        tally.misses += 1;
        if (parts[part].needed === 'always') tally.path ??= pathTo(root);
      } else {
        tally.hits += 1;
        tally.alternative = Math.max(tally.alternative ?? 0, alternative);
        seen.set(part, tally.alternative);
      }
    },
    fault(part, state, root) {
      if (root === undefined) faults.delete(part);
      else faults.set(part, { state, path: pathTo(root) });
    },
    clear: (part) => void faults.delete(part),
    report: () =>
      (Object.keys(parts) as Name[]).map((part) => ({
        ...judged(part, parts[part].needed, tallies.get(part), seen.get(part)),
        ...faults.get(part),
      })),
  };
}

/**
 * Whether a part that every row must have is missing in most: then what their badges say would go stale unseen, and
 * badges are off (must hold 6 of design.md), though the rows could still be told apart.
 */
export function isRowBlind(report: readonly PartHealth[]): boolean {
  return report.some(({ part, state }) => state === 'blind' && part.startsWith('row'));
}

/** Tags and classes from the document down to `root`, without ids, text or attribute values; at most 2,000 long. */
export function pathTo(root: ParentNode): string {
  const steps: string[] = [];
  let at = isElement(root) ? root : null;
  while (at !== null) {
    steps.unshift([at.localName, ...at.classList].join('.'));
    at = at.parentElement;
  }
  return steps.join(' > ').slice(-2_000);
}

function isElement(root: ParentNode): root is Element {
  return 'localName' in root;
}

interface Tally {
  reading: number;
  hits: number;
  misses: number;
  /** The lowest rank that had to serve. */
  alternative: number | undefined;
  path: string | undefined;
}

function judged(
  part: string,
  needed: 'always' | 'sometimes',
  tally: Tally | undefined,
  alternative: number | undefined,
): PartHealth {
  // A few rows of another extension lack everything; a changed site lacks a part in most.
  if (needed === 'always' && tally !== undefined && tally.misses > tally.hits) {
    return { part, state: 'blind', path: tally.path };
  }
  return alternative === undefined
    ? { part, state: 'unconfirmed' }
    : { part, state: 'ok', alternative };
}
