import type { Address, Message, Thread } from '../mailbox/mail';
import type { Draft } from '../mailbox/outbox';
import { byX500, type House, messageById, placeById, threadById } from './house';
import { isUnsent, move, type Place } from './places';
import { success } from './reads';
import { fullItem, itemId } from './records';
import { at, listAt, numberAt, textAt } from './wire';

/** Saves a new draft, and sends it where the request says so. An answer names what it answers. */
export function createItem(house: House, request: unknown) {
  const asked = at(request, 'Body', 'Items', 0);
  const reference = textAt(asked, 'ReferenceItemId', 'Id');
  const answered = reference === undefined ? undefined : messageById(house, reference);
  if (reference !== undefined && answered === undefined) return refusal('ErrorItemNotFound');
  if (isSending(request) && house.options.sendTrouble === 'server-refuses') return tooMany();
  const made = house.mail.ids.created(house.mail.now());
  const draft = draftOf(house, asked, blank(house, made.id, answered));
  return written(house, answered?.thread.id ?? made.thread, draft, request);
}

/** Changes a draft (and sends it), or the read state and the flag of a message. */
export function updateItem(house: House, request: unknown) {
  const change = at(request, 'Body', 'ItemChanges', 0);
  const found = messageById(house, textAt(change, 'ItemId', 'Id') ?? '');
  if (found === undefined) return refusal('ErrorItemNotFound');
  const { thread, message } = found;
  const fields = Object.assign(
    {},
    ...listAt(change, 'Updates').map((update) => at(update, 'Item') ?? {}),
  ) as object;
  if (!isUnsent(message)) {
    const isRead = at(fields, 'IsRead');
    if (typeof isRead === 'boolean') markRead(house, thread, [message], isRead ? 'read' : 'unread');
    return success({ Items: [{ ItemId: itemId(house, message) }] });
  }
  if (isSending(request) && house.options.sendTrouble === 'server-refuses') return tooMany();
  return written(house, thread.id, draftOf(house, fields, message), request);
}

export function sendItem(house: House, request: unknown) {
  const found = messageById(house, textAt(request, 'Body', 'ItemIds', 0, 'Id') ?? '');
  if (found === undefined) return refusal('ErrorItemNotFound');
  if (house.options.sendTrouble === 'server-refuses') return tooMany();
  house.mail.outbox.send(house.account, found.thread.id, found.message);
  return success({});
}

/** A discarded draft. */
export function deleteItem(house: House, request: unknown) {
  for (const one of listAt(request, 'Body', 'ItemIds')) {
    const found = messageById(house, textAt(one, 'Id') ?? '');
    if (found === undefined) continue;
    house.mail.outbox.discard(house.account, found.thread, found.message.id);
    if (found.thread.messages.length === 0) house.account.threads.delete(found.thread.id);
  }
  return success({});
}

/** Moves, deletes, flags or marks whole conversations. */
export function applyConversationAction(house: House, request: unknown) {
  for (const action of listAt(request, 'Body', 'ConversationActions')) {
    const thread = threadById(house, textAt(action, 'ConversationId', 'Id') ?? '');
    if (thread === undefined) continue;
    const from = placeById(house, textAt(action, 'ContextFolderId', 'Id'));
    switch (textAt(action, 'Action')) {
      case 'Move':
        move(thread, from, placeById(house, textAt(action, 'DestinationFolderId', 'Id')));
        break;
      case 'Delete':
        move(thread, from, 'deleteditems' satisfies Place);
        break;
      case 'Flag':
        for (const message of thread.messages) message.labels.add('^t');
        break;
      default: {
        const state = at(action, 'IsRead') === true ? 'read' : 'unread';
        markRead(
          house,
          thread,
          state === 'read' ? thread.messages : thread.messages.slice(-1),
          state,
        );
        continue;
      }
    }
    house.mail.changed(house.account, thread);
  }
  return success({});
}

function markRead(
  house: House,
  thread: Thread,
  messages: readonly Message[],
  state: 'read' | 'unread',
): void {
  for (const { labels } of messages) {
    labels.delete(state === 'read' ? '^u' : '^o');
    labels.add(state === 'read' ? '^o' : '^u');
  }
  house.mail.changed(house.account, thread);
}

function written(house: House, thread: string, draft: Draft, request: unknown) {
  const { outbox } = house.mail;
  const sendAt = numberAt(request, 'Body', 'demoSendAt');
  const message =
    sendAt !== undefined
      ? outbox.schedule(house.account, thread, draft, sendAt)
      : isSending(request)
        ? outbox.send(house.account, thread, draft)
        : outbox.save(house.account, thread, draft);
  const of = house.account.threads.get(thread);
  if (of === undefined) return refusal('ErrorInternalServerError');
  return success({
    __type: 'ItemInfoResponseMessage:#Exchange',
    Items: [fullItem(house, of, message)],
  });
}

const isSending = (request: unknown) =>
  /^Send/.test(textAt(request, 'Body', 'MessageDisposition') ?? '');

const blank = (house: House, id: string, answered: { message: Message } | undefined): Draft => ({
  id,
  from: house.account.owner,
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  html: '',
  answers: answered?.message.id,
});

/** `before` with all that `fields` names. */
function draftOf(house: House, fields: unknown, before: Draft): Draft {
  const people = (name: string, old: readonly Address[]) =>
    at(fields, name) === undefined ? old : listAt(fields, name).map((one) => personOf(house, one));
  return {
    id: before.id,
    from: before.from,
    to: people('ToRecipients', before.to),
    cc: people('CcRecipients', before.cc),
    bcc: people('BccRecipients', before.bcc),
    subject: textAt(fields, 'Subject') ?? before.subject,
    html:
      textAt(fields, 'Body', 'Value') ?? textAt(fields, 'NewBodyContent', 'Value') ?? before.html,
    answers: before.answers,
  };
}

function personOf(house: House, mailbox: unknown): Address {
  const everybody = [...house.account.threads.values()].flatMap((thread) =>
    thread.messages.flatMap((message) => [message.from, ...message.to, ...message.cc]),
  );
  return {
    name: textAt(mailbox, 'Name') ?? '',
    address: byX500(house, everybody, textAt(mailbox, 'EmailAddress') ?? ''),
  };
}

const refusal = (code: string) => ({
  ResponseMessages: { Items: [{ ResponseCode: code, ResponseClass: 'Error', MessageText: code }] },
});

const tooMany = () => refusal('ErrorMessageSubmissionBlocked');
