import { say, shownLocale } from '../../ui/words';
import { countWords } from './figure-words';
import type { Shown } from './state';

/** When people write: a table whose cells are the plot. Monday first. */
export function Load({ of: { insights, calendar } }: { of: Shown }) {
  const { load } = insights;
  const most = Math.max(1, ...load.flat());
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return (
    <section aria-labelledby="load-title">
      <h2 id="load-title">{say('insight_load')}</h2>
      <p class="soft">{say('insight_loadWhat', calendar.zone)}</p>
      <div class="wide">
        <table class="load">
          <thead>
            <tr>
              <td />
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  {countWords(hour)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{weekdayWords(weekday)}</th>
                {hours.map((hour) => (
                  <Cell key={hour} count={load[weekday]?.[hour] ?? 0} most={most} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The number is there for whoever does not see the shade. */
function Cell({ count, most }: { count: number; most: number }) {
  const level = Math.ceil((4 * count) / most);
  return <td data-level={level}>{count > 0 && countWords(count)}</td>;
}

/** 4 January 1970 was a Sunday. */
function weekdayWords(weekday: number): string {
  const format = new Intl.DateTimeFormat(shownLocale(), { timeZone: 'UTC', weekday: 'short' });
  return format.format((3 + weekday) * 86_400_000);
}
