import type { Address } from '../../mail';
import { isMailAddress } from '../../mail';
import type { PersonId } from '../person-id';
import type { PersonFacts } from '../record';
import { datesText, dayText } from './days';
import type { Field } from './imported';

/** A person as they are written into a file: all that the user said of them, and their name from the mail. */
export interface WrittenPerson {
  id: PersonId;
  addresses: readonly Address[];
  name: string;
  said: Partial<PersonFacts>;
}

/** Each fact as the text that `person-of-raw.ts` reads; what is not known is left out. */
export function textsOf({ id, name, said }: WrittenPerson): Partial<Record<Field, string>> {
  const [first, ...others] = birthdaysFirst(said.dates ?? []);
  // A birthday with words, and every other day, stands where words have a place.
  const plain = first?.kind === 'birthday' && first.words === undefined ? first : undefined;
  const rest = plain === undefined ? (said.dates ?? []) : others;
  const { optOut, cadence } = said;
  return {
    name: said.name ?? name,
    organisation: said.organisation,
    phone: said.phone,
    stage: said.stage,
    notes: said.notes,
    birthday: plain === undefined ? undefined : dayText(plain),
    dates: datesText(rest) || undefined,
    language: said.language,
    zone: said.zone,
    channel: said.channel,
    cadence: typeof cadence === 'number' ? String(cadence) : undefined,
    referredBy: said.referredBy,
    referral: said.referral,
    optOut:
      optOut?.kind === 'out'
        ? iso(optOut.since)
        : optOut?.kind === 'lifted'
          ? `lifted ${iso(optOut.at)}`
          : undefined,
    optOutReason: optOut?.kind === 'out' && optOut.reason !== '' ? optOut.reason : undefined,
    id: isMailAddress(id) ? undefined : id,
  } as Partial<Record<Field, string>>;
}

const iso = (at: number) => new Date(at).toISOString();

function birthdaysFirst(dates: NonNullable<PersonFacts['dates']>) {
  const at = dates.findIndex(({ kind, words }) => kind === 'birthday' && words === undefined);
  return at === -1 ? dates : [dates[at] as (typeof dates)[number], ...dates.toSpliced(at, 1)];
}
