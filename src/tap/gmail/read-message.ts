import { items, messageIdOf, str } from '../json';
import { writtenText } from '../written-text';
import { contact, contacts } from './contacts';
import { isMessageId, legacyId, timeOf } from './ids';
import { categoryOf, directionOf, labels, stateOf, unsentState } from './labels';
import type { SyncMessage } from './mail';
import { at, ms } from './node';

const mostParts = 50;

/**
 * The message of lists, sync answers and requests, and of the embedded conversations. Indexes, with the capture
 * that shows each: 0 id · 1 from · 2 to · 3 cc · 5 Reply-To (fd-embedded) · 6 the sender's clock · 7 subject · 8 body ·
 * 9 snippet · 10 labels · 13 Message-ID · 17 and 30 time of arrival · 55 legacy id in hex (cvOnReplySend_3_response).
 */
export function readMessage(node: unknown): SyncMessage | undefined {
  const sync = at(node, 0);
  const on = labels(at(node, 10));
  if (!isMessageId(sync) || on === undefined) return undefined;
  const hex = legacyId(sync, at(node, 55));
  return {
    sync,
    hex,
    sentAt: ms(at(node, 17)) ?? ms(at(node, 30)) ?? timeIn(hex) ?? ms(at(node, 6)),
    from: contact(at(node, 1)),
    to: contacts(at(node, 2)),
    cc: contacts(at(node, 3)),
    replyTo: contacts(at(node, 5))?.[0],
    ...standing(on),
    subject: str(at(node, 7)),
    rfcId: messageIdOf(at(node, 13)),
    text: isBulk(on) ? undefined : body(at(node, 8)),
    snippet: str(at(node, 9)),
  };
}

/**
 * The message of a fetched conversation (`i/fd`), in two halves, of which either may be missing. Short half: 0 id ·
 * 1 from · 3 labels · 10 snippet · 15 time · 27 legacy id. Full half, all under its index 1: 0 to · 1 cc · 3
 * Reply-To · 4 subject · 5 body · 6 snippet · 7 Message-ID · 16 time · 34 legacy id. Source: gmail.js (parse_fd)
 * and the answer recorded in its tests; Reply-To is concluded from the order of the other shape and is in no
 * capture.
 */
export function readFetchedMessage(short: unknown, full: unknown): SyncMessage | undefined {
  const sync = at(short, 0) ?? at(full, 0);
  if (!isMessageId(sync)) return undefined;
  const on = labels(at(short, 3));
  const hex = legacyId(sync, at(full, 1, 34) ?? at(short, 27));
  return {
    sync,
    hex,
    sentAt: ms(at(full, 1, 16)) ?? ms(at(short, 15)) ?? timeIn(hex),
    from: contact(at(short, 1)),
    to: contacts(at(full, 1, 0)),
    cc: contacts(at(full, 1, 1)),
    replyTo: contacts(at(full, 1, 3))?.[0],
    ...standing(on),
    subject: str(at(full, 1, 4)),
    rfcId: messageIdOf(at(full, 1, 7)),
    text: isBulk(on) ? undefined : body(at(full, 1, 5)),
    snippet: str(at(short, 10)) ?? str(at(full, 1, 6)),
  };
}

/**
 * What a change of labels tells of the messages that it names: `[added, removed, message ids]` (cvOnReplySend of 2019,
 * where `^f` alone is added to what may still be on its way; so only with `^pfg` taken away does it mean sent).
 */
export function readLabelChange(node: unknown): SyncMessage[] {
  const added = labels(at(node, 0));
  const ids = items(at(node, 2), 500).filter(isMessageId);
  if (added === undefined || ids.length === 0 || directionOf(added) === 'in') return [];
  const sent = labels(at(node, 1))?.has('^pfg') === true ? 'sent' : undefined;
  return ids.map((sync) => ({
    sync,
    hex: legacyId(sync, undefined),
    state: unsentState(added) ?? sent,
    direction: 'out',
  }));
}

/** Its HTML is the longest by far, and nobody waits in it: the snippet will do. */
function isBulk(on: SyncMessage['labels']): boolean {
  const category = on === undefined ? undefined : categoryOf(on);
  return category === 'promotions' || category === 'social';
}

function standing(on: SyncMessage['labels']): Partial<SyncMessage> {
  if (on === undefined) return {};
  return {
    labels: on,
    state: stateOf(on),
    direction: directionOf(on),
    category: categoryOf(on),
  };
}

/**
 * The newly written text of a body: `[, [[0, html], [2, quoted html]]]` in requests (cvOnReplySend_2_request), where
 * kind 2 is the quoted mail, and `[, [[0, , [, html]]]]` in answers (fd-embedded).
 */
function body(node: unknown): string | undefined {
  const written = items(at(node, 1), mostParts).filter((part) => at(part, 0) !== 2);
  const html = written.map((part) => str(at(part, 1)) ?? str(at(part, 2, 1)) ?? '').join('');
  return html === '' ? undefined : str(writtenText(html));
}

function timeIn(hex: string | undefined): number | undefined {
  return hex === undefined ? undefined : timeOf(hex);
}
