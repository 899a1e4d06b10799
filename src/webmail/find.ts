/** One way to find a part of a mail page. What it rests on stands beside it. */
export interface Alternative {
  css: string;
  /** What makes this the part, in a few words, and the source of the fact. */
  why: string;
  /** Month of the newest evidence. */
  since: string;
  /** Capture to the number of places where it must match within the part's root; empty where no capture shows it. */
  on: Readonly<Record<string, number>>;
}

/** A part of a mail page, with the ways to find it in order of trust. */
export interface Part {
  /** Where it is looked for: the document, or the place that another part found. */
  root: string;
  /** Without it the reader cannot do its work: not finding it is reported as blind. */
  needed: 'always' | 'sometimes';
  alternatives: readonly Alternative[];
}

export type Parts<Name extends string> = Readonly<Record<Name, Part>>;

/** What a look-up came to: which alternative matched (from 0), or undefined where none did. */
export interface Note<Name extends string> {
  part: Name;
  alternative: number | undefined;
  root: ParentNode;
}

export interface Finder<Name extends string> {
  /** The part, by the best alternative that matches. */
  findOptional(part: Name, root: ParentNode): HTMLElement | undefined;
  /** Every match of the best alternative that matches at all, in document order. */
  findAll(part: Name, root: ParentNode): HTMLElement[];
  /** Runs `read` and gives the notes of its look-ups, so that a kept result can be noted again. */
  noting<T>(read: () => T): { value: T; notes: readonly Note<Name>[] };
}

/**
 * A finder over `parts`. What lies inside a `foreign` element (a message's body, our own nodes) is never part of
 * the page, unless the search starts inside it. Each look-up is told to `note`.
 */
export function createFinder<Name extends string>(
  parts: Parts<Name>,
  foreign: string,
  note: (note: Note<Name>) => void,
): Finder<Name> {
  let sink: Note<Name>[] | undefined;

  function told(part: Name, root: ParentNode, alternative: number | undefined): void {
    const made = { part, alternative, root };
    sink?.push(made);
    note(made);
  }

  /** What the best alternative gives that gives anything. */
  function best<T>(
    part: Name,
    root: ParentNode,
    by: (css: string) => T | undefined,
  ): T | undefined {
    let index = 0;
    for (const { css } of parts[part].alternatives) {
      const found = by(css);
      if (found !== undefined) {
        told(part, root, index);
        return found;
      }
      index += 1;
    }
    told(part, root, undefined);
    return undefined;
  }

  function findAll(part: Name, root: ParentNode): HTMLElement[] {
    const all = (css: string) => {
      const matches = [...root.querySelectorAll<HTMLElement>(css)].filter(onesOfPage(root));
      return matches.length === 0 ? undefined : matches;
    };
    return best(part, root, all) ?? [];
  }

  function findOptional(part: Name, root: ParentNode): HTMLElement | undefined {
    return best(part, root, (css) => firstOfPage(css, root));
  }

  function firstOfPage(css: string, root: ParentNode): HTMLElement | undefined {
    const first = root.querySelector<HTMLElement>(css);
    if (first === null) return undefined;
    if (isOfPage(first, root)) return first;
    return [...root.querySelectorAll<HTMLElement>(css)].find((match) => isOfPage(match, root));
  }

  /** Of the rows of one table the first one tells for all. */
  function onesOfPage(root: ParentNode): (match: Element) => boolean {
    let parent: Element | null | undefined;
    let answer = true;
    return (match) => {
      if (match.parentElement !== parent) answer = isOfPage(match, root);
      parent = match.parentElement;
      return answer;
    };
  }

  function isOfPage(element: Element, root: ParentNode): boolean {
    for (let at = element.parentElement; at !== null && at !== root; at = at.parentElement) {
      if (at.matches(foreign)) return false;
    }
    return true;
  }

  return {
    findOptional,
    findAll,
    noting(read) {
      const outer = sink;
      const notes: Note<Name>[] = [];
      sink = notes;
      try {
        return { value: read(), notes };
      } finally {
        sink = outer;
      }
    },
  };
}
