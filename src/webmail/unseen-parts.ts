import type { Part, Parts } from './find';

/** A fact about a mail site's page that no capture here shows, for the README's table. */
export interface UnverifiedFact {
  fact: string;
  /** Who says so. */
  source: string;
  /** What goes wrong if it is false. */
  atStake: string;
  /** Part of the health report that confirms it when seen live; undefined where health cannot tell. */
  part: string | undefined;
}

/** Every selector that no capture shows. */
export function unseenIn(parts: Parts<string>): UnverifiedFact[] {
  return Object.entries(parts).flatMap(([name, part]) => unseenAlternatives(name, part));
}

function unseenAlternatives(name: string, { alternatives }: Part): UnverifiedFact[] {
  const others = alternatives.length - 1;
  return alternatives
    .filter(({ on }) => Object.keys(on).length === 0)
    .map(({ css, why }) => ({
      fact: `\`${css}\`: ${why}`,
      source: 'beside the selector',
      atStake: others === 0 ? `${name} is not found` : `${name}: ${others} other ways`,
      part: name,
    }));
}
