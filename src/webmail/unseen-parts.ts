import type { UnverifiedFact } from '../core/unverified-fact';
import type { Part, Parts } from './find';

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
