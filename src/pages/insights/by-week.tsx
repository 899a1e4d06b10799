import { say, shownLocale } from '../../ui/words';
import { FigureTable } from './figure-table';
import { Plot } from './plot';
import type { Shown } from './state';

const day = 86_400_000;

/** How soon people were answered, week by week: drawn, and as a table. */
export function ByWeek({ of: { insights } }: { of: Shown }) {
  const { byWeek } = insights;
  const format = new Intl.DateTimeFormat(shownLocale(), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  });
  const weekWords = (week: number) => format.format(week * day);
  const weeks = byWeek.map(({ week }) => week);
  const hours = byWeek.map(({ figures }) => {
    const { median } = figures.answerWorking;
    return median === undefined ? null : median.ms / 3_600_000;
  });
  const shares = byWeek.map(({ figures: { sameDay } }) =>
    sameDay.of === 0 ? null : (100 * sameDay.part) / sameDay.of,
  );
  return (
    <section aria-labelledby="weeks-title">
      <h2 id="weeks-title">{say('insight_byWeek')}</h2>
      <Plot title={say('insight_plotHours')} at={weeks} values={hours} words={weekWords} />
      <Plot
        title={say('insight_plotShare')}
        at={weeks}
        values={shares}
        words={weekWords}
        most={100}
      />
      <details>
        <summary>{say('insight_table')}</summary>
        <FigureTable
          name={say('insight_week')}
          rows={byWeek.map(({ week, figures }) => ({
            key: String(week),
            words: weekWords(week),
            figures,
          }))}
        />
      </details>
    </section>
  );
}
