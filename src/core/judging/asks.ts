import { asksAnything } from '../reading/need';
import type { Read } from './one-message';

/** Whether the words of a message ask something, of whomever; false where no page showed them. */
export function asksSomething({ sentence, words }: Read): boolean {
  return sentence !== undefined || (words !== undefined && asksAnything(words));
}
