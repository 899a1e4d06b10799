import { type Deed, minute } from '../day';
import { accountOf, type Fact, idOf } from '../truth';
import { type Job, press, senderOf, tabsOf, work } from './mail-tab';
import { ask, clockOf, type Stage, standings } from './stage';

type Decision = Extract<Deed, { kind: 'settle' | 'snooze' | 'pledge' }>;

/** The user decides in the popup. What fails is shown to them, and they press again. */
export async function decideInPopup(stage: Stage, deed: Decision): Promise<void> {
  const { thread } = deed;
  const { state } = standings(stage, thread).known;
  // Nothing to decide about, as far as the user can see.
  if (deed.kind !== 'settle' && state !== 'waiting' && state !== 'promised') return;
  if (!isKnown(stage, thread)) return;
  const until = stage.browser.clock.now() + ('minutes' in deed ? deed.minutes * minute : 0);
  const what =
    deed.kind === 'settle' ? { kind: deed.kind, how: deed.how } : { kind: deed.kind, until };
  const clock = clockOf(stage, thread);
  const fact: Fact = { thread, at: stage.browser.clock.true, what, known: true, clock };
  const answer = await insist(stage, thread, 'decide', { ...placeOf(thread), body: what });
  if (answer === undefined) return;
  stage.facts.push(fact);
  stage.decided.set((answer as { id: string }).id, fact);
}

/** Takes back the last decision about a thread that is in force. */
export async function undoDecision(stage: Stage, thread: number): Promise<void> {
  const [id, fact] =
    [...stage.decided].findLast(([, each]) => each.thread === thread && !each.undone) ?? [];
  if (id === undefined || fact === undefined) return;
  const body = { kind: 'undo', undoes: id };
  const clock = clockOf(stage, thread);
  if ((await insist(stage, thread, 'decide', { ...placeOf(thread), body })) !== undefined)
    Object.assign(fact, { undone: true, clock });
}

/** The user clicks on "acknowledge", in the popup or in a mail tab. */
export async function acknowledge(
  stage: Stage,
  deed: Extract<Deed, { kind: 'acknowledge' }>,
): Promise<void> {
  const { thread, minutes, mode, from } = deed;
  if (standings(stage, thread).known.state !== 'waiting') return;
  const [tab] = tabsOf(stage, thread);
  const until = stage.browser.clock.now() + minutes * minute;
  stage.clicks.push({ thread });
  const question = { ...placeOf(thread), until, mode, remember: false };
  const sender = from === 'tab' && tab !== undefined ? senderOf(tab) : undefined;
  await insist(stage, undefined, 'acknowledge', question, sender);
  if (tab === undefined) return;
  tab.stepsLeft = deed.tabDiesAfter;
  await work(stage, tab);
  tab.stepsLeft = undefined;
}

/** The user sends the note that was left in a reply box. */
export function pressSend(stage: Stage, thread: number): void {
  const tab = tabsOf(stage, thread).find(({ box }) => box?.job.thread === idOf(thread));
  if (tab?.box === undefined) return;
  press(stage, tab.box.job);
  tab.box = undefined;
}

/** The user takes a note back that is not yet sent. */
export async function undoNote(stage: Stage, thread: number): Promise<void> {
  const job: Job | undefined = tabsOf(stage, thread).find(
    ({ box }) => box?.job.thread === idOf(thread),
  )?.box?.job;
  if (job !== undefined)
    await insist(stage, undefined, 'step', { job: job.id, event: { kind: 'undo' } });
}

/**
 * Asks until it is answered, four times at most. Where all fail it may or may not have been written down before it
 * failed; the user was told so, and the thread counts as unsure.
 */
async function insist(
  stage: Stage,
  thread: number | undefined,
  name: string,
  question: object,
  from?: object,
) {
  for (let times = 0; times < 4; times += 1) {
    try {
      return await ask(stage, name, question, from);
    } catch (error) {
      const words = error instanceof Error ? error.message : '';
      if (words === '') stage.losses.push(`${name} failed without a word`);
      await stage.worker.rest();
    }
  }
  if (thread !== undefined) stage.unsure.add(thread);
  return undefined;
}

const isKnown = ({ facts }: Stage, thread: number) =>
  facts.some((fact) => fact.thread === thread && fact.known);

const placeOf = (thread: number) => ({ account: accountOf(thread), thread: idOf(thread) });
