import { computed } from '@preact/signals';
import { X } from 'lucide';
import { type AccountKey, callName } from '../../core/mail';
import type { Job } from '../../core/outbox';
import { ask } from '../../protocol/ask';
import { Icon } from '../../ui/icon';
import { dayAndClock } from '../../ui/time-words';
import { say } from '../../ui/words';
import { attempt } from './acts';
import { dismiss, isDismissed } from './dismissed';
import { here, jobs, now } from './state';

/** What became of the acknowledgements: kept until the user has seen it here, since the popup closes at the click. */
export function Outcomes() {
  // It is there from the start, or a screen reader would not hear what comes into it.
  return (
    <div aria-live="polite">
      {news.value.length > 0 && (
        <section class="outcomes" aria-label={say('jobs_label')}>
          <ul>
            {news.value.map((job) => (
              <Outcome key={job.id} job={job} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Notes of which the user has yet to see what became, newest first. */
const news = computed(() =>
  jobs.value.filter((job, index) => !isDismissed(job) && !isOutdated(job, index)),
);

/** A newer note to the same person says more; only that nobody knows of an older one stays true. */
function isOutdated(job: Job, index: number): boolean {
  const newer = jobs.value.slice(0, index);
  return job.state !== 'unsure' && newer.some((each) => isSameThread(each, job));
}

const isSameThread = (one: Job, other: Job) =>
  one.account === other.account && one.thread === other.thread;

function Outcome({ job }: { job: Job }) {
  const thread = { account: job.account as AccountKey, thread: job.thread };
  const bad = job.state === 'failed' || job.state === 'unsure';
  return (
    <li class={bad ? 'outcome bad' : 'outcome'} data-state={job.state}>
      <bdi class="words">{outcomeWords(job)}</bdi>
      {undoable.has(job.state) && (
        <Act words={say('act_undo')} act={() => void attempt(ask('step', undoing(job)))} />
      )}
      {lookable.has(job.state) && (
        <Act
          words={say(job.state === 'unsure' ? 'act_look' : 'act_open')}
          act={() => void attempt(ask('open', thread))}
        />
      )}
      {!undoable.has(job.state) && (
        <button
          type="button"
          class="plain icon-only"
          aria-label={say('act_dismiss')}
          title={say('act_dismiss')}
          data-stop
          onClick={() => dismiss(job)}
        >
          <Icon of={X} />
        </button>
      )}
    </li>
  );
}

function Act({ words, act }: { words: string; act: () => void }) {
  return (
    <button type="button" class="plain" data-stop onClick={act}>
      {words}
    </button>
  );
}

const undoing = (job: Job) => ({ job: job.id, event: { kind: 'undo' } }) as const;

/** Until Send is pressed it can be taken back. */
const undoable: ReadonlySet<Job['state']> = new Set(['asked', 'claimed', 'inserted', 'counting']);
const lookable: ReadonlySet<Job['state']> = new Set(['left', 'failed', 'unsure']);

function outcomeWords(job: Job): string {
  const name = callName(job.to);
  switch (job.state) {
    case 'asked':
    case 'claimed':
    case 'inserted':
      return say('job_asked', name);
    case 'counting':
      return say('job_counting', name);
    case 'sending':
      return say('job_sending', name);
    case 'sent':
      return job.until === undefined
        ? say('ack_sent', name)
        : say('job_sent', name, dayAndClock(job.until, now.value, here()));
    case 'left':
      return say('job_left', name);
    case 'undone':
      return say('job_undone', name);
    case 'failed':
      return job.failure === 'bounced'
        ? say('job_bounced', name, say('ack_bounced'))
        : say(
            'job_failed',
            name,
            job.failure === undefined ? '' : say(`ack_${job.failure}`),
          ).trim();
    case 'unsure':
      return say('job_unsure', name);
  }
}
