import {
  type Address,
  type Attachment,
  isOwn,
  type Message,
  plainText,
  type Thread,
} from '../mailbox/mail';
import { lastReceived } from '../mailbox/mailbox';
import { fields, type Wire } from './wire';

/**
 * The page's own JSON in the array format of September 2022 and later. Places of the fields: facts A6;
 * captures sync-embedded (bv, fd) and sync-2022-09. Reply-To at [5] is the fd capture's.
 */
export function listThread(thread: Thread): Wire[] {
  const messages = thread.messages.map((message) => listMessage(thread, message));
  const first = thread.messages[0]?.time ?? 0;
  return fields({ ...threadFields(thread, messages), 1: snippet(thread), 7: first, 18: 1 });
}

/** A thread with everything in it, as embedded in the page (sync-embedded/testdata-parser-fd-embedded). */
export function fullThread(thread: Thread): Wire[] {
  const messages = thread.messages.map((message) => fields(fullFields(thread, message)));
  return fields({ ...threadFields(thread, messages), 1: snippet(thread) });
}

/** A thread as in the answer of i/s: recipients and labels, without bodies (sync-2022-09). */
export function changedThread(thread: Thread): Wire[] {
  const messages = thread.messages.map((message) => {
    const { 8: _body, ...rest } = fullFields(thread, message);
    return fields(rest);
  });
  const last = thread.messages.at(-1)?.id ?? '';
  const bump = `msg-a:bump-${last.slice('msg-a:'.length)}`;
  return fields({ ...threadFields(thread, messages), 8: bump });
}

/** A thread of one message each, as Gmail makes of every message when conversation view is off. */
export function alone(thread: Thread, message: Message): Thread {
  return { ...thread, id: `${thread.id}|${message.id}`, messages: [message] };
}

const threadFields = (thread: Thread, messages: Wire[]): Record<number, Wire> => ({
  0: subject(thread),
  2: thread.messages.at(-1)?.time ?? 0,
  3: thread.id,
  4: messages,
  13: 0.5,
  14: recipientNames(thread),
  16: 0,
  19: thread.legacyId,
});

/** In a list stands who wrote and when; of other messages only the one that it answers (facts A6). */
const listed = [0, 1, 6, 9, 10, 11, 15, 17, 29, 30, 43, 44, 55];

function listMessage(thread: Thread, message: Message): Wire[] {
  const all = fullFields(thread, message);
  return fields(Object.fromEntries(listed.map((index) => [index, all[index]])));
}

function fullFields(thread: Thread, message: Message): Record<number, Wire> {
  const answered = thread.messages.find((one) => one.id === message.answers)?.messageId;
  return {
    0: message.id,
    1: person(message.from),
    2: people(message.to),
    3: people(message.cc),
    4: people(message.bcc),
    5: people(message.replyTo),
    6: message.time,
    7: message.subject,
    8: fields({ 1: [[0, null, [null, message.html], 0]], 2: 0, 6: 1, 7: 0 }),
    9: plainText(message.html).slice(0, 200),
    10: [...message.labels].sort(),
    11: attachments(message),
    13: message.messageId,
    14: answered === undefined ? null : [answered],
    15: answered ?? null,
    17: message.time,
    18: fields({ 0: 0, 1: 1, 16: message.from.address, 17: 1 }),
    29: fields({ 6: [21_660_393], 9: 1 }),
    30: message.time,
    43: isOwn(message) ? 3 : 0,
    44: isOwn(message) ? null : [null, null, 1],
    45: message.sendAt ?? null,
    55: message.legacyId,
  };
}

export const person = (someone: Address): Wire[] => [1, someone.address, someone.name];

export const people = (several: readonly Address[]): Wire =>
  several.length === 0 ? null : several.map(person);

function attachments(message: Message): Wire {
  if (message.attachments.length === 0) return null;
  return message.attachments.map((file: Attachment, index) =>
    fields({ 0: file.type, 1: file.name, 2: file.bytes, 3: `0.${index + 1}`, 5: '', 6: 0 }),
  );
}

export const subject = (thread: Thread) => thread.messages[0]?.subject ?? '';

export function snippet(thread: Thread): string {
  const last = thread.messages.at(-1);
  return last === undefined ? '' : plainText(last.html).slice(0, 200);
}

/** A list is ordered by the last message that came in: the owner's own answer moves nothing. */
export const threadTime = (thread: Thread): number =>
  (lastReceived(thread) ?? thread.messages.at(-1))?.time ?? 0;

function recipientNames(thread: Thread): Wire {
  const own = thread.messages.filter(isOwn);
  if (own.length === 0) return null;
  return own.map((message) => message.to.map((someone) => [someone.name, someone.address]));
}
