import type { OptOut } from '../core/people/opt-out';
import type { Person } from '../core/people/person';
import type { Silence } from '../core/silence';
import type { CardTimes } from '../ledger/rows';
import { channelWords, stageWords } from '../ui/person-words';
import { day, fullDay, type Here } from '../ui/time-words';

/** Who somebody is to the user, in at most three short lines: for the menu in the mail page. */
export function cardLines(
  { stage, organisation, said }: Person,
  { heard = 0 }: CardTimes,
  now: number,
  here: Here,
): string[] {
  const { channel, phone, notes = '' } = said;
  const reached = channel === undefined ? undefined : channelWords(channel);
  const about = [stage && stageWords(stage), organisation];
  const heardAt = heard > 0 ? here.say('person_heardAt', day(heard, now, here)) : undefined;
  const firstNote = notes.split('\n')[0] ?? '';
  return [about, [reached, phone, heardAt], [firstNote]]
    .map((line) => line.filter((each) => each !== undefined && each !== '').join(' · '))
    .filter((line) => line !== '');
}

/** The question before a note goes to somebody who does not want to be written to: since when, why, and whether. */
export function outQuestion({ since, reason = '' }: OptOut, name: string, here: Here): string {
  const why = reason === '' ? '' : ` “${reason}”`;
  return `${here.say('ask_out', name, fullDay(since, here))}${why} ${here.say('ask_outSure')}`;
}

/** Whether who is silent has been asked again, and why they are not to be asked now. */
export function silenceWords(silence: Silence, now: number, here: Here): string | undefined {
  const { say } = here;
  switch (silence.kind) {
    case 'ask':
      return silence.times === 0 ? undefined : say('silence_again');
    case 'early': {
      const words = silence.times === 0 ? 'silence_first' : 'silence_second';
      return say(words, day(silence.from, now, here));
    }
    case 'enough':
      return say('silence_enough');
    case 'out':
      return say('silence_out', fullDay(silence.out.since, here));
  }
}
