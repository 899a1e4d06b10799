import { say, shownLocale } from '../../ui/words';
import { ByPerson, ByStage } from './by-group';
import { ByWeek } from './by-week';
import { FigureList } from './figure-list';
import { tookWords } from './figure-words';
import { Load } from './load';
import { RestsOn } from './rests-on';
import { type Days, days, failed, periods, reading, shown } from './state';

/** How well people were answered: one sentence, the figures, and what they rest on. */
export function InsightsPage() {
  const told = shown.value;
  return (
    <main aria-busy={reading.value !== undefined}>
      <h1>{say('insight_title')}</h1>
      <p class="lead" role="status">
        {failed.value ? say('insight_failed') : leadWords()}
      </p>
      <Periods />
      {reading.value !== undefined && (
        <progress class="reading" aria-label={say('insight_reading')} value={reading.value} />
      )}
      {told !== undefined && !failed.value && (
        <>
          <FigureList of={told} />
          <ByWeek of={told} />
          <ByStage of={told} />
          <ByPerson of={told} />
          <Load of={told} />
          <RestsOn of={told} />
        </>
      )}
    </main>
  );
}

function leadWords(): string {
  const { median } = shown.value?.insights.all.answer ?? {};
  if (shown.value === undefined) return say('insight_reading');
  if (median === undefined) return say('insight_none');
  const words = tookWords({ ...median, atLeast: false });
  return median.atLeast ? say('insight_leadAtLeast', words) : say('insight_lead', words);
}

function Periods() {
  const format = new Intl.NumberFormat(shownLocale(), {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  });
  return (
    <fieldset class="periods">
      <legend class="unseen">{say('insight_period')}</legend>
      {periods.map((each: Days) => (
        <label key={each}>
          <input
            type="radio"
            name="period"
            checked={days.value === each}
            onChange={() => {
              days.value = each;
            }}
          />
          {format.format(each)}
        </label>
      ))}
    </fieldset>
  );
}
