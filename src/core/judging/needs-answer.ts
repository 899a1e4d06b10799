import { correctionFor } from '../corrections';
import { isMachine, isNoReply } from '../reading/senders';
import type { Because, BecauseCode, Message, Nature } from '../standing';
import { asksSomething } from './asks';
import type { Course } from './course';
import type { Need } from './need';
import { needByWords } from './need-by-words';
import type { Read } from './one-message';
import { type Judged, kindFor } from './self';
import { addressesOf, nameOf, recipientsOf } from './sides';

/**
 * `course`: how the thread went before. Where the user wrote in it, or to this sender elsewhere, its category says
 * less than its people do; and thanks for what was done or settled open nothing anew.
 */
export function needOf(message: Read, view: Judged, course: Course): Need {
  const { nature } = message;
  if (nature === 'out-of-office') return no('outOfOffice');
  if (nature === 'bounce') return no('bounce');
  const corrected = correctionFor(writersOf(message), nature, view.corrections);
  if (corrected !== undefined) {
    return corrected ? yes('correctedNeeded') : no('correctedNotNeeded');
  }
  return needOfKind(kindFor(message, view), message, view, course);
}

function needOfKind(kind: Nature | undefined, message: Read, view: Judged, course: Course): Need {
  const wrote = { code: 'wroteLast', with: nameOf(message) } as const;
  switch (kind) {
    case 'calendar':
      return asksSomething(message) ? unsure(wrote) : no('calendar');
    case 'list':
      if (!course.corresponded && !isAddressed(message, view)) return no('mailingList');
      return needByWords(course.corresponded ? 'person' : kind, message, view, course);
    case 'automated':
    case 'bulk':
      if (!isCorrespondent(message, view, course)) return leftOut(message);
      return withBefore(needByWords('person', message, view, course), course);
    case 'receipt':
      return needOfReceipt(message, view, course);
    default:
      return needByWords('person', message, view, course);
  }
}

function yes(code: BecauseCode): Need {
  return { waits: true, because: { code }, rests: [], sure: true };
}

function no(code: BecauseCode): Need {
  return { waits: false, because: { code }, rests: [], sure: true };
}

function unsure(because: Because): Need {
  return { waits: true, because, rests: [], sure: false };
}

function writersOf({ facts: { from, replyTo } }: Message) {
  return [from, replyTo].filter((person) => person !== undefined);
}

/** Somebody whom the user has written to is a person, however the webmail sorts their mail; no machine ever is. */
function isCorrespondent(message: Read, { history }: Judged, { corresponded }: Course): boolean {
  const { from } = message.facts;
  if (from === undefined || isNoReply(from.address) || isMachine(from.address)) return false;
  return corresponded || addressesOf(message).some((who) => history.get(who)?.answered);
}

/** Where the thread itself does not show that the user wrote, the reason says so. */
function withBefore(need: Need, { corresponded }: Course): Need {
  if (corresponded || !need.waits) return need;
  return { ...need, rests: [{ code: 'youWroteBefore' }, ...need.rests] };
}

function isAddressed(message: Message, { own }: Judged): boolean {
  return (recipientsOf(message) ?? []).some((address) => own.has(address));
}

function leftOut(message: Message): Need {
  const { from, category } = message.facts;
  if (from !== undefined && isNoReply(from.address)) return no('noReplySender');
  if (category === undefined || category === 'personal') {
    return no(message.nature === 'bulk' ? 'bulkCategory' : 'automated');
  }
  return { ...no('bulkCategory'), because: { code: 'bulkCategory', with: [category] } };
}

/** An office's receipt that asks may be its clerk's question. */
function needOfReceipt(message: Read, view: Judged, course: Course): Need {
  const { from } = message.facts;
  if (message.words === undefined || (from !== undefined && isNoReply(from.address)))
    return no('receipt');
  const need = needByWords('receipt', message, view, course);
  return need.waits ? need : no('receipt');
}
