import type { Sighting } from '../core/sighting';
import type { TapReport } from '../core/tap-report';

/** What the page said of the moment: fresh answers, or the data embedded at its start, which is worth repeating. */
export type Source = 'answer' | 'embedded';

/** The reports of one page, on their way to the content scripts. */
export interface Reports {
  add(index: number, sightings: Sighting[], source: Source): void;
  /** A content script is there: it gets what was kept, and from now on every report as it comes. */
  greet(): void;
}

/** Most sightings of one report (core/tap-report.ts). */
const mostSightings = 1_000;
/** Kept until the first greeting: a page that nobody greets must not grow. */
const mostKept = 50;
/** Kept after it, of the answers that were told already. */
const mostTold = 20;
/** Longest text of sightings in one report, so that no one event blocks the page for long. */
const mostCharacters = 400_000;

/**
 * Reports handed to `tell` as JSON. Before the first greeting they are kept, the latest ones; after it what was embedded
 * in the page is, and the last answers, for a content script that comes anew after an update: the one before it may
 * have ended while they came, or before what it told was written down.
 * `addressOf` is asked at the telling: the page may name its account after its mail.
 */
export function keepReports(
  tell: (report: string) => void,
  addressOf: (index: number) => string | undefined,
): Reports {
  const kept: Record<Source, TapReport[]> = { answer: [], embedded: [] };
  let greeted = false;
  const send = (report: TapReport) => {
    const address = addressOf(report.index);
    tell(JSON.stringify(address === undefined ? report : { ...report, address }));
  };
  return {
    add(index, sightings, source) {
      const reports = inParts(sightings).map((part) => ({ index, sightings: part }));
      if (greeted) for (const report of reports) send(report);
      kept[source] = [...kept[source], ...reports].slice(-mostKept);
      if (greeted) kept.answer = lastOf(kept.answer);
    },
    greet() {
      greeted = true;
      for (const report of [...kept.embedded, ...kept.answer]) send(report);
      kept.answer = lastOf(kept.answer);
    },
  };
}

/** So many of the latest as hold no more text than one report may. */
function lastOf(reports: readonly TapReport[]): TapReport[] {
  let left = mostCharacters;
  const before = reports.findLastIndex(({ sightings }) => {
    for (const sighting of sightings) left -= lengthOf(sighting);
    return left < 0;
  });
  return reports.slice(Math.max(before + 1, reports.length - mostTold));
}

function inParts(sightings: Sighting[]): Sighting[][] {
  const parts: Sighting[][] = [];
  let part: Sighting[] = [];
  let characters = 0;
  for (const sighting of sightings) {
    if (part.length >= mostSightings || characters > mostCharacters) {
      parts.push(part);
      part = [];
      characters = 0;
    }
    part.push(sighting);
    characters += lengthOf(sighting);
  }
  return part.length === 0 ? parts : [...parts, part];
}

function lengthOf(sighting: Sighting): number {
  return sighting.kind === 'message' ? (sighting.text?.length ?? 0) : 0;
}
