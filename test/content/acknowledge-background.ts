import { advance, type Job, type JobEvent } from '../../src/core/outbox';
import type { WordKey } from '../../src/ui/words';
import { sayIn } from '../ui/say-in';

/**
 * The background as a content script meets it: it keeps one job and advances it by the real rules. It can be killed
 * just before or just after it takes a step, as a worker is: then nobody answers that ask.
 */
export interface TestBackground {
  job: Job;
  /** Every state that the job has been in, in order. */
  states: Job['state'][];
  /** What was asked of it, also in vain. */
  steps: JobEvent['kind'][];
  /** Own addresses that it was told of. */
  learnt: string[];
  /** Dies at the first ask for this step. */
  dieAt: { step: JobEvent['kind'] | 'claim'; when: 'before' | 'after' } | undefined;
  /** Told of each step when it has been taken, before the asker hears of it. */
  onStep(kind: JobEvent['kind']): void;
  /** Ends the job from elsewhere, as the popup does. */
  undo(): void;
}

export function startBackground(job: Job): TestBackground {
  const background: TestBackground = {
    job,
    states: [job.state],
    steps: [],
    learnt: [],
    dieAt: undefined,
    onStep: () => {},
    undo: () => void take({ kind: 'undo' }),
  };

  function take(event: JobEvent): boolean {
    const next = advance(background.job, event, background.job.askedAt);
    if (next === undefined) return false;
    background.job = next;
    background.states.push(next.state);
    return true;
  }

  async function sendMessage({ ask, question }: Asked): Promise<unknown> {
    if (ask === 'record') {
      background.learnt.push(...question.sightings.flatMap(({ own }) => own));
      return { answer: {} };
    }
    const event: JobEvent =
      ask === 'claim' ? { kind: 'claim', holder: question.holder } : question.event;
    background.steps.push(event.kind);
    const dies = background.dieAt?.step === event.kind ? background.dieAt.when : undefined;
    if (dies !== undefined) background.dieAt = undefined;
    if (dies === 'before') throw new Error('Could not establish connection.');
    const done = take(event);
    background.onStep(event.kind);
    if (dies === 'after')
      throw new Error('The message port closed before a response was received.');
    const { state, holder } = background.job;
    const held = state === 'claimed' && holder === question.holder;
    if (ask === 'claim') return { answer: done || held ? { job: background.job } : {} };
    return { answer: { done, job: background.job } };
  }

  answer = sendMessage;
  return background;
}

const say = sayIn('en');
const getMessage = (key: WordKey, fill: string[] = []) => say(key, ...fill);

// Once for all tests: the polyfill keeps the `browser` that it found when it was first imported.
let answer: (asked: Asked) => Promise<unknown> = () => Promise.reject(new Error('no background'));
Object.assign(globalThis, {
  browser: { runtime: { id: 'test', sendMessage: (asked: Asked) => answer(asked) } },
  chrome: { runtime: { id: 'test' }, i18n: { getMessage, getUILanguage: () => 'en' } },
});

interface Asked {
  ask: 'claim' | 'step' | 'record';
  question: { holder: string; event: JobEvent; sightings: { own: string[] }[] };
}
