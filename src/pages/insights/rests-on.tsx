import { fullDay } from '../../ui/time-words';
import { say } from '../../ui/words';
import { saveInsights } from './export';
import { countWords } from './figure-words';
import { here, type Shown } from './state';

/** What the figures rest on, since when, and what they leave out. */
export function RestsOn({ of: told }: { of: Shown }) {
  const { insights, mailboxes, since } = told;
  return (
    <section aria-labelledby="rests-title">
      <h2 id="rests-title">{say('insight_restsOn')}</h2>
      <p>
        {say('insight_restsOnCounts', countWords(insights.all.answer.of), countWords(mailboxes))}{' '}
        {since !== undefined && say('insight_restsOnSince', fullDay(since, here()))}
      </p>
      <p>{say('insight_restsOnOpen')}</p>
      <button type="button" class="choice" onClick={() => saveInsights(told)}>
        {say('insight_export')}
      </button>
    </section>
  );
}
