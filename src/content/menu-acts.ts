import type { DecisionBody } from '../core/decision';
import { type AccountKey, callName } from '../core/mail';
import type { SendMode } from '../core/outbox';
import { ask } from '../protocol/ask-from-mail';
import type { Mark, Proposal } from '../protocol/protocol';
import { say, type WordKey } from '../ui/words';
import { complain } from './complain';
import type { Marks } from './marks';

/** What the menu shows next. */
export type MenuStep =
  | { view: 'acts'; mark: Mark; proposal: Proposal }
  | { view: 'mode' }
  | { view: 'out'; question: string }
  | { view: 'pick'; what: Picked; value: string; tooSoon: boolean }
  | { view: 'why'; mark: Mark }
  | { view: 'done'; text: string }
  | { view: 'failed' }
  | { view: 'closed' };

/** What a time is picked for. */
export type Picked = 'acknowledge' | 'snooze' | 'pledge';

/** What stood in the menu's fields when an act was pressed. */
export interface MenuFields {
  time: string | undefined;
  mode: string | undefined;
}

interface About {
  account: AccountKey;
  thread: string;
  marks: Marks;
}

/** The acts of one opened menu: each gives what to show next, and never throws. */
export function menuActs({ account, thread, marks }: About) {
  const mark = marks.of(thread);
  let proposal: Proposal | undefined;
  let until: number | undefined;
  let decision: string | undefined;
  let despite = false;

  async function overview(): Promise<MenuStep> {
    if (mark === undefined) return { view: 'closed' };
    proposal ??= await ask('propose', { account, thread });
    return { view: 'acts', mark, proposal };
  }

  /** What a field begins with: changed a little sooner than written anew. */
  function firstTime(what: Picked): number {
    const offered = what === 'acknowledge' ? proposal?.offers[0]?.until : undefined;
    return offered ?? proposal?.morning.until ?? Date.now();
  }

  async function decide(body: DecisionBody, told: WordKey, ...fill: string[]): Promise<MenuStep> {
    const { id, when } = await ask('decide', { account, thread, body });
    decision = id;
    return { view: 'done', text: say(told, ...(when === undefined ? fill : [when])) };
  }

  const moves = () => proposal?.note === 'moved';

  function snooze(until: number | 'they-write'): Promise<MenuStep> {
    const words = until === 'they-write' ? 'mail_doneSnoozeTheyWrite' : 'mail_doneSnooze';
    return decide({ kind: 'snooze', until }, words);
  }

  async function acknowledge(time: number, chosen: SendMode | undefined): Promise<MenuStep> {
    until = time;
    if (proposal?.out !== undefined && !despite) return { view: 'out', question: proposal.out };
    // Where the reply box was never confirmed there is nothing to choose, so nothing is asked or remembered.
    const mode = proposal?.sendOffered === true ? (chosen ?? proposal.mode) : 'leave';
    if (mode === undefined) return { view: 'mode' };
    const remember = chosen !== undefined;
    const note = proposal && { note: proposal.note };
    const knowing = despite ? ({ despite: 'opt-out' } as const) : {};
    await ask('acknowledge', { account, thread, until, mode, remember, ...note, ...knowing });
    return { view: 'closed' };
  }

  function notePledge(time: number): Promise<MenuStep> {
    return decide({ kind: 'pledge', until: time }, 'pledge_noted');
  }

  async function picked(what: Picked, value: string | undefined): Promise<MenuStep> {
    const time = value === undefined ? Number.NaN : new Date(value).getTime();
    const earliest = Date.now() + (what === 'acknowledge' ? leastPromise : 0);
    if (!(time > earliest)) return { view: 'pick', what, value: value ?? '', tooSoon: true };
    if (what === 'pledge') return notePledge(time);
    return what === 'snooze' ? snooze(time) : acknowledge(time, undefined);
  }

  async function go(act: string, fields: MenuFields): Promise<MenuStep> {
    const [name, argument] = act.split(' ');
    switch (name) {
      case 'acknowledge':
        return acknowledge(Number(argument), undefined);
      case 'mode':
        return acknowledge(until ?? Date.now(), fields.mode === 'send' ? 'send' : 'leave');
      case 'pick':
        return {
          view: 'pick',
          what: pickedOf(argument),
          value: fieldValue(firstTime(pickedOf(argument))),
          tooSoon: false,
        };
      case 'picked':
        return picked(pickedOf(argument), fields.time);
      case 'phone':
        return decide(
          { kind: 'settle', how: 'phone' },
          moves() ? 'undo_keptByPhone' : 'mail_donePhone',
          nameOf(mark),
        );
      case 'no-answer':
        return decide(
          { kind: 'settle', how: 'no-answer-needed' },
          moves() ? 'undo_letGo' : 'mail_doneNoAnswer',
          nameOf(mark),
        );
      case 'closed':
        return decide({ kind: 'settle', how: 'closed' }, 'undo_closed', nameOf(mark));
      case 'despite':
        despite = true;
        return acknowledge(until ?? Date.now(), undefined);
      case 'card':
        await ask('card', { account, thread });
        return { view: 'closed' };
      case 'snooze':
        return snooze(argument === 'they-write' ? argument : Number(argument));
      case 'why':
        return mark === undefined ? { view: 'closed' } : { view: 'why', mark };
      case 'undo':
        if (decision !== undefined)
          await ask('decide', { account, thread, body: { kind: 'undo', undoes: decision } });
        return { view: 'closed' };
      case 'back':
        return overview();
      default:
        return { view: 'closed' };
    }
  }

  return {
    start: () => orFailed(overview()),
    go: (act: string, fields: MenuFields) => orFailed(go(act, fields)),
  };
}

const pickedOf = (argument: string | undefined): Picked =>
  argument === 'snooze' || argument === 'pledge' ? argument : 'acknowledge';

/** What the one is called who waits, or who is awaited. */
export function nameOf(mark: Mark | undefined): string {
  return mark?.person === undefined ? say('badge_somebody') : callName(mark.person);
}

/** Ms: what comes sooner is no promise but an answer (look.md). */
const leastPromise = 3_600_000;

async function orFailed(step: Promise<MenuStep>): Promise<MenuStep> {
  try {
    return await step;
  } catch (error) {
    complain(error);
    return { view: 'failed' };
  }
}

/** As a field of date and time takes it: in the browser's zone, to the minute. */
function fieldValue(time: number): string {
  const offset = new Date(time).getTimezoneOffset() * 60_000;
  return new Date(time - offset).toISOString().slice(0, 16);
}
