import type { Because, BecauseCode } from '../core/standing';
import { say, type WordKey } from './words';

/** A reason of a verdict in the user's words; `person` is what the one who waits is called. */
export function becauseWords({ code, with: fill = [] }: Because, person: string): string {
  if (code === 'bulkCategory') return bulkWords(fill[0]);
  const name = ofPerson.has(code) ? person : say('row_unknown');
  return say(`because_${code}`, ...(fill.length > 0 ? fill : [name]));
}

/** Reasons that tell what the person did; in the others a name is somebody else's. */
const ofPerson: ReadonlySet<BecauseCode> = new Set(['wroteLast', 'askedAgain']);

/** The category is told where the mail page told it. */
function bulkWords(category: string | undefined): string {
  const name = categories[category ?? ''];
  return name === undefined ? say('because_bulk') : say('because_bulkCategory', say(name));
}

const categories: Readonly<Record<string, WordKey>> = {
  promotions: 'category_promotions',
  social: 'category_social',
  updates: 'category_updates',
  forums: 'category_forums',
};
