import type { MessageFacts, MessageSighting, MessageState } from '../../core/sighting';
import { defined, messageIdOf, str } from '../json';
import { deferredTo, isAnswered } from './answered';
import { bodyText, previewText } from './body-text';
import { folderName } from './folders';
import { most } from './limits';
import { type Memory, rememberItem } from './memory';
import { idOf, member, timeOf, typeOf } from './node';
import { isOwn, peopleOf, personOf } from './people';

/** An item of mail, and Exchange's name of its folder where that is known. */
export interface ReadItem {
  sighting: MessageSighting;
  folder: string | undefined;
}

/**
 * A message of GetConversationItems, GetItem, FindItem, CreateItem or the search (EWS MessageType). What is
 * `around` it stands for what it does not tell: the folder of its list, the conversation that was opened.
 */
export function readItem(
  node: unknown,
  around: { folder: string | undefined; thread: string | undefined },
  memory: Memory,
  at: number,
): ReadItem | undefined {
  const id = idOf(member(node, 'ItemId'));
  const thread = idOf(member(node, 'ConversationId')) ?? around.thread;
  if (id === undefined || thread === undefined || isOtherThanMail(node)) return undefined;
  const folder = folderName(member(node, 'ParentFolderId'), memory) ?? around.folder;
  const direction = directionOf(node, folder, memory);
  const body = bodyText(node);
  const text = body ?? previewText(node);
  const facts: MessageFacts = defined({
    sentAt: sentAtOf(node, direction),
    from: personOf(member(node, 'From') ?? member(node, 'Sender'), memory),
    ...recipientsOf(node, memory),
    direction,
    state: stateOf(node, folder, direction, at),
    subject: str(member(node, 'Subject'))?.slice(0, most.subject),
    rfcId: messageIdOf(member(node, 'InternetMessageId')),
    answered: isAnswered(node),
  });
  rememberItem(memory, id, { thread, rfcId: facts.rfcId });
  const cut = body === undefined ? { cut: true as const } : {};
  const written = text === undefined ? {} : { text: text.slice(0, most.text), ...cut };
  return {
    sighting: { kind: 'message', thread, id, sense: 'json', at, facts, ...written },
    folder,
  };
}

/** To whom an item, or what a request writes into one, is addressed. */
export function recipientsOf(
  node: unknown,
  memory: Memory,
): Pick<MessageFacts, 'to' | 'cc' | 'replyTo'> {
  return {
    to: peopleOf(member(node, 'ToRecipients'), memory),
    cc: peopleOf(member(node, 'CcRecipients'), memory),
    replyTo: peopleOf(member(node, 'ReplyTo'), memory)?.[0],
  };
}

/** Whether unsent mail waits for its time after `at`: then it answers nothing until it is sent. */
export function isScheduled(node: unknown, at: number): boolean {
  return (timeOf(deferredTo(node)) ?? 0) > at;
}

/** Appointments and the like share the shape of mail. Meeting requests are mail. */
function isOtherThanMail(node: unknown): boolean {
  return /^(?:CalendarItem|Contact|DistributionList|Task|PostItem|Persona|Note)/.test(typeOf(node));
}

/** When the other one's mail came, when the own one went. */
function sentAtOf(node: unknown, direction: 'in' | 'out' | undefined): number | undefined {
  const sent = timeOf(member(node, 'DateTimeSent'));
  const received = timeOf(member(node, 'DateTimeReceived'));
  const other = timeOf(member(node, 'DateTimeCreated'));
  return (direction === 'out' ? (sent ?? received) : (received ?? sent)) ?? other;
}

const outgoing = new Set(['sentitems', 'drafts', 'outbox']);

function directionOf(
  node: unknown,
  folder: string | undefined,
  memory: Memory,
): 'in' | 'out' | undefined {
  if (member(node, 'IsDraft') === true || outgoing.has(folder ?? '')) return 'out';
  const senders = [member(node, 'From'), member(node, 'Sender')];
  const people = senders.flatMap((sender) => personOf(sender, memory) ?? []);
  if (people.some((person) => isOwn(person, memory))) return 'out';
  return people.length === 0 || memory.address === undefined ? undefined : 'in';
}

/**
 * `IsDraft` and `IsSubmitted` are EWS's. Unsent mail that is scheduled keeps lying among the drafts [U].
 */
function stateOf(
  node: unknown,
  folder: string | undefined,
  direction: 'in' | 'out' | undefined,
  at: number,
): MessageState | undefined {
  if (folder === 'deleteditems') return 'deleted';
  const isDraft = member(node, 'IsDraft') === true;
  const isSubmitted = member(node, 'IsSubmitted') === true && folder !== 'sentitems';
  if (isDraft || isSubmitted || folder === 'outbox') {
    if (isScheduled(node, at)) return 'scheduled';
    return isSubmitted || folder === 'outbox' ? 'sending' : 'draft';
  }
  if (direction === undefined) return undefined;
  return direction === 'out' && folder !== 'inbox' ? 'sent' : 'arrived';
}
