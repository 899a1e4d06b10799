import type { Owed } from '../judging/course';
import { courseOf } from '../judging/follow-course';
import type { Given } from '../judging/given';
import { messagesOf, timeOf } from '../judging/messages-of';
import { addressesOf, sideOf } from '../judging/sides';
import type { Address, ThreadKey } from '../mail';
import type { Nature, ThreadView } from '../standing';

/** Somebody waited for the user in a thread: from the first message that nothing answered to what ended it. Times are epoch ms. */
export interface Wait {
  thread: ThreadKey;
  /** The same for copies of one mail in two own accounts. */
  item: string;
  /** The address, or handle, under which they wrote; undefined where the page did not tell. */
  who: Address | undefined;
  since: number;
  /** The first word that they had: an acknowledgement, or the answer. Undefined while there is none. */
  wordAt: number | undefined;
  /** Undefined while they wait; its time is, where a mark of the page alone tells that there was an answer. */
  end: { at: number | undefined; how: WaitEnd } | undefined;
  /** How often they wrote again, or asked where the answer is, before a word. */
  chases: number;
}

/** `settled`: the user held that no answer was needed, or closed the matter. */
export type WaitEnd = 'answered' | 'answered by a colleague' | 'phone' | 'settled';

/** Everybody who ever waited in a thread, in the order in which they began to. */
export function waitsOf(view: ThreadView): Wait[] {
  const { owed, ended, given } = courseOf(view, messagesOf(view));
  const over = groups(
    ended.map((each) => ({ ...each, key: `${each.at} ${each.how} ${whoOf(each.owed)}` })),
  );
  const open = groups(owed.map((each) => ({ owed: each, key: whoOf(each) ?? '' })));
  return [
    ...over.map((group) => waitOf(view.key, group, given, endOf(group[0]))),
    ...open.map((group) => waitOf(view.key, group, given, undefined)),
  ].sort((a, b) => a.since - b.since);
}

/** One wait for each piece of mail: of copies in two own accounts the one that was ended first. */
export function onePerItem(waits: readonly Wait[]): Wait[] {
  const kept = new Map<string, Wait>();
  for (const each of waits) {
    const name = `${each.item} ${each.who}`;
    const other = kept.get(name);
    if (other === undefined || endTime(each) < endTime(other)) kept.set(name, each);
  }
  return [...kept.values()];
}

const endTime = ({ end }: Wait) => end?.at ?? Number.POSITIVE_INFINITY;

interface InGroup {
  owed: Owed;
  key: string;
}

type OverAt = InGroup & {
  at: number | undefined;
  how: 'answered' | 'answered by a colleague' | 'phone' | 'let-go';
};

/** What the same person wrote in a row before the same end is one wait. */
function groups<Each extends InGroup>(all: readonly Each[]): [Each, ...Each[]][] {
  const byKey = new Map<string, [Each, ...Each[]]>();
  for (const each of all) {
    const group = byKey.get(each.key);
    if (group === undefined) byKey.set(each.key, [each]);
    else group.push(each);
  }
  return [...byKey.values()];
}

function waitOf(
  thread: ThreadKey,
  [first, ...later]: readonly [InGroup, ...InGroup[]],
  given: readonly Given[],
  end: Wait['end'],
): Wait {
  const since = timeOf(first.owed.message);
  const answers = end?.how === 'settled' ? undefined : end?.at;
  const messages = new Set([first, ...later].map(({ owed }) => owed.message));
  const notes = given
    .filter(({ source, about }) => source !== 'mail' && about !== undefined && messages.has(about))
    .map(({ at }) => at);
  const words = [...notes, ...(answers === undefined ? [] : [answers])].filter((at) => at >= since);
  const wordAt = words.length === 0 ? undefined : Math.min(...words);
  const again = later.filter(
    ({ owed }) => timeOf(owed.message) < (wordAt ?? Number.POSITIVE_INFINITY),
  );
  const asks = first.owed.message.chases ? 1 : 0;
  const item = first.owed.message.facts.rfcId ?? `${thread} ${since}`;
  return { thread, item, who: whoOf(first.owed), since, wordAt, end, chases: again.length + asks };
}

const endOf = ({ at, how }: OverAt): Wait['end'] => ({
  at,
  how: how === 'let-go' ? 'settled' : how,
});

function whoOf({ message }: Owed): Address | undefined {
  return addressesOf(message)[0];
}

/** When people wrote to the user in a thread, whether or not they waited. Epoch ms. */
export function heardIn(view: ThreadView): number[] {
  return messagesOf(view)
    .live.filter((message) => sideOf(message, view) !== 'own' && isPersons(message.nature))
    .map(timeOf);
}

const isPersons = (nature: Nature | undefined) =>
  nature === undefined || nature === 'person' || nature === 'list';
