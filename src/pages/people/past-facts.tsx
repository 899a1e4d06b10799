import type { ReplyTime } from '../../core/people/past';
import type { WholePerson } from '../../ledger/person';
import { dayAndClock, duration, fullDate } from '../../ui/time-words';
import { say, sayCount } from '../../ui/words';
import { addressOf, here, now } from './state';

/** What was between the user and somebody, by all mail that was seen. */
export function PastFacts({ of: { past, referred } }: { of: WholePerson }) {
  const { lastHeard, lastWritten, ours, theirs, chases, pledges } = past;
  const counts = [pledges.kept, pledges.late, pledges.broken, pledges.open].map(String);
  return (
    <section aria-labelledby="past-title">
      <h2 id="past-title">{say('person_past')}</h2>
      <dl class="past">
        <dt>{say('people_heard')}</dt>
        <dd>
          <Moment at={lastHeard} />
        </dd>
        <dt>{say('people_wrote')}</dt>
        <dd>
          <Moment at={lastWritten} />
        </dd>
        <dt>{say('person_yours')}</dt>
        <dd>{replyWords(ours)}</dd>
        <dt>{say('person_theirs')}</dt>
        <dd>{replyWords(theirs)}</dd>
        <dt>{say('person_chases')}</dt>
        <dd>{chases}</dd>
        <dt>{say('person_pledges')}</dt>
        <dd>{say('person_pledgesWords', ...counts)}</dd>
        {referred.length > 0 && (
          <>
            <dt>{say('person_sent')}</dt>
            <dd>
              {referred.map(({ id, name }) => (
                <a key={id} href={addressOf(id)}>
                  <bdi>{name}</bdi>
                </a>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** A time of which nothing is known is 0. */
function Moment({ at = 0 }: { at: number | undefined }) {
  if (at === 0) return <>{say('person_never')}</>;
  return (
    <time dateTime={new Date(at).toISOString()} title={fullDate(at, here())}>
      {dayAndClock(at, now.value, here())}
    </time>
  );
}

function replyWords({ median, replies }: ReplyTime): string {
  return median === undefined ? '–' : sayCount('person_median', replies, duration(median, here()));
}
