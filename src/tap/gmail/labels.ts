import type { Category, MessageState, ThreadFacts } from '../../core/sighting';
import { items } from './node';

/** Gmail's system labels of one message, the same in every UI language (facts A6). */
export type Labels = ReadonlySet<string>;

const mostLabels = 200;

/** The labels of a message, or undefined where the node is no list of labels. */
export function labels(node: unknown): Labels | undefined {
  if (!Array.isArray(node)) return undefined;
  const found = items(node, mostLabels).filter((item) => typeof item === 'string');
  return found.every((label) => label.startsWith('^')) ? new Set(found) : undefined;
}

/**
 * `^k` trash, `^scheduled`, `^pfg` being sent, `^r` draft, `^f` sent by the user; else it arrived.
 * Sources: sync-2022-09 (cvOnSend: `^pfg` before and in the answer, cvOnDraftSave: `^r`), sync-embedded (bv request:
 * `^k`, `^f`). `^scheduled` on a message is in no capture (gmail.js relies on it).
 */
export function stateOf(on: Labels): MessageState {
  if (on.has('^k')) return 'deleted';
  if (on.has('^scheduled')) return 'scheduled';
  if (on.has('^pfg')) return 'sending';
  if (on.has('^r')) return 'draft';
  return on.has('^f') ? 'sent' : 'arrived';
}

/** Written by the user, sent or not yet: a draft and a message on its way have no `^f` in the request. */
export function directionOf(on: Labels): 'in' | 'out' {
  return ['^f', '^pfg', '^r', '^scheduled'].some((label) => on.has(label)) ? 'out' : 'in';
}

/** Sources: sync-embedded (personal, promo, social, group, notification) and the fd and i/s captures. */
const categories: [label: string, category: Category][] = [
  ['^smartlabel_promo', 'promotions'],
  ['^smartlabel_social', 'social'],
  ['^smartlabel_group', 'forums'],
  ['^smartlabel_notification', 'updates'],
  ['^smartlabel_personal', 'personal'],
];

export function categoryOf(on: Labels): Category | undefined {
  return categories.find(([label]) => on.has(label))?.[1];
}

/**
 * Where a thread stands, from the labels of its messages. A thread with any message in the inbox is in the inbox,
 * even when muted: Gmail puts a muted one back when it is addressed to the user alone.
 */
export function placeOf(messages: Labels[]): ThreadFacts['place'] {
  const sentOrArrived = messages.filter((on) => !on.has('^r') && !on.has('^scheduled'));
  if (sentOrArrived.length === 0) return undefined;
  if (sentOrArrived.every((on) => on.has('^k'))) return 'trash';
  const kept = sentOrArrived.filter((on) => !on.has('^k'));
  if (kept.some((on) => on.has('^i') && !on.has('^s'))) return 'inbox';
  if (kept.every((on) => on.has('^s'))) return 'spam';
  return kept.some((on) => on.has('^g')) ? 'muted' : 'archive';
}
