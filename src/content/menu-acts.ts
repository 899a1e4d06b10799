import type { DecisionBody } from '../core/decision';
import type { AccountKey } from '../core/mail';
import type { SendMode } from '../core/outbox';
import { ask } from '../protocol/ask-from-mail';
import type { Mark, PlainNote, Proposal, ToldTime } from '../protocol/protocol';
import { say } from '../ui/words';
import { complain } from './complain';
import type { Marks } from './marks';

/** What the menu shows next. */
export type MenuStep =
  | { view: 'acts'; mark: Mark; proposal: Proposal }
  | { view: 'mode' }
  | { view: 'out'; question: string }
  | { view: 'pick'; what: Picked; value: string; words: string; tooSoon: boolean }
  | { view: 'why'; because: readonly string[] }
  | { view: 'done'; text: string }
  | { view: 'failed' }
  | { view: 'closed' };

/** What a time is picked for. */
export type Picked = 'acknowledge' | 'snooze' | 'pledge';

/** What a note is to say: by when the answer comes, or what it is for. */
type Said = { until: number } | { note: PlainNote['kind'] };

/** What stood in the menu's fields when an act was pressed. */
export interface MenuFields {
  time: string | undefined;
  words: string | undefined;
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
  let said: Said | undefined;
  let decision: string | undefined;
  let despite = false;

  async function overview(): Promise<MenuStep> {
    if (mark === undefined) return { view: 'closed' };
    proposal ??= await ask('propose', { account, thread });
    return { view: 'acts', mark, proposal };
  }

  /** What a field begins with: changed a little sooner than written anew. */
  function firstTime(what: Picked): string {
    const offered = what === 'acknowledge' ? proposal?.offers[0] : undefined;
    return (offered ?? proposal?.morning)?.field ?? '';
  }

  async function decide(body: DecisionBody, text: string): Promise<MenuStep> {
    decision = (await ask('decide', { account, thread, body })).id;
    return { view: 'done', text };
  }

  const theirName = () => proposal?.name ?? '';
  const moves = () => proposal?.note === 'moved';

  function snooze({ until, when }: ToldTime): Promise<MenuStep> {
    return decide({ kind: 'snooze', until }, say('mail_doneSnooze', when));
  }

  async function acknowledge(wanted: Said, chosen?: SendMode): Promise<MenuStep> {
    said = wanted;
    if (proposal?.out !== undefined && !despite) return { view: 'out', question: proposal.out };
    // Where the reply box was never confirmed there is nothing to choose, so nothing is asked or remembered.
    const mode = proposal?.sendOffered === true ? (chosen ?? proposal.mode) : 'leave';
    if (mode === undefined) return { view: 'mode' };
    const remember = chosen !== undefined;
    const note = proposal && { note: proposal.note };
    const knowing = despite ? ({ despite: 'opt-out' } as const) : {};
    const click = { account, thread, mode, remember, ...note, ...wanted, ...knowing };
    await ask('acknowledge', click);
    return { view: 'closed' };
  }

  function notePledge({ until, when }: ToldTime, words: string): Promise<MenuStep> {
    const own = words === '' ? {} : { words };
    return decide({ kind: 'pledge', until, ...own }, say('pledge_noted', when));
  }

  /** The background knows the user's zone: it tells what the field means, where that is still to come. */
  async function picked(what: Picked, { time: value = '', words = '' }: MenuFields) {
    const { offers } =
      value === '' ? nothing : await ask('propose', { account, thread, pick: value });
    const time = offers.find(({ kind }) => kind === 'picked');
    const earliest = Date.now() + (what === 'acknowledge' ? leastPromise : 0);
    if (time === undefined || time.until <= earliest)
      return { view: 'pick', what, value, words, tooSoon: true } as const;
    if (what === 'pledge') return notePledge(time, words.trim());
    return what === 'snooze' ? snooze(time) : acknowledge({ until: time.until });
  }

  async function go(act: string, fields: MenuFields): Promise<MenuStep> {
    const [name, argument] = act.split(' ');
    switch (name) {
      case 'acknowledge':
        return acknowledge({ until: Number(argument) });
      case 'note':
        // As the menu itself wrote it; the background takes no other.
        return acknowledge({ note: argument as PlainNote['kind'] });
      case 'mode':
        return said === undefined
          ? overview()
          : acknowledge(said, fields.mode === 'send' ? 'send' : 'leave');
      case 'pick':
        return {
          view: 'pick',
          what: pickedOf(argument),
          value: firstTime(pickedOf(argument)),
          words: '',
          tooSoon: false,
        };
      case 'picked':
        return picked(pickedOf(argument), fields);
      case 'phone':
        return decide(
          { kind: 'settle', how: 'phone' },
          moves() ? say('undo_keptByPhone', theirName()) : say('mail_donePhone'),
        );
      case 'no-answer':
        return decide(
          { kind: 'settle', how: 'no-answer-needed' },
          moves() ? say('undo_letGo', theirName()) : say('mail_doneNoAnswer'),
        );
      case 'closed':
        return decide({ kind: 'settle', how: 'closed' }, say('undo_closed', theirName()));
      case 'despite':
        despite = true;
        return said === undefined ? overview() : acknowledge(said);
      case 'card':
        await ask('card', { account, thread, part: argument });
        return { view: 'closed' };
      case 'snooze':
        if (argument === 'morning' && proposal !== undefined) return snooze(proposal.morning);
        return decide({ kind: 'snooze', until: 'they-write' }, say('mail_doneSnoozeTheyWrite'));
      case 'why':
        return { view: 'why', because: proposal?.because ?? [] };
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

const nothing: Pick<Proposal, 'offers'> = { offers: [] };

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
