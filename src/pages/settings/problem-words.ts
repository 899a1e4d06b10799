import type { SettingsProblem } from '../../core/settings/migrate-settings';
import { say, type WordKey } from '../../ui/words';

/** Why a change was not saved, in the user's words. */
export function problemWords({ code }: SettingsProblem): string {
  return say(words[code]);
}

const words: Record<SettingsProblem['code'], WordKey> = {
  noSuchDate: 'wrong_noSuchDate',
  unknownZone: 'wrong_value',
  stretchEndsBeforeStart: 'wrong_stretch',
  stretchesOverlap: 'wrong_overlap',
  leaveEndsBeforeStart: 'wrong_leave',
  leaveTooLong: 'wrong_leaveTooLong',
  badTemplate: 'wrong_value',
  notSettings: 'wrong_value',
  newerVersion: 'wrong_newer',
  unknownKey: 'wrong_value',
  wrongValue: 'wrong_value',
};
