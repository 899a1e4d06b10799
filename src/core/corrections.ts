import type { Address, Person } from './mail';
import { nameHandle } from './mail';
import type { Nature } from './standing';

/** The sorts of a sender's mail between which a correction tells: a shop's clerk writes, and so do its machines. */
export const mailSorts = ['person', 'machine', 'list', 'calendar'] as const;
export type MailSort = (typeof mailSorts)[number];

/** The sort of a kind of mail; undefined for what is never corrected: absence notes and bounces. */
export function sortOf(kind: Nature | undefined): MailSort | undefined {
  switch (kind) {
    case undefined:
    case 'person':
      return 'person';
    case 'automated':
    case 'bulk':
    case 'receipt':
      return 'machine';
    case 'list':
    case 'calendar':
      return kind;
    default:
      return undefined;
  }
}

/** A correction as it was made: of all mail of a sender, or of one sort. */
export interface Correction {
  sender: Address;
  sort: MailSort | undefined;
  needsReply: boolean;
}

/** What these corrections, oldest first, come to: a later one of all mail of a sender goes before those of a sort. */
export function correctionsOf(inOrder: readonly Correction[]): Map<string, boolean> {
  const inForce = new Map<string, boolean>();
  for (const { sender, sort, needsReply } of inOrder) {
    if (sort === undefined) for (const each of mailSorts) inForce.delete(keyOf(sender, each));
    inForce.set(keyOf(sender, sort), needsReply);
  }
  return inForce;
}

/**
 * What the user said of a writer's mail of this kind; undefined where nothing. What was said of a name, before the
 * page showed an address, holds for whoever writes under it.
 */
export function correctionFor(
  writers: readonly Person[],
  kind: Nature | undefined,
  inForce: ReadonlyMap<string, boolean>,
): boolean | undefined {
  const names = writers.flatMap(({ name }) => (name === undefined ? [] : nameHandle(name)));
  return [...writers.map(({ address }) => address), ...names]
    .map((who) => inForce.get(keyOf(who, sortOf(kind))) ?? inForce.get(who))
    .find((corrected) => corrected !== undefined);
}

/** A line feed stands in no address and no name handle. */
function keyOf(sender: Address, sort: MailSort | undefined): string {
  return sort === undefined ? sender : `${sender}\n${sort}`;
}
