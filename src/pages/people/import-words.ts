import type { Encoding } from '../../core/people/bring/decode';
import type { Field, Why } from '../../core/people/bring/imported';
import type { PersonFacts } from '../../core/people/record';
import { say, shownLocale, type WordKey } from '../../ui/words';
import type { Refusal } from './import-state';

/** What a column can hold, in words. */
export const fieldWords: Record<Field, WordKey> = {
  name: 'people_name',
  given: 'bring_given',
  family: 'bring_family',
  address: 'people_address',
  organisation: 'person_organisation',
  phone: 'person_phoneNumber',
  stage: 'person_stage',
  labels: 'bring_labels',
  notes: 'person_notes',
  birthday: 'person_birthday',
  dates: 'person_dates',
  language: 'person_language',
  zone: 'zone_title',
  channel: 'person_channel',
  cadence: 'person_cadence',
  referredBy: 'person_referredBy',
  referral: 'person_referral',
  optOut: 'bring_optOut',
  optOutReason: 'bring_optOutReason',
  id: 'bring_id',
};

/** Why a line is not taken. */
export const whyWords: Record<Why, WordKey> = {
  address: 'bring_badAddress',
  broken: 'bring_badCard',
  cells: 'bring_badCells',
  date: 'bring_badDate',
  language: 'bring_badLanguage',
  nobody: 'bring_badNobody',
  number: 'bring_badNumber',
  optOut: 'bring_badOptOut',
  oldCard: 'bring_oldCard',
  person: 'bring_badPerson',
  quote: 'bring_badQuote',
  tooLong: 'bring_tooLong',
  zone: 'bring_badZone',
};

/** Why a whole file is refused. */
export const refusalWords: Record<Refusal, WordKey> = {
  empty: 'bring_empty',
  failed: 'bring_failed',
  tooLarge: 'bring_tooLarge',
  tooMany: 'bring_tooMany',
};

/** What is said of a file's letters where they may be wrong. */
export function encodingWords(encoding: Encoding): string {
  return encoding === 'windows-1252' ? say('bring_guessedLetters') : '';
}

/** Facts, in words: "Name, Stage". */
export function factWords(names: readonly (keyof PersonFacts)[]): string {
  return [...new Set(names)]
    .map((name) => (name === 'sameAs' ? '' : say(fieldWords[name])))
    .join(', ');
}

/** A number in the digits of the language. */
export function numberWords(number: number): string {
  return new Intl.NumberFormat(shownLocale()).format(number);
}
