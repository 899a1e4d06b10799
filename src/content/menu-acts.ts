import type { DecisionBody } from '../core/decision';
import { type AccountKey, callName } from '../core/mail';
import type { SendMode } from '../core/outbox';
import { ask } from '../protocol/ask-from-mail';
import type { Mark, Proposal } from '../protocol/protocol';
import { dayAndClock, type Here } from '../ui/time-words';
import { complain } from './complain';
import type { Marks } from './marks';

/** What the menu shows next. */
export type MenuStep =
  | { view: 'acts'; mark: Mark; proposal: Proposal; snoozeUntil: number }
  | { view: 'mode' }
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
  here: Here;
}

/** The acts of one opened menu: each gives what to show next, and never throws. */
export function menuActs({ account, thread, marks, here }: About) {
  const mark = marks.of(thread);
  let proposal: Proposal | undefined;
  let until: number | undefined;
  let decision: string | undefined;

  async function overview(): Promise<MenuStep> {
    if (mark === undefined) return { view: 'closed' };
    proposal ??= await ask('propose', { account, thread });
    return { view: 'acts', mark, proposal, snoozeUntil: tomorrowMorning(Date.now()) };
  }

  /** What a field begins with: changed a little sooner than written anew. */
  function firstTime(what: Picked): number {
    const offered = what === 'acknowledge' ? proposal?.offers[0]?.until : undefined;
    return offered ?? tomorrowMorning(Date.now());
  }

  async function decide(body: DecisionBody, text: string): Promise<MenuStep> {
    decision = (await ask('decide', { account, thread, body })).id;
    return { view: 'done', text };
  }

  const moves = () => proposal?.note === 'moved';

  function snooze(until: number | 'they-write'): Promise<MenuStep> {
    const text =
      until === 'they-write'
        ? here.say('mail_doneSnoozeTheyWrite')
        : here.say('mail_doneSnooze', dayAndClock(until, Date.now(), here));
    return decide({ kind: 'snooze', until }, text);
  }

  async function acknowledge(time: number, chosen: SendMode | undefined): Promise<MenuStep> {
    until = time;
    // Where the reply box was never confirmed there is nothing to choose, so nothing is asked or remembered.
    const mode = proposal?.sendOffered === true ? (chosen ?? proposal.mode) : 'leave';
    if (mode === undefined) return { view: 'mode' };
    const remember = chosen !== undefined;
    const note = proposal && { note: proposal.note };
    await ask('acknowledge', { account, thread, until, mode, remember, ...note });
    return { view: 'closed' };
  }

  function notePledge(time: number): Promise<MenuStep> {
    const text = here.say('pledge_noted', dayAndClock(time, Date.now(), here));
    return decide({ kind: 'pledge', until: time }, text);
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
          moves() ? here.say('undo_keptByPhone', nameOf(mark, here)) : here.say('mail_donePhone'),
        );
      case 'no-answer':
        return decide(
          { kind: 'settle', how: 'no-answer-needed' },
          moves() ? here.say('undo_letGo', nameOf(mark, here)) : here.say('mail_doneNoAnswer'),
        );
      case 'closed':
        return decide(
          { kind: 'settle', how: 'closed' },
          here.say('undo_closed', nameOf(mark, here)),
        );
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
export function nameOf(mark: Mark | undefined, here: Here): string {
  return mark?.person === undefined ? here.say('badge_somebody') : callName(mark.person);
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

/** Nine in the morning of the next day, in the browser's zone. */
function tomorrowMorning(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, 9).getTime();
}

/** As a field of date and time takes it: in the browser's zone, to the minute. */
function fieldValue(time: number): string {
  const offset = new Date(time).getTimezoneOffset() * 60_000;
  return new Date(time - offset).toISOString().slice(0, 16);
}
