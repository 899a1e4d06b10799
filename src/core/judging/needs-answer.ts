import { isNoReply } from '../reading/senders';
import type { Because, BecauseCode, Message, ThreadView } from '../standing';
import { addressesOf, recipientsOf } from './sides';

/** Whether a message from somebody else makes them wait, and why (not). */
export interface Need {
  waits: boolean;
  because: Because;
  /** False where it rests on words alone. */
  sure: boolean;
}

/** `corresponded`: the user wrote in the thread before, so that its category says less than its people do. */
export function needOf(
  message: Message,
  view: Pick<ThreadView, 'own' | 'corrections'>,
  { corresponded }: { corresponded: boolean },
): Need {
  const { nature } = message;
  if (nature === 'out-of-office') return no('outOfOffice');
  if (nature === 'bounce') return no('bounce');
  const corrected = correctionFor(message, view);
  if (corrected !== undefined) {
    return corrected ? yes('correctedNeeded') : no('correctedNotNeeded');
  }
  switch (nature) {
    case 'calendar':
      return message.sentence === undefined ? no('calendar') : onWords();
    case 'list':
      return corresponded || isAddressed(message, view) ? yes('wroteLast') : no('mailingList');
    case 'automated':
    case 'bulk':
      return corresponded && isByCategoryAlone(message) ? yes('wroteLast') : no(whyNot(message));
    default:
      return yes('wroteLast');
  }
}

function yes(code: BecauseCode): Need {
  return { waits: true, because: { code }, sure: true };
}

function no(code: BecauseCode): Need {
  return { waits: false, because: { code }, sure: true };
}

function onWords(): Need {
  return { waits: true, because: { code: 'wroteLast' }, sure: false };
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

function isByCategoryAlone({ facts: { from, category } }: Message): boolean {
  return (
    category !== undefined &&
    category !== 'personal' &&
    from !== undefined &&
    !isNoReply(from.address)
  );
}

function whyNot({ nature, facts: { from } }: Message): BecauseCode {
  if (from !== undefined && isNoReply(from.address)) return 'noReplySender';
  return nature === 'bulk' ? 'bulkCategory' : 'automated';
}
