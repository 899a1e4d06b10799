import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  type AskingStep,
  type Checklist,
  type JobStep,
  type StepDone,
  tickOf,
} from '../../core/closing-job/checklist';
import { splitThreadKey, type ThreadKey } from '../../core/mail';
import type { Person } from '../../core/people/person';
import { askedSince } from '../../core/touch/balance';
import type { JobThread } from '../../ledger/close-job';
import type { WholePerson } from '../../ledger/person';
import { ask } from '../../protocol/ask';
import type { Answer } from '../../protocol/protocol';
import { day } from '../../ui/time-words';
import { say, type WordKey } from '../../ui/words';
import { happened, leaveNote, unhappened } from './acts';
import { NextTouch } from './next-touch';
import { here, now } from './state';
import { WriteStep } from './write-step';

interface StepsProps {
  of: WholePerson;
  thread: ThreadKey;
  job: JobThread;
  list: Checklist;
}

/** The steps of closing a job, each ticked and unticked for itself; for those that write there is a text. */
export function ClosingSteps({ of, thread, job, list }: StepsProps) {
  const { person, happenings } = of;
  const { steps, drafts } = list;
  const texts = useTexts(person, thread, job);
  // Who does not want to be written to is written nothing.
  const offered = person.optOut === undefined ? texts : undefined;
  const askedAt = askedSince(happenings)?.at;
  const tick = (step: JobStep) => () => void happened(person.id, tickOf(step, thread));
  const write = (step: AskingStep) =>
    steps[step] === undefined &&
    offered !== undefined && (
      <WriteStep
        person={person}
        thread={thread}
        step={step}
        what={say(stepWords[step])}
        draft={drafts[step]}
        letter={{ subject: offered.subject, text: offered.asking[step] }}
      />
    );
  return (
    <ul class="steps">
      <Step
        of={steps.delivered}
        words="closing_delivered"
        {...{ person, tick: tick('delivered') }}
      />
      <Step of={steps.thanked} words="closing_thanked" {...{ person, tick: tick('thanked') }}>
        {steps.thanked === undefined &&
          offered?.plain.map(({ kind, text }) => (
            <button
              key={kind}
              type="button"
              class="choice"
              title={text}
              onClick={() => void leaveNote(person, thread, kind)}
            >
              {say(`note_${kind}`)}
            </button>
          ))}
      </Step>
      <Step of={steps.worth} words="closing_worth" {...{ person, tick: tick('worth') }}>
        {write('worth')}
      </Step>
      <Step of={steps.referral} words="closing_referral" {...{ person, tick: tick('referral') }}>
        {write('referral')}
        {steps.referral === undefined && askedAt !== undefined && (
          <span class="soft">{say('closing_askedLast', day(askedAt, now.value, here()))}</span>
        )}
      </Step>
      <NextTouch of={of} />
    </ul>
  );
}

const stepWords: Record<JobStep, WordKey> = {
  delivered: 'closing_delivered',
  thanked: 'closing_thanked',
  worth: 'closing_worth',
  referral: 'closing_referral',
};

/** What may be sent, as long as the thread stands as it does; undefined until the background has written it. */
function useTexts(person: Person, thread: ThreadKey, { standing, notes }: JobThread) {
  const texts = useSignal<Answer<'closing-texts'> | undefined>(undefined);
  useEffect(() => {
    const asked = ask('closing-texts', { person: person.id, ...splitThreadKey(thread) });
    asked.then((told) => {
      texts.value = told;
    }, console.error);
  }, [person.id, person.name, thread, standing.state, standing.lastAt, notes.length, texts]);
  return texts.value;
}

interface StepProps {
  of: StepDone | undefined;
  words: WordKey;
  person: Person;
  tick: () => void;
  children?: ComponentChildren;
}

/** The ledger alone ticks: what was pressed is shown once it is kept. */
function Step({ of: done, words, person, tick, children }: StepProps) {
  const press = () => {
    if (done === undefined) tick();
    else if (done.by === 'hand') void unhappened(person.id, done.touch);
  };
  return (
    <li class="step">
      <label class="tick">
        <input
          type="checkbox"
          checked={done !== undefined}
          disabled={done !== undefined && done.by !== 'hand'}
          onClick={(event) => {
            event.preventDefault();
            press();
          }}
        />
        {say(words)}
      </label>
      {done !== undefined && <span class="soft">{doneWords(done)}</span>}
      {children}
    </li>
  );
}

function doneWords({ by, at }: StepDone): string {
  const when = day(at, now.value, here());
  if (by === 'hand') return when;
  return say(by === 'note' ? 'closing_byNote' : 'closing_askedBefore', when);
}
