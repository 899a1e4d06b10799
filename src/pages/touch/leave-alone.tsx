import { fullDay } from '../../ui/time-words';
import { say } from '../../ui/words';
import { noAnswer, out } from './owed-state';
import { PersonRow } from './person-row';
import { SomeOf } from './some-of';
import { here } from './state';

type OutPerson = NonNullable<typeof out.value>[number];

/** Who is not to be written to: since when, by whose word, and why. */
export function LeaveAlone() {
  const all = out.value;
  return (
    <section id="leave-alone" aria-labelledby="leave-alone-title">
      <h2 id="leave-alone-title">{say('leave_title')}</h2>
      {all !== undefined && (
        <p class="soft">{say(all.length === 0 ? 'leave_nobody' : 'leave_what')}</p>
      )}
      <SomeOf rows={(all ?? []).map((each) => <OutRow key={each.id} of={each} />)} />
    </section>
  );
}

function OutRow({ of: person }: { of: OutPerson }) {
  const { by, since, reason = '' } = person.optOut;
  const at = fullDay(since, here());
  const silent = (noAnswer.value?.threads ?? []).filter(
    ({ silence, person: { id } }) => silence.kind === 'out' && id === person.id,
  );
  return (
    <PersonRow
      person={person}
      why={say(by === 'hand' ? 'person_outByHand' : 'person_outByWords', at)}
    >
      {reason !== '' && <blockquote dir="auto">{reason}</blockquote>}
      {silent.map(({ item: { standing } }) => (
        <p key={standing.key} class="soft">
          {say(
            'leave_silent',
            standing.subject || say('row_noSubject'),
            fullDay(standing.since ?? 0, here()),
          )}
        </p>
      ))}
    </PersonRow>
  );
}
