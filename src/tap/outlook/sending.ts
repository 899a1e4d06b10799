import { minuteId } from '../../core/mail';
import type { MessageSighting, MessageState } from '../../core/sighting';
import { messageIdOf } from '../json';
import { most } from './limits';
import { type Memory, rememberItem } from './memory';
import { idOf, member } from './node';
import type { Outgoing } from './outgoing';
import { isSuccess, responsesIn } from './response';

/** What a request tells, made at `at` (epoch ms): what it sends is on its way. Saving tells nothing yet. */
export function onItsWay(outgoing: readonly Outgoing[], at: number): MessageSighting[] {
  return outgoing
    .filter(({ becomes }) => becomes !== 'draft')
    .flatMap((mail) => told(mail, 'sending', at, at));
}

/** What is left of it when the site refuses the request as a whole: a draft. */
export function refused(
  outgoing: readonly Outgoing[],
  asked: number,
  at: number,
): MessageSighting[] {
  return outgoing.flatMap((mail) => told(mail, 'draft', asked, at));
}

/**
 * What became of it by the answer, whose response may hold the item. A response with an error takes it back; where
 * there is none, nobody knows. `asked` is when the request was made.
 */
export function settled(
  outgoing: readonly Outgoing[],
  answer: unknown,
  asked: number,
  at: number,
  memory: Memory,
): MessageSighting[] {
  const responses = responsesIn(answer, outgoing.length);
  return outgoing.flatMap((mail, n) => {
    const response = responses[n];
    const success = isSuccess(response);
    if (success === undefined) return [];
    if (!success) return told(mail, 'draft', asked, at);
    const numbered = withAnswer(mail, response, memory);
    const ids = [...new Set([numbered.id, mail.id].filter((id) => id !== undefined))];
    const each = ids.length === 0 ? [numbered] : ids.map((id) => ({ ...numbered, id }));
    return each.flatMap((one) => told(one, mail.becomes, asked, at));
  });
}

function withAnswer(mail: Outgoing, response: unknown, memory: Memory): Outgoing {
  const item = member(response, 'Items', '0');
  const id = idOf(member(item, 'ItemId')) ?? mail.id;
  const thread = idOf(member(item, 'ConversationId')) ?? mail.thread;
  const rfcId = messageIdOf(member(item, 'InternetMessageId')) ?? mail.facts.rfcId;
  if (id !== undefined && thread !== undefined) {
    rememberItem(memory, id, { thread, rfcId, text: mail.text });
  }
  return {
    ...mail,
    id,
    thread,
    facts: rfcId === undefined ? mail.facts : { ...mail.facts, rfcId },
  };
}

/** Nothing without its thread. What has no id yet goes by the minute of its request, which its final copy shares. */
function told(
  { id, thread, facts, text }: Outgoing,
  state: MessageState,
  sentAt: number,
  at: number,
): MessageSighting[] {
  if (thread === undefined) return [];
  const written = text === undefined ? {} : { text: text.slice(0, most.text) };
  return [
    {
      kind: 'message',
      thread,
      id: id ?? minuteId(sentAt, 'out'),
      sense: 'json',
      at,
      facts: { ...facts, sentAt, state },
      ...written,
    },
  ];
}
