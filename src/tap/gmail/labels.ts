import type { Category, MessageState, ThreadFacts } from '../../core/sighting';
import { items } from '../json';

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
 * `^k` trash, `^scheduled`, `^pfg` being sent, `^r` draft, `^f` sent by the user; else it arrived. Undo Send saves the
 * message as a draft again.
 * Sources: sync-2022-09 (cvOnSend: `^pfg` in request and answer; cvOnDraftSave: `^r`), bv-request-payload (`^k`, `^f`).
 * `^scheduled` on a message, and what Undo does, are in no capture (gmail.js relies on the former).
 */
export function stateOf(on: Labels): MessageState {
  if (on.has('^k')) return 'deleted';
  return unsentState(on) ?? (on.has('^f') ? 'sent' : 'arrived');
}

/** The state of what is on its way out, undefined where nothing says so. */
export function unsentState(on: Labels): 'scheduled' | 'sending' | 'draft' | undefined {
  if (on.has('^scheduled')) return 'scheduled';
  if (on.has('^pfg')) return 'sending';
  return on.has('^r') ? 'draft' : undefined;
}

/** Written by the user, sent or not yet: drafts and requests have no `^f`. */
export function directionOf(on: Labels): 'in' | 'out' {
  return on.has('^f') || unsentState(on) !== undefined ? 'out' : 'in';
}

/** Sources: personal and notification on messages of the i/s and bv captures; the others among their counts. */
const categories: [label: string, category: Category][] = [
  ['^smartlabel_promo', 'promotions'],
  ['^smartlabel_social', 'social'],
  ['^smartlabel_group', 'forums'],
  ['^smartlabel_notification', 'updates'],
  ['^smartlabel_personal', 'personal'],
];

/** Undefined for own mail and for the finer labels (finance, travel, …), which have no tab. */
export function categoryOf(on: Labels): Category | undefined {
  return categories.find(([label]) => on.has(label))?.[1];
}

/**
 * Where a thread stands, from the labels of all its messages. One message in the inbox brings the thread there, even
 * a muted one. `^s` and `^g` are listed by embedded conversations (fd-embedded, index 4), on messages by no capture.
 */
export function placeOf(messages: Labels[]): ThreadFacts['place'] {
  const gone = messages.filter((on) => !['draft', 'scheduled'].includes(unsentState(on) ?? ''));
  if (gone.length === 0) return undefined;
  const kept = gone.filter((on) => !on.has('^k'));
  if (kept.length === 0) return 'trash';
  if (kept.every((on) => on.has('^s'))) return 'spam';
  if (kept.some((on) => on.has('^i'))) return 'inbox';
  return kept.some((on) => on.has('^g')) ? 'muted' : 'archive';
}
