import { at, listAt, numberAt, textAt } from '../wire';

export interface Person {
  readonly name: string;
  readonly address: string;
}

/** One row of the list, as it was last told. `time` is epoch ms. */
export interface Row {
  readonly id: string;
  readonly convid: string;
  /** The newest item in it: what stands in the address bar. */
  readonly item: string;
  readonly senders: readonly Person[];
  readonly subject: string;
  readonly preview: string;
  readonly time: number;
  readonly unread: boolean;
  readonly icon: 'plain' | 'replied' | 'forwarded';
  readonly flagged: boolean;
  readonly attachment: boolean;
  readonly draft: boolean;
  readonly count: number;
  /** Whether the row is a conversation, or one message of it. */
  readonly of: 'conversation' | 'item';
  readonly focused: boolean;
}

/** A row from a conversation of FindConversation, or from an item of FindItem. */
export function rowFrom(record: unknown): Row {
  const conversation = at(record, 'ConversationTopic') !== undefined;
  const icon = numberAt(record, 'IconIndex');
  return {
    id: textAt(record, 'InstanceKey') ?? '',
    convid: textAt(record, 'ConversationId', 'Id') ?? '',
    item: textAt(record, 'ItemIds', 0, 'Id') ?? textAt(record, 'ItemId', 'Id') ?? '',
    senders: listAt(record, 'demoRow', 'senders') as Person[],
    subject: textAt(record, 'ConversationTopic') ?? textAt(record, 'Subject') ?? '',
    preview: textAt(record, 'Preview') ?? '',
    time: Date.parse(
      textAt(record, 'LastDeliveryOrRenewTime') ?? textAt(record, 'DateTimeReceived') ?? '',
    ),
    unread: conversation
      ? (numberAt(record, 'UnreadCount') ?? 0) > 0
      : at(record, 'IsRead') === false,
    icon: icon === 261 ? 'replied' : icon === 262 ? 'forwarded' : 'plain',
    flagged: (textAt(record, 'FlagStatus') ?? textAt(record, 'Flag', 'FlagStatus')) === 'Flagged',
    attachment: at(record, 'HasAttachments') === true,
    draft: at(record, 'demoRow', 'hasDraft') === true,
    count: numberAt(record, 'GlobalMessageCount') ?? 1,
    of: conversation ? 'conversation' : 'item',
    focused: textAt(record, 'InferenceClassification') !== 'Other',
  };
}

/** One message of a conversation, as the reading pane shows it. */
export interface Item {
  readonly id: string;
  readonly convid: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly replyTo: readonly Person[];
  readonly time: number;
  readonly subject: string;
  readonly html: string;
  readonly fullHtml: string;
  readonly draft: boolean;
  readonly unread: boolean;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}

export function itemFrom(record: unknown): Item {
  return {
    id: textAt(record, 'ItemId', 'Id') ?? '',
    convid: textAt(record, 'ConversationId', 'Id') ?? '',
    from: personFrom(at(record, 'From', 'Mailbox')),
    to: listAt(record, 'ToRecipients').map(personFrom),
    cc: listAt(record, 'CcRecipients').map(personFrom),
    replyTo: listAt(record, 'ReplyTo').map(personFrom),
    time: Date.parse(textAt(record, 'DateTimeSent') ?? ''),
    subject: textAt(record, 'Subject') ?? '',
    html: textAt(record, 'UniqueBody', 'Value') ?? '',
    fullHtml: textAt(record, 'NormalizedBody', 'Value') ?? '',
    // While its sending may be undone the server keeps it as a draft; the page shows it as sent.
    draft: at(record, 'IsDraft') === true && textAt(record, 'demoSendState') !== 'undoable',
    unread: at(record, 'IsRead') === false,
    attachments: listAt(record, 'Attachments').map((file) => ({
      name: textAt(file, 'Name') ?? '',
      bytes: numberAt(file, 'Size') ?? 0,
    })),
  };
}

const personFrom = (mailbox: unknown): Person => ({
  name: textAt(mailbox, 'Name') ?? '',
  address: textAt(mailbox, 'EmailAddress') ?? '',
});
