import { awayTill, awayUntil, backNow } from '../../core/absences';
import { firstSettings } from '../../core/settings/first-settings';
import type { Absence } from '../../core/settings/working-time';
import { ask } from '../../protocol/ask';
import { dayAndClock } from '../../ui/time-words';
import { say } from '../../ui/words';
import { attempt } from './acts';
import { PickTime } from './pick-time';
import { here, menuShown, now, settings } from './state';

/** The user goes away: until then nothing falls due, and no answer is promised for that time. */
export function GoAway() {
  return (
    <PickTime
      label="away_until"
      earliest={now.value}
      tooSoon="mail_tooSoon"
      pick={(until) => {
        menuShown.value = false;
        now.value = Date.now();
        setAbsences(awayUntil(absences(), until, now.peek()));
      }}
    />
  );
}

/** Says that the user is away, and ends it. */
export function AwayNotice() {
  const till = awayTill(absences(), now.value);
  if (till === undefined) return null;
  return (
    <div class="notice">
      <p>{say('away_now', dayAndClock(till, now.value, here()))}</p>
      <button
        type="button"
        class="plain"
        onClick={() => setAbsences(backNow(absences(), Date.now()))}
      >
        {say('away_back')}
      </button>
    </div>
  );
}

const absences = () => settings.value?.absences ?? [];

function setAbsences(absences: Absence[]): void {
  const changed = { ...(settings.peek() ?? firstSettings), absences };
  void attempt(ask('change-settings', { settings: changed }));
}
