import type { Because, BecauseCode } from '../../core/standing';
import { say, type WordKey } from '../../ui/words';

/** A reason of a verdict in the user's words. */
export function becauseWords({ code, with: fill = [] }: Because): string {
  if (code === 'bulkCategory') return say('because_bulkCategory', ...fill.map(categoryName));
  const somebody = says[code] ?? [];
  return say(`because_${code}`, ...(fill.length > 0 ? fill : somebody));
}

/** Whose sentence begins with a name: where the page did not tell it, somebody did it. */
const says: Partial<Record<BecauseCode, string[]>> = {
  wroteLast: [say('row_unknown')],
  askedAgain: [say('row_unknown')],
  colleagueAnswered: [say('row_unknown')],
};

function categoryName(category: string): string {
  const names: Readonly<Record<string, WordKey>> = {
    promotions: 'category_promotions',
    social: 'category_social',
    updates: 'category_updates',
    forums: 'category_forums',
  };
  const name = names[category];
  return name === undefined ? category : say(name);
}
