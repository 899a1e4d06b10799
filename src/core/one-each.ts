import { ownAddressOf, splitThreadKey } from './mail';
import type { BecauseCode, Standing, StandingState } from './standing';

/** What tells copies of one piece of mail apart, and which of them counts. What is open was not put away. */
type Copy = Pick<Standing, 'key' | 'state' | 'writtenTo' | 'rfcId'> & {
  because?: Standing['because'];
};

/**
 * One standing for each piece of mail: what came to two own accounts is listed once, as the account knows it in
 * which most was done about it. The order of the rest is kept.
 */
export function oneEach<S extends Copy>(standings: readonly S[]): S[] {
  const kept = new Map<string, S>();
  for (const each of standings) {
    const item = each.rfcId ?? each.key;
    const other = kept.get(item);
    if (other === undefined || isFurther(each, other)) kept.set(item, each);
  }
  const chosen = new Set(kept.values());
  return standings.filter((each) => chosen.has(each));
}

/** How far each state is from an untouched copy. Trash, spam and mute put away one copy, not the mail. */
const progress: Record<StandingState, number> = {
  'not-waiting': 0,
  unknown: 1,
  waiting: 2,
  promised: 3,
  'awaiting-them': 4,
  settled: 5,
};

const putAway: ReadonlySet<BecauseCode> = new Set(['inTrash', 'inSpam', 'muted']);

function isFurther(a: Copy, b: Copy): boolean {
  const ahead = progressOf(a) - progressOf(b) || writtenHere(a) - writtenHere(b);
  return ahead === 0 ? a.key < b.key : ahead > 0;
}

function progressOf({ state, because = [] }: Copy): number {
  return because.some(({ code }) => putAway.has(code)) ? -1 : progress[state];
}

function writtenHere({ key, writtenTo }: Copy): number {
  return ownAddressOf(splitThreadKey(key).account) === writtenTo ? 1 : 0;
}
