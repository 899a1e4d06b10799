import type { RememberedDate } from '../../core/people/record';
import type { Why } from '../../core/touch/choice';
import { stageWords } from '../../ui/person-words';
import { day, fullDay } from '../../ui/time-words';
import { say, sayCount } from '../../ui/words';
import { here, now } from './state';

/** Why somebody is proposed today, in one plain line. */
export function whyWords(why: Why, stage: string | undefined): string {
  if (why.kind === 'date') return dateWords(why);
  const reason = quietWords(why);
  return stage === undefined ? reason : say('keep_why', stageWords(stage), reason);
}

function quietWords({ days, contact }: Why & { kind: 'quiet' }): string {
  return contact === 'never' ? say('keep_noContact') : sayCount('keep_quiet', days);
}

function dateWords({ date, ahead }: Why & { kind: 'date' }): string {
  const at = now.value + ahead * aDay;
  // A weekday alone leaves open which one.
  const when = ahead === 0 ? day(at, now.value, here()) : fullDay(at, here());
  return say('keep_date', dateName(date), when);
}

const aDay = 86_400_000;

function dateName({ kind, words = '' }: RememberedDate): string {
  if (kind === 'birthday') return say('person_birthday');
  return words === '' ? say('person_otherDate') : words;
}
