import type { Reason } from '../core/gratitude/reasons';
import { fullDay, type Here } from './time-words';

/** Why something is owed, in one line: "Referred Jo Bell to you on November 3, 2026". */
export function reasonWords(reason: Reason, here: Here): string {
  const { say } = here;
  const at = fullDay(reason.at, here);
  switch (reason.kind) {
    case 'referred':
      return say('owed_referred', reason.sent.name, at);
    case 'bought':
      return say('owed_bought', at);
    case 'declined':
      return say('owed_declined', at);
    case 'closed':
      return say('owed_closed', at);
    case 'told':
      return say(outcomeWords[reason.outcome.kind], reason.sent.name);
  }
}

const outcomeWords = {
  won: 'owed_toldWon',
  lost: 'owed_toldLost',
  words: 'owed_toldWords',
} as const;
