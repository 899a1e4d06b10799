import { createHash } from 'node:crypto';
import type { CorpusMail, CorpusSentence } from './draw-corpora';

/** Draws, halves and order follow from this alone. */
const seed = 'answerable 2026-11-23';

/** A part of a corpus of which `take` are drawn. An item belongs to the first stratum that it fits. */
export interface Stratum<T> {
  name: string;
  take: number;
  fits(item: T): boolean;
}

/** One that was drawn; `half` says whether tuning may look at it. */
export interface Drawn<T> {
  item: T;
  stratum: string;
  half: 'tuning' | 'held-out';
}

/**
 * 430 mails. Rare kinds are drawn more densely than they come (the table of `draw` states how densely), by
 * where a mail comes from and by surface marks, never by what any reader of ours thinks of it.
 */
export const mailStrata: Stratum<CorpusMail>[] = [
  {
    name: 'clinton: machine words',
    take: 45,
    fits: (mail) => ofClinton(mail) && machine.test(top(mail)),
  },
  { name: 'clinton: answered', take: 100, fits: (mail) => ofClinton(mail) && mail.replied },
  { name: 'clinton: asks', take: 60, fits: (mail) => ofClinton(mail) && mail.text.includes('?') },
  { name: 'clinton: others', take: 95, fits: (mail) => ofClinton(mail) },
  { name: 'bc3: list threads', take: 70, fits: ({ set }) => set === 'bc3' },
  { name: 'auto-replies', take: 40, fits: ({ set }) => set === 'auto-replies' },
  { name: 'discourse: many languages', take: 20, fits: ({ set }) => set === 'discourse' },
];

/** 410 sentences. */
export const sentenceStrata: Stratum<CorpusSentence>[] = [
  { name: 'opt-out words', take: 40, fits: ({ text }) => optOut.test(text) },
  { name: 'clinton: chase pool', take: 90, fits: ({ pool }) => pool === 'chase' },
  { name: 'clinton: dated pool', take: 100, fits: ({ pool }) => pool === 'commit_dated' },
  { name: 'clinton: undated pool', take: 70, fits: ({ pool }) => pool === 'commit_undated' },
  { name: 'parakweet train', take: 70, fits: ({ set }) => set === 'parakweet' },
  { name: 'bc3 sentences', take: 40, fits: ({ set }) => set === 'bc3-sentences' },
];

const machine =
  /out of (the )?office|auto.?reply|no-?reply|^info|opsalert|delivered:|undeliverable|delivery (status|failure)|evite|accepted:|declined:|tentative:|invitation:|news alert|daily (report|summary|brief)|press clips|traffic ticket/im;
const optOut =
  /unsubscrib|opt.?out|remove me|take me off|no longer (wish|want)|not interested|(stop|quit) (sending|e-?mailing|writing|calling|contacting)|(don.t|do not) (contact|e-?mail|call|write)|leave me alone/i;

const ofClinton = ({ set }: CorpusMail) => set === 'clinton';
const top = ({ from, subject, text }: CorpusMail) => `${from}\n${subject}\n${text.slice(0, 200)}`;

/** The first `take` of each stratum by a seeded hash, the whole in an order by another. */
export function draw<T extends { set: string; id: string; group: string }>(
  items: readonly T[],
  strata: readonly Stratum<T>[],
): Drawn<T>[] {
  const pools = share(items, strata);
  return strata
    .flatMap((stratum) =>
      byHash(pools.get(stratum) ?? [], 'draw')
        .slice(0, stratum.take)
        .map((item) => ({ item, stratum: stratum.name, half: half(item.group) })),
    )
    .sort((one, other) => compare(hash('order', key(one.item)), hash('order', key(other.item))));
}

/** The items of each stratum: an item is of the first that it fits. */
export function share<T>(items: readonly T[], strata: readonly Stratum<T>[]): Map<Stratum<T>, T[]> {
  const pools = new Map(strata.map((stratum) => [stratum, [] as T[]]));
  for (const item of items) {
    const stratum = strata.find(({ fits }) => fits(item));
    if (stratum !== undefined) pools.get(stratum)?.push(item);
  }
  return pools;
}

/** A thread falls whole into one half, and so do a mail and the sentences out of it. */
function half(group: string): 'tuning' | 'held-out' {
  return Number.parseInt(hash('half', group).slice(0, 2), 16) % 2 === 0 ? 'tuning' : 'held-out';
}

function byHash<T extends { set: string; id: string }>(items: readonly T[], use: string): T[] {
  return items
    .map((item) => ({ item, rank: hash(use, key(item)) }))
    .sort((one, other) => compare(one.rank, other.rank))
    .map(({ item }) => item);
}

const key = ({ set, id }: { set: string; id: string }) => `${set} ${id}`;
const hash = (use: string, of: string) =>
  createHash('sha256').update(`${seed} ${use} ${of}`).digest('hex');
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
