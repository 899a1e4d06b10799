import {
  type Address,
  isOwn,
  isReceived,
  type Message,
  plainText,
  type Thread,
} from '../mailbox/mail';
import type { House } from './house';
import { guid } from './ids';
import { inPlace, isOther, isUnsent, type Place, placeOf } from './places';

/** MAPI icon numbers (facts B5): Exchange's own documentation. */
const icons = { plain: 0, replied: 261, forwarded: 262 } as const;

/** One conversation as it stands in one folder; undefined where nothing of it is there. */
export function conversationRow(house: House, thread: Thread, place: Place) {
  const here = inPlace(thread, place);
  const last = here.at(-1);
  if (last === undefined) return undefined;
  const senders = unique(here.map((message) => message.from).reverse());
  const all = thread.messages.filter((message) => placeOf(message) !== 'deleteditems');
  const newest = (messages: readonly Message[]) =>
    house.time(Math.max(...messages.map((message) => message.time)));
  return {
    __type: 'ConversationType:#Exchange',
    ConversationId: { __type: 'ItemId:#Exchange', Id: house.ids.conversation(thread) },
    ConversationTopic: topic(thread),
    UniqueRecipients: unique(here.flatMap((message) => [...message.to])).map(nameOf),
    UniqueSenders: senders.map(nameOf),
    LastDeliveryTime: newest(here),
    LastDeliveryOrRenewTime: newest(here),
    UnreadCount: here.filter((message) => message.labels.has('^u')).length,
    GlobalUnreadCount: all.filter((message) => message.labels.has('^u')).length,
    MessageCount: here.length,
    GlobalMessageCount: all.length,
    ItemIds: here.toReversed().map((message) => itemId(house, message)),
    GlobalItemIds: all.toReversed().map((message) => itemId(house, message)),
    InstanceKey: rowId(house, last, thread.legacyId, place),
    FlagStatus: here.some((message) => message.labels.has('^t')) ? 'Flagged' : 'NotFlagged',
    HasAttachments: here.some((message) => message.attachments.length > 0),
    HasIrm: false,
    IconIndex: iconOf(thread, last),
    Importance: 'Normal',
    InferenceClassification: isOther(last) ? 'Other' : 'Focused',
    Preview: plainText(last.html).slice(0, 255),
    demoRow: drawn(senders, thread),
  };
}

/** One message as a row of its own. */
export function itemRow(house: House, thread: Thread, message: Message) {
  return {
    ...itemCore(house, thread, message),
    InstanceKey: rowId(house, message, message.legacyId, placeOf(message)),
    Preview: plainText(message.html).slice(0, 255),
    InferenceClassification: isOther(message) ? 'Other' : 'Focused',
    demoRow: drawn([message.from], thread),
  };
}

/** One message with all that the reading pane shows of it. */
export function fullItem(house: House, thread: Thread, message: Message) {
  return {
    ...itemCore(house, thread, message),
    ToRecipients: message.to.map(house.mailbox),
    CcRecipients: message.cc.map(house.mailbox),
    BccRecipients: message.bcc.map(house.mailbox),
    ReplyTo: message.replyTo.map(house.mailbox),
    UniqueBody: { BodyType: 'HTML', Value: uniquePart(message.html) },
    NormalizedBody: { BodyType: 'HTML', Value: message.html },
    Attachments: message.attachments.map((file) => ({
      __type: 'FileAttachment:#Exchange',
      Name: file.name,
      ContentType: file.type,
      Size: file.bytes,
      IsInline: false,
    })),
    demoSendState: message.labels.has('^pfg') ? 'undoable' : 'settled',
  };
}

function itemCore(house: House, thread: Thread, message: Message) {
  return {
    __type: 'Message:#Exchange',
    ItemId: itemId(house, message),
    ConversationId: { Id: house.ids.conversation(thread) },
    ParentFolderId: { Id: house.ids.folder(placeOf(message)) },
    ItemClass: 'IPM.Note',
    Subject: message.subject,
    From: { Mailbox: house.mailbox(message.from) },
    Sender: { Mailbox: house.mailbox(message.from) },
    DateTimeReceived: house.time(message.time),
    DateTimeSent: house.time(message.time),
    DateTimeCreated: house.time(message.time),
    IsRead: !message.labels.has('^u'),
    IsDraft: isUnsent(message),
    HasAttachments: message.attachments.length > 0,
    IconIndex: iconOf(thread, message),
    Flag: { FlagStatus: message.labels.has('^t') ? 'Flagged' : 'NotFlagged' },
    Importance: 'Normal',
    InternetMessageId: message.messageId,
  };
}

export const itemId = (house: House, message: Message) => ({
  __type: 'ItemId:#Exchange',
  Id: house.ids.item(message),
  ChangeKey: `CQAAABYAAAA${guid(`${message.legacyId}${message.time}`).slice(0, 8)}`,
});

function rowId(house: House, message: Message, hex: string, place: Place): string {
  if (house.options.rowId === 'item') return house.ids.item(message);
  return house.options.rowId === 'guid' ? guid(`${hex}${place}`) : house.ids.instance(hex, place);
}

/** What the page draws beyond Exchange's own answer: names with the addresses that a row may show. */
const drawn = (senders: readonly Address[], thread: Thread) => ({
  senders: senders.map((someone) => ({ name: nameOf(someone), address: someone.address })),
  hasDraft: thread.messages.some((message) => message.labels.has('^r')),
});

/** A message that came in bears the mark of what its owner did with it: the answer itself says so. */
function iconOf(thread: Thread, message: Message): number {
  if (!isReceived(message)) return icons.plain;
  const after = thread.messages.filter(
    (one) => isOwn(one) && !isUnsent(one) && one.answers === message.id,
  );
  if (after.length === 0) return icons.plain;
  return after.every((one) => /^(fwd?|wg|tr|rv|enc|i|転送):/i.test(one.subject))
    ? icons.forwarded
    : icons.replied;
}

const topic = (thread: Thread) =>
  (thread.messages[0]?.subject ?? '').replace(/^(re|aw|fwd?|wg):\s*/i, '');

export const nameOf = (someone: Address) => (someone.name === '' ? someone.address : someone.name);

function unique(people: readonly Address[]): Address[] {
  return [...new Map(people.map((someone) => [someone.address, someone])).values()];
}

/** A message without the quoted history that Outlook's own editor appends. */
const uniquePart = (html: string) =>
  html.replace(
    /<div id="appendonsend"><\/div>[\s\S]*$|<hr[^>]*>\s*<div id="divRplyFwdMsg"[\s\S]*$/,
    '',
  );
