import type { AgendaItem } from '../../core/agenda';
import type { WordKey } from '../../ui/words';
import { closingWords } from './acknowledge';
import { correct, openClosing, snooze, takeUp } from './acts';
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

export type MainAct = 'acknowledge' | { words: WordKey; act: () => void };
