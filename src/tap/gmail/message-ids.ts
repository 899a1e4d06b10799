import { remember } from '../remember';
import type { SyncMessage } from './mail';
import type { Memory } from './memory';

const mostMessages = 200;
const mostNumbers = 5;

/**
 * The ids under which a message is told. A draft goes by the name that its client gave it, because each saving numbers
 * it anew (cvOnDraftSave_response, cvOnDraftUpdate_response); so does what is scheduled. Once on its way it has the
 * number that it keeps, unless Undo Send makes a draft of it again: then, and when it is sent once more, that number
 * too is told what became of the message, or it would seem to be on its way for ever.
 */
export function idsOf({ sync, hex, state }: SyncMessage, { numbers }: Memory): string[] {
  if (!sync.startsWith('msg-a:')) return [hex ?? sync];
  const earlier = numbers.get(sync) ?? [];
  if (hex === undefined || state === 'draft' || state === 'scheduled') return [sync, ...earlier];
  const others = earlier.filter((number) => number !== hex);
  if (state === 'sending') {
    remember(numbers, sync, [...others, hex].slice(-mostNumbers), mostMessages);
  }
  return [hex, ...others];
}
