import { natureOf } from '../reading/nature';
import { isNoReply } from '../reading/senders';
import type { Because, BecauseCode, Message, ThreadView } from '../standing';
import type { Course } from './course';
import type { Need } from './need';
import type { Read } from './one-message';
import { addressesOf, nameOf, recipientsOf } from './sides';

/**
 * `course`: how the thread went before. Where the user wrote in it, its category says less than its people do; and
 * thanks for what was done or settled open nothing anew. Thanks out of the blue may be an occasion for a word.
 */
export function needOf(
  message: Read,
  view: Pick<ThreadView, 'own' | 'corrections'>,
  course: Course,
): Need {
  const { corresponded } = course;
  const { nature } = message;
  if (nature === 'out-of-office') return no('outOfOffice');
  if (nature === 'bounce') return no('bounce');
  const corrected = correctionFor(message, view);
  if (corrected !== undefined) {
    return corrected ? yes('correctedNeeded') : no('correctedNotNeeded');
  }
  const wrote = { code: 'wroteLast', with: nameOf(message) } as const;
  switch (nature) {
    case 'calendar':
      if (message.sentence === undefined) return no('calendar');
      return unsure(wrote);
    case 'list':
      if (!corresponded && !isAddressed(message, view)) return no('mailingList');
      break;
    case 'automated':
    case 'bulk':
      if (!corresponded || !isByCategoryAlone(message)) return leftOut(message);
      break;
  }
  if (message.closes) return isUnderWay(course) ? no('youAnswered') : unsure(wrote);
  return { waits: true, because: wrote, sure: true };
}

function yes(code: BecauseCode): Need {
  return { waits: true, because: { code }, sure: true };
}

function no(code: BecauseCode): Need {
  return { waits: false, because: { code }, sure: true };
}

function unsure(because: Because): Need {
  return { waits: true, because, sure: false };
}

function isUnderWay({ owed, ownWord, closed }: Course): boolean {
  return owed.length > 0 || ownWord !== undefined || closed !== undefined;
}

function correctionFor(
  message: Message,
  { corrections }: Pick<ThreadView, 'corrections'>,
): boolean | undefined {
  return addressesOf(message)
    .map((address) => corrections.get(address))
    .find((corrected) => corrected !== undefined);
}

function isAddressed(message: Message, { own }: Pick<ThreadView, 'own'>): boolean {
  return (recipientsOf(message) ?? []).some((address) => own.has(address));
}

function isByCategoryAlone({ facts }: Message): boolean {
  return natureOf({ ...facts, category: undefined }) === 'person';
}

function leftOut(message: Message): Need {
  const { from, category } = message.facts;
  if (from !== undefined && isNoReply(from.address)) return no('noReplySender');
  if (category === undefined || category === 'personal') {
    return no(message.nature === 'bulk' ? 'bulkCategory' : 'automated');
  }
  return { waits: false, because: { code: 'bulkCategory', with: [category] }, sure: true };
}
