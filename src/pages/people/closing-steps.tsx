import type { ComponentChildren } from 'preact';
import {
  type AskingStep,
  type Checklist,
  isThanking,
  type JobStep,
  type StepDone,
  tickOf,
} from '../../core/closing-job/checklist';
import type { ThreadKey } from '../../core/mail';
import { askedSince } from '../../core/touch/balance';
import type { WholePerson } from '../../ledger/person';
import { day, fullDay } from '../../ui/time-words';
import { say, type WordKey } from '../../ui/words';
import { happened, leaveNote, unhappened } from './acts';
import { closingTexts } from './closing-texts';
import { NextTouch } from './next-touch';
import { here, now } from './state';
import { WriteStep } from './write-step';

interface StepsProps {
  of: WholePerson;
  thread: ThreadKey;
  list: Checklist;
}

/** The steps of closing a job, each ticked and unticked for itself; for those that write there is a text. */
export function ClosingSteps({ of, thread, list }: StepsProps) {
  const { person, happenings } = of;
  const { steps, drafts } = list;
  // Who does not want to be written to is written nothing.
  const offered = person.optOut === undefined ? closingTexts.value : undefined;
  const askedAt = askedSince(happenings)?.at;
  const stepOf = (step: JobStep) => ({
    step,
    of: steps[step],
    tick: (at?: number) => void happened(person.id, tickOf(step, thread), at),
    untick: (touch: string, again: () => void) => void unhappened(person.id, touch, again),
  });
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
      <Step {...stepOf('delivered')} />
      <Step {...stepOf('thanked')}>
        {steps.thanked === undefined &&
          offered?.plain
            .filter(({ kind }) => isThanking(kind))
            .map(({ kind, text }) => (
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
      <Step {...stepOf('worth')}>{write('worth')}</Step>
      <Step {...stepOf('referral')}>
        {write('referral')}
        {steps.referral === undefined && askedAt !== undefined && (
          <span class="soft">{say('keep_asked', fullDay(askedAt, here()))}</span>
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

interface StepProps {
  step: JobStep;
  of: StepDone | undefined;
  /** It was done, at a time that was told before (epoch ms) or just now. */
  tick: (at?: number) => void;
  untick: (touch: string, again: () => void) => void;
  children?: ComponentChildren;
}

/** The ledger alone ticks: what was pressed is shown once it is kept. */
function Step({ step, of: done, tick, untick, children }: StepProps) {
  const press = () => {
    if (done === undefined) tick();
    else if (done.by === 'hand') untick(done.touch, () => tick(done.at));
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
        {say(stepWords[step])}
      </label>
      {done !== undefined && <span class="soft">{doneWords(done)}</span>}
      {children}
    </li>
  );
}

function doneWords({ by, at }: StepDone): string {
  if (by === 'earlier') return say('closing_askedBefore', fullDay(at, here()));
  const when = day(at, now.value, here());
  return by === 'hand' ? when : say('closing_byNote', when);
}
