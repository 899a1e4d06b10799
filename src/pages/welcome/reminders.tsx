import type { ReminderChoices, Settings } from '../../core/settings/settings';
import type { Hours } from '../../core/settings/working-time';
import { clock } from '../../ui/time-words';
import { say, shownLocale } from '../../ui/words';
import { change } from './state';

/** When to be reminded, and of how much to speak. */
export function Reminders({ of }: { of: Settings }) {
  const { endOfDay } = of.reminders;
  const save = (endOfDay: ReminderChoices['endOfDay']) =>
    change({ reminders: { ...of.reminders, endOfDay } });
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{say('remind_title')}</h2>
      <Tick words={say('remind_on')} on={endOfDay.on} set={(on) => save({ ...endOfDay, on })} />
      {endOfDay.on && (
        <Before
          hours={of.hours}
          before={endOfDay.before}
          set={(before) => save({ ...endOfDay, before })}
        />
      )}
      <Tick
        words={say('remind_hideNames')}
        on={of.hideNames}
        set={(hideNames) => change({ hideNames })}
      />
    </section>
  );
}

/** Single-letter keys can be switched off (WCAG 2.1.4). */
export function Keys({ of }: { of: Settings }) {
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say('keys_title')}</h2>
      <Tick
        words={say('keys_letters')}
        on={of.letterKeys}
        set={(letterKeys) => change({ letterKeys })}
      />
    </section>
  );
}

interface BeforeProps {
  hours: Hours;
  before: number;
  set: (before: number) => Promise<void>;
}

function Before({ hours, before, set }: BeforeProps) {
  const end = hours.find((day) => day.length > 0)?.at(-1)?.end;
  return (
    <p>
      <label class="before">
        {say('remind_before')}
        <input
          type="number"
          min="5"
          max="600"
          step="5"
          value={before}
          onChange={({ currentTarget }) => {
            if (currentTarget.validity.valid) void set(currentTarget.valueAsNumber);
          }}
        />
      </label>{' '}
      {end !== undefined && (
        <span class="soft">{say('remind_at', minuteWords(end), minuteWords(end - before))}</span>
      )}
    </p>
  );
}

/** A minute of the day, told as a time of a day without a zone. */
function minuteWords(minute: number): string {
  return clock(minute * 60_000, { zone: 'UTC', locale: shownLocale(), say });
}

interface TickProps {
  words: string;
  on: boolean;
  set: (on: boolean) => Promise<void>;
}

function Tick({ words, on, set }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={() => void set(!on)} />
      {words}
    </label>
  );
}
