import { useSignal } from '@preact/signals';
import { Plus, X } from 'lucide';
import type { SettingsProblem } from '../../core/settings/migrate-settings';
import type { Settings } from '../../core/settings/settings';
import type { Stretch } from '../../core/settings/working-time';
import { Icon } from '../../ui/icon';
import { say, shownLocale } from '../../ui/words';
import { MinuteField, Section, Wrong } from './fields';
import { change } from './state';
import { stretchOf, withBreak, withoutBreak } from './stretches';

/** The working hours, a line for each day of the week from Monday. */
export function Hours({ of: { hours, policies } }: { of: Settings }) {
  const first = fromMonday.find((weekday) => hours[weekday]?.length !== 0) ?? 1;
  const everyDay = hours.map((day) => (day.length === 0 ? [] : (hours[first] ?? [])));
  const differ = JSON.stringify(everyDay) !== JSON.stringify(hours);
  return (
    <Section id="hours" title={say('hours_title')}>
      {policies.everybody.kind === 'end-of-day' && <p>{say('hours_what')}</p>}
      <ul class="days">
        {fromMonday.map((weekday) => (
          <DayLine
            key={weekday}
            name={weekdayName(weekday)}
            day={hours[weekday] ?? []}
            save={(day) => change({ hours: hours.with(weekday, day) })}
          />
        ))}
      </ul>
      {differ && (
        <button type="button" class="plain" onClick={() => change({ hours: everyDay })}>
          {say('hours_same', weekdayName(first))}
        </button>
      )}
    </Section>
  );
}

const fromMonday = [1, 2, 3, 4, 5, 6, 0];

interface DayLineProps {
  name: string;
  day: Stretch[];
  save: (day: Stretch[]) => SettingsProblem | undefined;
}

function DayLine({ name, day: saved, save }: DayLineProps) {
  const problem = useSignal<SettingsProblem | undefined>(undefined);
  // Of two fields one is changed first, and what lies between may make no sense yet: it is kept here, not saved.
  const draft = useSignal<Stretch[] | undefined>(undefined);
  const day = draft.value ?? saved;
  const keep = (next: Stretch[]) => {
    problem.value = save(next);
    draft.value = problem.value === undefined ? undefined : next;
  };
  return (
    <li class="day-line">
      <label class="day">
        <input
          type="checkbox"
          checked={day.length > 0}
          aria-label={say('hours_works', name)}
          onChange={() => keep(day.length === 0 ? [nineToFive] : [])}
        />
        {name}
      </label>
      {day.length === 0 && <span class="soft">{say('hours_dayOff')}</span>}
      <span class="stretches">
        {day.map((stretch, index) => (
          <Times
            // A stretch has no name but its place.
            key={`${index} ${day.length}`}
            name={name}
            stretch={stretch}
            set={(changed) => keep(day.with(index, changed))}
            {...(index > 0 && { remove: () => keep(withoutBreak(day, index)) })}
          />
        ))}
      </span>
      {day.length > 0 && day.length < 8 && (
        <button
          type="button"
          class="plain with-icon"
          aria-label={say('hours_breakOn', name)}
          onClick={() => keep(withBreak(day))}
        >
          <Icon of={Plus} /> {say('hours_break')}
        </button>
      )}
      <Wrong problem={problem.value} />
    </li>
  );
}

/** What a day begins with when it becomes a working day (issue 2, part 8). */
const nineToFive: Stretch = { start: 9 * 60, end: 17 * 60 };

interface TimesProps {
  name: string;
  stretch: Stretch;
  set: (stretch: Stretch) => void;
  remove?: () => void;
}

function Times({ name, stretch, set, remove }: TimesProps) {
  const { start, end } = stretch;
  return (
    <span class="times">
      <MinuteField
        label={say('hours_from', name)}
        at={start}
        set={(from) => set(stretchOf(from, end))}
      />
      –
      <MinuteField label={say('hours_to', name)} at={end} set={(to) => set(stretchOf(start, to))} />
      {end > 24 * 60 && <span class="soft">{say('hours_nextDay')}</span>}
      {remove !== undefined && (
        <button
          type="button"
          class="plain icon-only"
          aria-label={say('hours_noBreak', name)}
          title={say('hours_noBreak', name)}
          onClick={remove}
        >
          <Icon of={X} />
        </button>
      )}
    </span>
  );
}

/** 2023-01-01 was a Sunday. */
function weekdayName(weekday: number): string {
  const form = new Intl.DateTimeFormat(shownLocale(), { weekday: 'long', timeZone: 'UTC' });
  return form.format(Date.UTC(2023, 0, 1 + weekday));
}
