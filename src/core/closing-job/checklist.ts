import type { Decided } from '../judging/in-force';
import type { ThreadKey } from '../mail';
import type { Happened, Happening } from '../people/touches';
import type { PlainKind } from '../plain-notes';

/** What belongs to the closing of a job beside the next touch, in the order in which it is shown; any order will do. */
export const jobSteps = ['delivered', 'thanked', 'worth', 'referral'] as const;
export type JobStep = (typeof jobSteps)[number];

/** The steps that are a question to them, for which there is a text to send. */
export const askingSteps = ['worth', 'referral'] as const;
export type AskingStep = (typeof askingSteps)[number];

/**
 * When a step was done (epoch ms), and how: the user ticked it, and undoing `touch` unticks it; a note in the thread did
 * it; or it was done earlier, outside of this job, and is done once only.
 */
export type StepDone =
  | { by: 'hand'; at: number; touch: string }
  | { by: 'note' | 'earlier'; at: number };

/** How far the closing of the job in a thread has come. */
export interface Checklist {
  steps: Record<JobStep, StepDone | undefined>;
  /** Messages that were opened for a step and may have been sent: the touch of each, see {@link draftOf}. */
  drafts: Record<AskingStep, string | undefined>;
  closed: { at: number; touch: string } | undefined;
}

/** What the checklist of a thread rests on. */
export interface ChecklistGround {
  thread: ThreadKey;
  /** All of the person, latest first: see `happenings` in `people/touches.ts`. */
  happened: readonly Happening[];
  /** Notes without a time that went out in the thread, in force. */
  notes: readonly Decided<'note'>[];
}

/** The checklist of the job in a thread with somebody, from what the user said that happened, and what went out there. */
export function checklist({ thread, happened, notes }: ChecklistGround): Checklist {
  const here = happened.filter(({ body }) => body.thread === thread);
  const closed = here.find(({ body }) => body.kind === 'closed');
  const asked = happened.filter(isReferralAsked);
  const steps = {
    delivered: byHand(here.find(({ body }) => body.kind === 'delivered')),
    thanked: byHand(happened.find(thanksFor(thread, closed))) ?? byNote(notes),
    worth: byHand(here.find(({ body }) => body.kind === 'worth')),
    referral: byHand(asked.find(({ body }) => body.thread === thread)) ?? earlier(asked[0]),
  };
  const openDraft = (step: AskingStep) =>
    steps[step] === undefined
      ? here.find(({ body }) => body.kind === 'drafted' && body.of === draftOf(step))?.id
      : undefined;
  const drafts = { worth: openDraft('worth'), referral: openDraft('referral') };
  return { steps, drafts, closed: closed && { at: closed.at, touch: closed.id } };
}

/** What happened when the user ticks a step of the job in a thread. */
export function tickOf(step: JobStep, thread: ThreadKey): Happened {
  return step === 'referral' ? { kind: 'asked', of: 'referral', thread } : { kind: step, thread };
}

/** Whether a note of this kind thanks: the one that closes a matter does so as well. */
export function isThanking(kind: PlainKind): boolean {
  return kind === 'thanks' || kind === 'closing';
}

/** What a message that is opened for a step is about: `of` of its touch. */
export function draftOf(step: AskingStep): string {
  return `closing:${step}`;
}

/** Jobs are done for people outside: with colleagues and in private life there is none to close. */
export function hasJobs(stage: string | undefined): boolean {
  return stage !== 'colleague' && stage !== 'private';
}

/** The threads whose jobs were closed, and when (epoch ms). */
export function closedJobs(happened: readonly Happening[]): Map<string, number> {
  return new Map(
    happened.flatMap(({ at, body }) =>
      body.kind === 'closed' && body.thread !== undefined ? [[body.thread, at] as const] : [],
    ),
  );
}

const isReferralAsked = ({ body }: Happening) => body.kind === 'asked' && body.of === 'referral';

/** Thanks told of in the thread, or given elsewhere for this very job. */
const thanksFor =
  (thread: ThreadKey, closed: Happening | undefined) =>
  ({ body }: Happening): boolean =>
    body.kind === 'thanked' &&
    (body.thread === thread || (closed !== undefined && body.of === `closed:${closed.id}`));

function byHand(happening: Happening | undefined): StepDone | undefined {
  return happening && { by: 'hand', at: happening.at, touch: happening.id };
}

function byNote(notes: readonly Decided<'note'>[]): StepDone | undefined {
  const thanks = notes.filter(({ body }) => isThanking(body.of)).map(({ body }) => body.sentAt);
  return thanks.length === 0 ? undefined : { by: 'note', at: Math.max(...thanks) };
}

function earlier(happening: Happening | undefined): StepDone | undefined {
  return happening && { by: 'earlier', at: happening.at };
}
