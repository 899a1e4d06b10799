import type { AccountKey } from '../core/mail';
import type { Job, JobEvent, JobState } from '../core/outbox';
import { ask } from '../protocol/ask-from-mail';

/** The state in which each event of ours leaves the job. */
const leadsTo: Partial<Record<JobEvent['kind'], JobState>> = {
  inserted: 'inserted',
  left: 'left',
  count: 'counting',
  send: 'sending',
  sent: 'sent',
  undo: 'undone',
  fail: 'failed',
};

/** How often a step is asked when nobody answers: a worker that dies in the middle is started by the next ask. */
const attempts = 3;

/**
 * Writes down one step of a job. True only when the background holds it: because it took it now, or because it had
 * taken this very step from this holder before its answer was lost. A holder takes each step once, so that is no
 * second step. False when it may not happen, or nobody answers: then the asker must not go on.
 */
export async function takeStep(job: Job, event: JobEvent, holder: string): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      const answer = await ask('step', { job: job.id, event });
      if (answer.done) return true;
      const held = answer.job.holder === holder && answer.job.state === leadsTo[event.kind];
      return attempt > 1 && held;
    } catch {
      // Nobody answered: the worker died, or the extension has gone. Asking again tells which.
    }
  }
  return false;
}

/** Takes the account's next job, if there is one; the same again where the answer was lost. Throws where nobody answers. */
export async function takeJob(account: AccountKey, holder: string): Promise<Job | undefined> {
  for (let left = attempts - 1; ; left -= 1) {
    try {
      return (await ask('claim', { account, holder })).job;
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}
