import { sortOf } from './corrections';
import type { Silence } from './silence';
import type { BecauseCode, Standing } from './standing';

/** Notes that promise no time: the question again to who is silent, thanks, and the word that closes a matter. */
export const plainKinds = ['followUp', 'thanks', 'closing'] as const;
export type PlainKind = (typeof plainKinds)[number];

/** What there is to know of a thread before such a note is offered. */
export interface PlainGround {
  standing: Standing;
  /** Whoever it would go to asked not to be written to. */
  optedOut: boolean;
  /** Notes of these kinds went out, or may have, since anybody wrote. */
  told: ReadonlySet<PlainKind>;
  /** Whether they may be asked again; undefined where the user awaits nothing of them. */
  silence: Silence | undefined;
}

/**
 * The notes without a time that have a place in a thread. Thanks are for who waits for nothing: they are no answer, and
 * would read like one. Closing is for what is open. Who is silent is asked again, twice at most. Who asked to be left
 * alone gets what is owed to them, no more.
 */
export function plainNotesFor({ standing, optedOut, told, silence }: PlainGround): PlainKind[] {
  return plainKinds.filter((kind) => {
    if (kind === 'followUp') return silence !== undefined && mayBeAskedAgain(standing, silence);
    if (told.has(kind)) return false;
    const owed = standing.state === 'waiting' || standing.state === 'promised';
    return kind === 'closing'
      ? owed || (standing.state === 'awaiting-them' && !optedOut)
      : !optedOut && mayBeThanked(standing);
  });
}

/** Whether a follow-up to who is silent has a place now. */
export function mayBeAskedAgain(standing: Pick<Standing, 'because'>, { kind }: Silence): boolean {
  return kind === 'ask' && mayBeReached(standing);
}

/** A person wrote, waits for nothing, and their mail is where mail of people is. */
function mayBeThanked({ state, heardAt, kind, because }: Standing): boolean {
  if (state !== 'settled' && state !== 'not-waiting' && state !== 'awaiting-them') return false;
  if (heardAt === undefined || sortOf(kind) !== 'person') return false;
  return mayBeReached({ because });
}

function mayBeReached({ because }: Pick<Standing, 'because'>): boolean {
  return !because.some(({ code }) => thankless.has(code));
}

const thankless: ReadonlySet<BecauseCode> = new Set([
  'inTrash',
  'inSpam',
  'muted',
  'noteToSelf',
  'answerBounced',
  'noReplySender',
  'bulkCategory',
]);
