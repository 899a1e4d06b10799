import { inForce, ofKind } from '../judging/in-force';
import { messagesOf, timeOf } from '../judging/messages-of';
import type { Single } from '../judging/one-message';
import { addressesOf, recipientsOf, sideOf } from '../judging/sides';
import type { Address } from '../mail';
import { type PledgeState, pledgesOf } from '../pledges';
import type { ThreadView } from '../standing';

/** What was between the user and a person, in the threads that were looked at. Times are epoch ms, durations ms. */
export interface Past {
  threads: number;
  lastHeard: number | undefined;
  lastWritten: number | undefined;
  /** From their mail to the user's answer, by mail or phone; an acknowledgement is none. */
  ours: ReplyTime;
  /** From the user's mail to theirs. */
  theirs: ReplyTime;
  /** How often they wrote again, or asked where the answer is, before they had one. */
  chases: number;
  /** The user's pledges to them. */
  pledges: Record<PledgeState, number>;
}

export interface ReplyTime {
  /** Calendar time, not working time; undefined where nobody replied yet. */
  median: number | undefined;
  replies: number;
}

/** Works out the past with somebody from all that is known of the threads in which they are, as of `now`. */
export function pastWith(
  who: ReadonlySet<Address>,
  views: readonly ThreadView[],
  now: number,
): Past {
  const talks = views.map((view) => talkWith(who, view));
  const turns = talks.flatMap(turnsOf);
  const all = talks.flat();
  return {
    threads: talks.filter((talk) => talk.length > 0).length,
    lastHeard: latest(all.filter(({ by }) => by === 'them')),
    lastWritten: latest(all.filter(({ by }) => by === 'me' || by === 'note')),
    ours: replyTime(turns.filter(({ by }) => by === 'me')),
    theirs: replyTime(turns.filter(({ by }) => by === 'them')),
    chases: talks.map(chasesIn).reduce((a, b) => a + b, 0),
    pledges: pledgesTo(who, views, now),
  };
}

/** A word between the two: theirs, the user's, an acknowledgement of the user's (`note`), or a call. */
interface Word {
  by: 'them' | 'me' | 'note' | 'call';
  at: number;
  chases: boolean;
}

function talkWith(who: ReadonlySet<Address>, view: ThreadView): Word[] {
  const said = messagesOf(view).live.flatMap((message): Word[] => {
    const by = writerOf(message, who, view);
    return by === undefined ? [] : [{ by, at: timeOf(message), chases: message.chases }];
  });
  if (said.length === 0) return [];
  const calls = ofKind(inForce(view.decisions), 'settle')
    .filter(({ body }) => body.how === 'phone')
    .map(({ at }): Word => ({ by: 'call', at, chases: false }));
  return [...said, ...calls].sort((a, b) => a.at - b.at);
}

function writerOf(
  message: Single,
  who: ReadonlySet<Address>,
  view: ThreadView,
): Word['by'] | undefined {
  if (sideOf(message, view) !== 'own') {
    const theirs = addressesOf(message).some((each) => who.has(each));
    return theirs && !isMachines(message) ? 'them' : undefined;
  }
  const to = recipientsOf(message);
  if (to?.some((each) => who.has(each)) === false) return undefined;
  return message.facts.acknowledges === undefined ? 'me' : 'note';
}

/** Neither a note of absence nor a bounce is a word of theirs. */
function isMachines({ nature }: Single): boolean {
  return nature === 'out-of-office' || nature === 'bounce';
}

interface Turn {
  by: 'me' | 'them';
  took: number;
}

/** Each answer, by the first word that it answers. Of several words in a row the first waits longest. */
function turnsOf(talk: readonly Word[]): Turn[] {
  const turns: Turn[] = [];
  let waiting: { for: Turn['by']; since: number } | undefined;
  for (const { by, at } of talk) {
    if (by === 'note') continue;
    const speaker = by === 'them' ? 'them' : 'me';
    if (waiting?.for === speaker) turns.push({ by: speaker, took: at - waiting.since });
    const other = speaker === 'me' ? 'them' : 'me';
    // After a call nobody waits.
    if (by === 'call') waiting = undefined;
    else if (waiting?.for !== other) waiting = { for: other, since: at };
  }
  return turns;
}

/** The words of a chase, and every further mail before any word of the user's. */
function chasesIn(talk: readonly Word[]): number {
  let [chases, unanswered] = [0, false];
  for (const { by, chases: inWords } of talk) {
    if (by !== 'them') unanswered = false;
    else {
      if (unanswered || inWords) chases += 1;
      unanswered = true;
    }
  }
  return chases;
}

function pledgesTo(
  who: ReadonlySet<Address>,
  views: readonly ThreadView[],
  now: number,
): Past['pledges'] {
  const counts: Past['pledges'] = { open: 0, kept: 0, late: 0, broken: 0, moved: 0 };
  for (const { person, state } of views.flatMap((view) => pledgesOf(view, now)))
    if (person !== undefined && who.has(person.address)) counts[state] += 1;
  return counts;
}

function replyTime(turns: readonly Turn[]): ReplyTime {
  return { median: median(turns.map(({ took }) => took)), replies: turns.length };
}

function median(all: readonly number[]): number | undefined {
  const inOrder = [...all].sort((a, b) => a - b);
  const [low, high] = [inOrder[(inOrder.length - 1) >> 1], inOrder[inOrder.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function latest(words: readonly Word[]): number | undefined {
  return words.at(0) === undefined ? undefined : Math.max(...words.map(({ at }) => at));
}
