import { useSignal } from '@preact/signals';
import type { Settings } from '../../core/settings/settings';
import type { Stretch } from '../../core/settings/working-time';
import { say, shownLocale } from '../../ui/words';
import { change } from './state';

/** From the start of the first stretch to the end of the last; null = a day off. */
type Day = Stretch | null;

/** The working hours, a line for each day of the week from Monday. */
export function Hours({ of: { hours } }: { of: Settings }) {
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{say('hours_title')}</h2>
      <p>{say('hours_what')}</p>
      <ul class="days">
        {fromMonday.map((weekday) => (
          <DayLine
            key={weekday}
            name={weekdayName(weekday)}
            day={wholeOf(hours[weekday] ?? [])}
            save={(day) => void change({ hours: hours.with(weekday, day === null ? [] : [day]) })}
          />
        ))}
      </ul>
    </section>
  );
}

function wholeOf(stretches: readonly Stretch[]): Day {
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

const fromMonday = [1, 2, 3, 4, 5, 6, 0];

interface DayLineProps {
  name: string;
  day: Day;
  save: (day: Day) => void;
}

function DayLine({ name, day, save }: DayLineProps) {
  const wrong = useSignal(false);
  const keep = (hours: { start: number; end: number }) => {
    wrong.value = !(hours.start < hours.end);
    if (!wrong.value) save(hours);
  };
  return (
    <li class="day-line">
      <label class="day">
        <input
          type="checkbox"
          checked={day !== null}
          aria-label={say('hours_works', name)}
          onChange={() => save(day === null ? nineToFive : null)}
        />
        {name}
      </label>
      {day === null ? (
        <span class="soft">{say('hours_dayOff')}</span>
      ) : (
        <span class="times">
          <Minute
            label={say('hours_from', name)}
            at={day.start}
            set={(start) => keep({ ...day, start })}
          />
          –
          <Minute label={say('hours_to', name)} at={day.end} set={(end) => keep({ ...day, end })} />
        </span>
      )}
      {wrong.value && (
        <span class="wrong" role="alert">
          {say('hours_wrongOrder')}
        </span>
      )}
    </li>
  );
}

/** What a day begins with when it becomes a working day (issue 2, part 8). */
const nineToFive = { start: 9 * 60, end: 17 * 60 };

function Minute({ label, at, set }: { label: string; at: number; set: (at: number) => void }) {
  return (
    <input
      type="time"
      aria-label={label}
      required
      value={`${two(Math.floor(at / 60) % 24)}:${two(at % 60)}`}
      onChange={({ currentTarget: { value } }) => {
        const [hour = Number.NaN, minute = Number.NaN] = value.split(':').map(Number);
        // An emptied field says nothing yet.
        if (!Number.isNaN(hour * 60 + minute)) set(hour * 60 + minute);
      }}
    />
  );
}

const two = (number: number) => String(number).padStart(2, '0');

/** 2023-01-01 was a Sunday. */
function weekdayName(weekday: number): string {
  const form = new Intl.DateTimeFormat(shownLocale(), { weekday: 'long', timeZone: 'UTC' });
  return form.format(Date.UTC(2023, 0, 1 + weekday));
}
