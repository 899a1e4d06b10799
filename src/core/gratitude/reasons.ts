import type { PersonId } from '../people/person-id';
import type { Happening } from '../people/touches';
import type { Said } from '../said';

/** Somebody whom a person sent to the user. */
export interface Sent {
  id: PersonId;
  /** All under which they are known, that one first. */
  members: readonly PersonId[];
  name: string;
}

/** What became of somebody who was sent: a customer, none, or what the user wrote of it. */
export type Outcome = { kind: 'won' | 'lost' } | { kind: 'words'; words: string };

/** What something is owed for, and since when (epoch ms): thanks, or to be told how it went. */
export type Reason =
  | { kind: 'referred'; at: number; sent: Sent }
  | { kind: 'bought' | 'declined'; at: number }
  | { kind: 'closed'; at: number; touch: string; thread: string | undefined }
  | { kind: 'told'; at: number; sent: Sent; outcome: Outcome };

/** That a person sent somebody: when it was said, and what is known of that one since. */
export interface Referral {
  sent: Sent;
  at: number;
  stage: Said<string> | undefined;
  /** What became of it, in the user's words. */
  words: Said<string> | undefined;
}

/** What a person has done that thanks may be owed for. */
export interface Deeds {
  /** What they are to the user, and when that was said. */
  stage: Said<string> | undefined;
  /** When they last wrote, and when there was any contact last. */
  heardAt: number | undefined;
  contactAt: number | undefined;
  referrals: readonly Referral[];
  happened: readonly Happening[];
}

const day = 86_400_000;

/**
 * A purchase, or a kind No, is a change of stage that has to do with a contact not longer ago than this (ms): whoever
 * is entered as a customer of old has bought nothing.
 */
export const soon = 30 * day;

/** All that they have done, in no particular order, whether thanks were given or not. */
export function reasonsOf({ stage, heardAt, contactAt, referrals, happened }: Deeds): Reason[] {
  return [
    ...referrals.flatMap(reasonsOfReferral),
    ...(stage?.value === 'customer' && isSoon(contactAt, stage.at)
      ? [{ kind: 'bought', at: stage.at } as const]
      : []),
    ...(stage?.value === 'lost-prospect' && isSoon(heardAt, stage.at)
      ? [{ kind: 'declined', at: stage.at } as const]
      : []),
    ...happened.flatMap(({ id: touch, at, body: { kind, thread } }) =>
      kind === 'closed' ? [{ kind, at, touch, thread }] : [],
    ),
  ];
}

function isSoon(contactAt: number | undefined, at: number): boolean {
  return contactAt !== undefined && contactAt >= at - soon;
}

function reasonsOfReferral({ sent, at, stage, words }: Referral): Reason[] {
  const became = outcomeOf(stage, words);
  const told: Reason[] =
    became === undefined
      ? []
      : [{ kind: 'told', sent, outcome: became.outcome, at: Math.max(at, became.at) }];
  return [{ kind: 'referred', at, sent }, ...told];
}

/** The stage says it best; words of the user's own alone where it says nothing of how it went. */
function outcomeOf(
  stage: Said<string> | undefined,
  words: Said<string> | undefined,
): { outcome: Outcome; at: number } | undefined {
  const kind = stage && outcomes[stage.value];
  if (stage !== undefined && kind !== undefined) return { outcome: { kind }, at: stage.at };
  if (words === undefined || words.value.trim() === '') return undefined;
  return { outcome: { kind: 'words', words: words.value.trim() }, at: words.at };
}

const outcomes: Readonly<Record<string, 'won' | 'lost' | undefined>> = {
  customer: 'won',
  'past-customer': 'won',
  'lost-prospect': 'lost',
};

/** The name of a reason, by which a touch (`of`) says what it settles. */
export function reasonId(reason: Reason): string {
  return idsOf(reason)[0] as string;
}

/** All names that it ever had: whoever was sent may have been merged with others since. The one of now comes first. */
export function idsOf(reason: Reason): string[] {
  switch (reason.kind) {
    case 'referred':
    case 'told':
      return reason.sent.members.map((who) => idOf(reason.kind, who));
    case 'bought':
    case 'declined':
      return [idOf(reason.kind, String(reason.at))];
    case 'closed':
      return [idOf('closed', reason.touch)];
  }
}

/** No longer than what a touch may name. */
const idOf = (kind: Reason['kind'], what: string) => `${kind}:${what}`.slice(0, 320);
