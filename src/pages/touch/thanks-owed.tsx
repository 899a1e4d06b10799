import { doneWith, type Owed } from '../../core/gratitude/owed';
import type { Reason } from '../../core/gratitude/reasons';
import type { MessageKind } from '../../core/messages/kinds';
import type { Person } from '../../core/people/person';
import { reasonWords } from '../../ui/owed-words';
import { fullDay } from '../../ui/time-words';
import { say, type WordKey } from '../../ui/words';
import { happened, unhappened } from './acts';
import { DraftQuestion } from './draft';
import { owed } from './owed-state';
import { PersonRow } from './person-row';
import { SomeOf } from './some-of';
import { here } from './state';
import { WriteLetter } from './write-letter';

/** Whom to thank, and whom to tell how it went with somebody whom they sent; for what, and since when. */
export function ThanksOwed() {
  const all = owed.value;
  return (
    <section id="owed" aria-labelledby="owed-title">
      <h2 id="owed-title">{say('owed_title')}</h2>
      {all?.length === 0 && <p class="soft">{say('owed_nobody')}</p>}
      {all !== undefined && (
        <SomeOf
          rows={all.flatMap(({ person, owed: each }) =>
            each.map((one) => (
              <OwedRow key={`${person.id} ${one.id}`} person={person} owed={one} />
            )),
          )}
        />
      )}
    </section>
  );
}

function OwedRow({ person, owed: one }: { person: Person; owed: Owed }) {
  const { optOut } = person;
  const isNews = one.reason.kind === 'told';
  const done = () =>
    void happened(
      person.id,
      doneWith(one),
      say(isNews ? 'owed_doneTold' : 'owed_doneThanked', person.name),
    );
  const { drafted } = one;
  if (drafted !== undefined)
    return (
      <PersonRow person={person} why={reasonWords(one.reason, here())}>
        <DraftQuestion
          name={person.name}
          sent={done}
          notSent={() => void unhappened(person.id, drafted)}
        />
      </PersonRow>
    );
  const letGo = { kind: 'letGo', of: one.id } as const;
  const others = (
    <>
      <Choice words={isNews ? 'owed_told' : 'owed_thanked'} act={done} />
      <Choice
        words="owed_letGo"
        act={() => void happened(person.id, letGo, say('owed_doneLetGo'))}
      />
    </>
  );
  const mayWrite = optOut === undefined && person.addresses.length > 0;
  return (
    <PersonRow person={person} why={reasonWords(one.reason, here())}>
      {optOut !== undefined && (
        <p class="must-not">{say('owed_out', fullDay(optOut.since, here()))}</p>
      )}
      {mayWrite ? (
        <WriteLetter
          person={person}
          kind={kindOf(one.reason)}
          about={aboutOf(one.reason)}
          of={one.id}
          words={isNews ? 'owed_tell' : 'owed_thank'}
        >
          {others}
        </WriteLetter>
      ) : (
        <div class="touch-acts">{others}</div>
      )}
    </PersonRow>
  );
}

function Choice({ words, act }: { words: WordKey; act: () => void }) {
  return (
    <button type="button" class="choice" onClick={act}>
      {say(words)}
    </button>
  );
}

/** Which message fits the reason. */
function kindOf(reason: Reason): MessageKind {
  if (reason.kind !== 'told') return reason.kind;
  return newsKinds[reason.outcome.kind];
}

const newsKinds = { won: 'toldWon', lost: 'toldLost', words: 'toldWords' } as const;

function aboutOf(reason: Reason): { sent?: string; words?: string } {
  if (reason.kind === 'referred') return { sent: reason.sent.name };
  if (reason.kind !== 'told') return {};
  const { sent, outcome } = reason;
  return { sent: sent.name, ...(outcome.kind === 'words' ? { words: outcome.words } : {}) };
}
