import { type Address, ownAddressOf } from '../core/mail';
import type { Job, JobEvent } from '../core/outbox';
import { ask } from '../protocol/ask-from-mail';
import type { Mailbox, Webmail } from '../webmail/webmail';
import type { Desk } from './acknowledge-desk';
import { acknowledge } from './acknowledge-job';
import { ackNote } from './acknowledge-note';
import { takeJob, takeStep } from './acknowledge-steps';
import { complain } from './complain';

export interface Acknowledging {
  /** A job may wait: takes it if the user sees this tab. */
  claim(): void;
  /** The user has undone the job elsewhere. */
  undo(job: string): void;
}

/**
 * Does the account's acknowledgements in this page, one after the other, in a tab that the user sees only: what goes
 * out is to be seen going. Claims at the start, when told, and when the tab comes to the front.
 */
export function startAcknowledging(
  webmail: Webmail,
  mailbox: Mailbox,
  holder: string,
  signal: AbortSignal,
): Acknowledging {
  const note = ackNote(signal);
  const undoings = new Map<string, AbortController>();
  /** The last job of each thread, whose end may still be watched. */
  const last = new Map<string, AbortController>();
  let busy = false;
  let again = false;

  async function work(): Promise<void> {
    for (let job = await next(); job !== undefined; job = await next()) {
      // The one before can be undone from here no more: its note gives way.
      undoings.clear();
      const undoing = new AbortController();
      undoings.set(job.id, undoing);
      last.get(job.thread)?.abort();
      const superseded = new AbortController();
      last.set(job.thread, superseded);
      await acknowledge(deskFor(job, undoing.signal, superseded.signal));
    }
  }

  function deskFor(job: Job, undoing: AbortSignal, superseded: AbortSignal): Desk {
    const step = (event: JobEvent) => {
      // The background tells every undoing to all tabs; to the one that undid it this is no news.
      if (event.kind === 'undo') undoings.delete(job.id);
      return takeStep(job, event, holder);
    };
    const learn = (own: Address) => {
      const sighting = { kind: 'account', sense: 'conversation', at: Date.now() } as const;
      ask('record', { account: mailbox.account, sightings: [{ ...sighting, own: [own] }] }).catch(
        complain,
      );
    };
    return {
      job,
      webmail,
      mailbox: mailboxNow(),
      note,
      holder,
      undoing,
      superseded,
      signal,
      step,
      learn,
    };
  }

  /** Aliases may have been learnt since the session began. */
  function mailboxNow(): Mailbox {
    const seen = webmail.mailbox(ownAddressOf(mailbox.account));
    return seen === undefined || seen === 'unnamed' ? mailbox : seen;
  }

  async function next(): Promise<Job | undefined> {
    again = false;
    if (document.hidden || signal.aborted) return undefined;
    return takeJob(mailbox.account, holder);
  }

  async function claim(): Promise<void> {
    again = true;
    if (busy) return;
    busy = true;
    try {
      while (again) await work();
    } finally {
      busy = false;
    }
  }

  const start = () => void claim().catch(complain);
  document.addEventListener('visibilitychange', start, { signal });
  start();
  return { claim: start, undo: (job) => undoings.get(job)?.abort() };
}
