import type { Standing } from './standing';

/** The groups of the list, most urgent first; the order is the order of the popup. */
export const buckets = [
  'broken',
  'chasing',
  'overdue',
  'due-today',
  'due-later',
  'promised',
  'unsure',
  'awaiting-them',
  'snoozed',
  'last-seen',
  'earlier',
  'not-listed',
  'settled',
] as const;
export type Bucket = (typeof buckets)[number];

/** A standing seen at a moment: which group, when due, and when the words shown next change. */
export interface AgendaItem {
  standing: Standing;
  bucket: Bucket;
  /** When the answer is due: the pledge where there is one, else by policy. Epoch ms. */
  due: number | undefined;
  /** When the bucket or a shown duration changes next; undefined when only an event can change it. */
  nextChange: number | undefined;
}
