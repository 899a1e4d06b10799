import { useSignal } from '@preact/signals';
import { splitThreadKey } from '../../core/mail';
import { lostId } from '../../core/people/lost-prospect';
import type { LostItem, SilentItem } from '../../ledger/silent';
import { fullDay } from '../../ui/time-words';
import { say } from '../../ui/words';
import { happened, unhappened } from './acts';
import { DraftQuestion } from './draft';
import { closeThread, followUpText, openThread, sendFollowUp, wroteTo } from './no-answer-acts';
import { noAnswer } from './owed-state';
import { PersonRow } from './person-row';
import { SomeOf } from './some-of';
import { here } from './state';
import { WriteLetter } from './write-letter';

/** Who has not answered, and may be asked again: twice at most, each time after a longer wait. */
export function NoAnswer() {
  const { threads, lost } = noAnswer.value ?? { threads: [], lost: [] };
  const silent = threads.filter(({ silence }) => silence.kind === 'ask');
  const rows = [
    ...silent.map((each) => <SilentRow key={each.item.standing.key} of={each} />),
    ...lost.map((each) => <LostRow key={each.person.id} of={each} />),
  ];
  return (
    <section id="no-answer" aria-labelledby="no-answer-title">
      <h2 id="no-answer-title">{say('noAnswer_title')}</h2>
      {noAnswer.value !== undefined && rows.length === 0 && (
        <p class="soft">{say('noAnswer_nobody')}</p>
      )}
      <SomeOf rows={rows} />
    </section>
  );
}

function SilentRow({ of: { item, person, silence } }: { of: SilentItem }) {
  const { key, subject, since = 0 } = item.standing;
  if (silence.kind !== 'ask') return null;
  const asked = fullDay(since, here());
  const place = splitThreadKey(key);
  return (
    <PersonRow person={person} why={say('noAnswer_thread', asked, subject || say('row_noSubject'))}>
      {silence.times > 0 && <p class="soft">{say('silence_again')}</p>}
      <FollowUpText of={place} />
      <div class="touch-acts">
        <button type="button" class="main" onClick={() => void sendFollowUp(place)}>
          {say('note_followUp')}
        </button>
        <button type="button" class="choice" onClick={() => void openThread(place)}>
          {say('act_open')}
        </button>
        <button type="button" class="choice" onClick={() => void closeThread(place)}>
          {say('act_closed')}
        </button>
      </div>
    </PersonRow>
  );
}

/** What the follow-up says, for who wants to know before they press. */
function FollowUpText({ of }: { of: ReturnType<typeof splitThreadKey> }) {
  const text = useSignal<string | undefined>(undefined);
  const load = () =>
    followUpText(of).then((written) => {
      text.value = written;
    }, console.error);
  return (
    <details onToggle={({ currentTarget }) => void (currentTarget.open && load())}>
      <summary>{say('owed_writes')}</summary>
      <blockquote dir="auto">
        <p>{text.value}</p>
      </blockquote>
    </details>
  );
}

function LostRow({ of: { person, lostAt, state } }: { of: LostItem }) {
  const of = lostId(lostAt);
  const why =
    state.kind === 'ask'
      ? say('noAnswer_lost', fullDay(state.since, here()))
      : say('stage_lostProspect');
  return (
    <PersonRow person={person} why={why}>
      {state.kind === 'drafted' ? (
        <DraftQuestion
          name={person.name}
          sent={() => void wroteTo(person, of, state.at)}
          notSent={() => void unhappened(person.id, state.touch)}
        />
      ) : (
        <WriteLetter
          person={person}
          kind={state.times === 0 ? 'again' : 'lastTime'}
          of={of}
          words={state.times === 0 ? 'noAnswer_again' : 'noAnswer_lastTime'}
        >
          <button
            type="button"
            class="choice"
            onClick={() => void happened(person.id, { kind: 'letGo', of }, say('owed_doneLetGo'))}
          >
            {say('owed_letGo')}
          </button>
        </WriteLetter>
      )}
    </PersonRow>
  );
}
