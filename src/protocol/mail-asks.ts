import * as z from 'zod/mini';
import { dateField } from '../core/date-field';
import { decisionBody } from '../core/decision';
import { partHealth } from '../core/health';
import { jobEvent, sendMode } from '../core/outbox';
import { plainKinds } from '../core/plain-notes';
import { sighting } from '../core/sighting';
import { walkSteps } from '../core/walk';
import { mailAnswers, noteKind } from './mail-answers';
import { account, both, content, home, id, ms } from './parts';

/** What a content script may ask; of these, pages of ours some too. */
export const mailAsks = {
  /** A content script has found out whose mailbox its page shows. */
  hello: {
    from: content,
    question: z.object({
      account,
      home,
      delegated: z.boolean(),
      /** The token of an earlier answer, where this content script has one: it keeps it then, and its job. */
      holder: z.optional(id),
      /** The name of the marks that were foreseen and are shown already: the page need not read the same ones twice. */
      foreseen: z.optional(id),
    }),
    answer: mailAnswers.hello,
  },
  /**
   * A mail page shows mail, and nothing on it says whose. Answers with what the user has said of the mailbox that opens
   * there, once they were asked.
   */
  unnamed: {
    from: content,
    question: z.object({ webmail: z.enum(['gmail', 'outlook']), home }),
    answer: mailAnswers.unnamed,
  },
  /**
   * A mail page begins to load: whose mailbox stood at this address last, if it is switched on, and its marks. A guess
   * that counts only once the page itself names the same account.
   */
  foresee: {
    from: content,
    question: z.object({ webmail: z.enum(['gmail', 'outlook']), home }),
    answer: mailAnswers.foresee,
  },
  record: {
    from: content,
    question: z.object({ account, sightings: z.array(sighting).check(z.maxLength(1_000)) }),
    answer: mailAnswers.record,
  },
  health: {
    from: content,
    question: z.object({
      account: z.optional(account),
      webmail: z.enum(['gmail', 'outlook']),
      parts: z.array(partHealth),
    }),
    answer: mailAnswers.health,
  },
  marks: {
    from: content,
    /** Undefined threads = all of the account that have a mark now. */
    question: z.object({ account, threads: z.optional(z.array(id).check(z.maxLength(500))) }),
    answer: mailAnswers.marks,
  },
  decide: {
    from: both,
    question: z.object({ account, thread: id, body: decisionBody }),
    answer: mailAnswers.decide,
  },
  /** What could be sent. `pick`: a time of the user's own, as an instant or as a field of date and time holds it. */
  propose: {
    from: both,
    question: z.object({
      account,
      thread: id,
      pick: z.optional(z.union([ms, z.string().check(z.regex(dateField))])),
    }),
    // The mail page has it among the lines of the card.
    answer: z.extend(mailAnswers.propose, { silence: z.optional(z.string()) }),
  },
  /**
   * Makes a job, of a note with a time or of one without. Asked by a page, the account's tab comes to the front (or is
   * opened) and does it. Throws where another note than the one that was shown would fit by now, and where they do not
   * want to be written to.
   */
  acknowledge: {
    from: both,
    question: z.object({
      account,
      thread: id,
      until: z.optional(ms),
      mode: sendMode,
      note: z.optional(z.enum([...noteKind.options, ...plainKinds])),
      remember: z.boolean(),
      /** The user was told that they do not want to be written to, and wants it all the same. */
      despite: z.optional(z.literal('opt-out')),
    }),
    answer: mailAnswers.acknowledge,
  },
  /** A content script takes the account's next job, for itself alone. */
  claim: {
    from: content,
    question: z.object({ account, holder: id }),
    answer: mailAnswers.claim,
  },
  /** One step of a job. `refused` where it may not happen any more; then the asker must not go on. */
  step: {
    from: both,
    question: z.object({ job: id, event: jobEvent }),
    answer: mailAnswers.step,
  },
  /** Opens the thread in the account's tab. */
  open: {
    from: both,
    question: z.object({ account, thread: z.optional(id) }),
    answer: mailAnswers.open,
  },
  /** Opens the card of who waits in the thread, on the page of people; or on it (`part`: `close`) the checklist of the job in the thread. */
  card: {
    from: both,
    question: z.object({ account, thread: id, part: z.optional(id) }),
    answer: mailAnswers.card,
  },
  /** A step of a scan was taken in the account's mail page, which asks how to go on. */
  walked: {
    from: content,
    question: z.object({ account, step: z.enum(walkSteps) }),
    answer: mailAnswers.walked,
  },
} as const;
