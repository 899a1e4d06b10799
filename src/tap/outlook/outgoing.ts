import type { MessageFacts } from '../../core/sighting';
import { defined, items, str } from '../json';
import { writtenBody } from './body-text';
import { most } from './limits';
import type { Memory } from './memory';
import { idOf, member, typeOf } from './node';
import { personOf } from './people';
import { isScheduled, recipientsOf } from './read-item';

/** Own mail that a request saves or sends. */
export interface Outgoing {
  /** Undefined for what the server is still to number. */
  id: string | undefined;
  /** Undefined where no answer told it yet. */
  thread: string | undefined;
  /** What becomes of it if the server agrees. */
  becomes: 'draft' | 'scheduled' | 'sent';
  facts: MessageFacts;
  text: string | undefined;
}

const mostAtOnce = 50;
const mostUpdates = 200;

/**
 * What a request of CreateItem, UpdateItem or SendItem saves or sends; nothing for other requests. EWS: with a
 * `MessageDisposition` of SendOnly or SendAndSaveCopy it is sent, with SaveOnly saved. OWA sends a draft by UpdateItem
 * (`UpdateMessageForComposeSend`; public clients record it), and marks mail as read by UpdateItem too.
 */
export function outgoingOf(request: unknown, at: number, memory: Memory): Outgoing[] {
  const body = member(request, 'Body');
  const type = typeOf(request) || typeOf(body);
  const disposition = str(member(body, 'MessageDisposition')) ?? '';
  const sends = disposition.startsWith('Send');
  if (type.startsWith('SendItem'))
    return items(member(body, 'ItemIds'), mostAtOnce).flatMap((id) => known(id, memory));
  if (type.startsWith('CreateItem')) {
    return items(member(body, 'Items'), mostAtOnce)
      .filter(isMail)
      .map((item) => created(item, becoming(item, sends, at), memory));
  }
  if (!type.startsWith('UpdateItem')) return [];
  const changes = items(member(body, 'ItemChanges'), mostAtOnce);
  return changes.flatMap((change) => {
    const written = merged(change);
    const isWritten = sends || writtenFields.some((name) => Object.hasOwn(written, name));
    return isWritten ? updated(change, written, becoming(written, sends, at), memory) : [];
  });
}

const writtenFields = ['Body', 'NewBodyContent', 'ToRecipients', 'CcRecipients'];

/** Mail, and EWS's answers to mail, which need no more than a reference to it. */
function isMail(item: unknown): boolean {
  return /^(?:Message|ReplyToItem|ReplyAllToItem|ForwardItem)?$/.test(typeOf(item));
}

function becoming(written: unknown, sends: boolean, at: number): Outgoing['becomes'] {
  if (!sends) return 'draft';
  return isScheduled(written, at) ? 'scheduled' : 'sent';
}

function known(node: unknown, memory: Memory): Outgoing[] {
  const id = idOf(node);
  return id === undefined ? [] : [outgoing(id, {}, 'sent', memory)];
}

/** The thread is that of the mail to which it answers: `ReferenceItemId` (EWS SmartResponseType). */
function created(item: unknown, becomes: Outgoing['becomes'], memory: Memory): Outgoing {
  const reference = idOf(member(item, 'ReferenceItemId')) ?? '';
  const made = outgoing(undefined, item, becomes, memory);
  return { ...made, thread: memory.items.get(reference)?.thread };
}

function updated(
  change: unknown,
  written: unknown,
  becomes: Outgoing['becomes'],
  memory: Memory,
): Outgoing[] {
  const id = idOf(member(change, 'ItemId'));
  return id === undefined ? [] : [outgoing(id, written, becomes, memory)];
}

/** `Updates: [{Path, Item: {the one changed member}}]`, as one item. */
function merged(change: unknown): Record<string, unknown> {
  const updates = items(member(change, 'Updates'), mostUpdates);
  const parts = updates.map((update) => member(update, 'Item') ?? member(update, 'Message'));
  const members = parts.flatMap((part) =>
    typeof part === 'object' && part !== null ? Object.entries(part) : [],
  );
  return Object.fromEntries(members.slice(0, mostUpdates));
}

function outgoing(
  id: string | undefined,
  written: unknown,
  becomes: Outgoing['becomes'],
  memory: Memory,
): Outgoing {
  const before = memory.items.get(id ?? '');
  const { address } = memory;
  const from = personOf(member(written, 'From'), memory);
  return {
    id,
    thread: before?.thread,
    becomes,
    facts: defined({
      from: from ?? (address === undefined ? undefined : { address }),
      ...recipientsOf(written, memory),
      direction: 'out' as const,
      subject: str(member(written, 'Subject'))?.slice(0, most.subject),
      rfcId: before?.rfcId,
    }),
    text: writtenBody(member(written, 'NewBodyContent') ?? member(written, 'Body')) ?? before?.text,
  };
}
