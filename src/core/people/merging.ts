import type { Person } from './person';
import type { PersonFacts, Saying, SomePersonFacts } from './record';

/** What it takes to say that two are one person, and what that comes to. */
export interface Merging {
  said: Saying[];
  shown: Pick<Person, 'name' | 'stage'>;
  /** What of the other is not shown any more while they are one; it comes back when they are parted. */
  lost: string[];
}

/**
 * Merges one person into another: what that one is holds, and what only the other has is added. Notes and dates of
 * both are kept together. An opt-out of either holds for the one that they become.
 */
export function merging(into: Person, from: Person): Merging {
  const facts = addedTo(into.said, from.said);
  const stage = into.said.stage ?? from.said.stage ?? into.stage ?? from.stage;
  const name = into.name;
  const kept = { name, stage: stage ?? '' };
  const lost = [
    ...(from.name === name ? [] : [from.name]),
    ...differing(into.said, from.said, ['organisation', 'stage', 'channel', 'phone', 'referral']),
  ];
  return {
    said: [
      { person: into.id, facts: { ...facts, name, ...(stage === undefined ? {} : kept) } },
      { person: from.id, facts: { sameAs: into.id } },
    ],
    shown: { name, stage },
    lost,
  };
}

type Said = Partial<PersonFacts>;

/** Said of the one who stays, so that it is what was said last. */
function addedTo(into: Said, from: Said): SomePersonFacts {
  const { notes, dates, optOut, ...rest } = into;
  const out = [optOut, from.optOut].find((each) => each?.kind === 'out');
  const both = joined(notes, from.notes);
  const days = [...(dates ?? []), ...(from.dates ?? [])].slice(0, 20);
  return {
    ...rest,
    ...(both === undefined ? {} : { notes: both }),
    ...(days.length === 0 ? {} : { dates: days }),
    ...(out === undefined ? {} : { optOut: out }),
  };
}

function joined(a: string | undefined, b: string | undefined): string | undefined {
  const texts = [a, b].filter((each) => each !== undefined);
  return texts.length === 0 ? undefined : texts.join('\n\n').slice(0, 5_000);
}

function differing(into: Said, from: Said, names: readonly (keyof Said)[]): string[] {
  return names.flatMap((name) => {
    const [a, b] = [into[name], from[name]];
    return typeof b === 'string' && a !== undefined && a !== b ? [b] : [];
  });
}
