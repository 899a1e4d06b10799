import type { Need } from './need';
import type { TextReading } from './read-text';

/** Whether the words end the matter: thanks alone, or a short note that asks and promises nothing. */
export function endsIt(words: TextReading, { verdict }: Need): boolean {
  const asksNothing = verdict === 'no' && words.pledges === undefined;
  return words.closes === true || (asksNothing && words.notes === true);
}
