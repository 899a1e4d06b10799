import type { AgendaItem } from '../../core/agenda';
import type { WordKey } from '../../ui/words';

import { acknowledge, closingWords } from './acknowledge';
import { correct, openClosing, snooze, takeUp } from './acts';

import { plainNote } from './plain-note';
import { now } from './state';

/** The act that a row is there for, on its first button and under `a`; undefined where there is none. */
export function mainAct(item: AgendaItem): MainAct | undefined {
  switch (item.bucket) {
    case 'not-listed':
      return { words: 'act_needsAnswer', act: () => correct(item, 'needed') };
    case 'snoozed':
      return { words: 'act_backNow', act: () => snooze(item, now.peek()) };
    case 'earlier':
      return { words: 'act_takeUp', act: () => takeUp(item) };
    case 'awaiting-them':
      return followUp(item);
    case 'last-seen':
      return undefined;
    case 'settled':
      return closingWords(item) === undefined
        ? undefined
        : { words: 'closing_open', act: () => openClosing(item) };
    default:
      return 'acknowledge';
  }
}

/** Asks again who is silent, where that has a place. */
function followUp(item: AgendaItem): MainAct | undefined {
  const note = plainNote(item, 'followUp');
  return (
    note && { words: 'note_followUp', act: () => void acknowledge(item, note), text: note.text }
  );
}

export type MainAct = 'acknowledge' | { words: WordKey; act: () => void; text?: string };
