import type { Decided } from './in-force';
import type { Single } from './one-message';

/**
 * An own message whose id nobody recorded is taken for the acknowledgement when it was sent this close to it (ms):
 * Gmail renames a fresh message (facts A1), and shows minutes, not seconds.
 */
const sameSending = 2 * 60_000;

type Acknowledge = Decided<'acknowledge' | 'note'>;

const minute = 60_000;

/** Most probably a time of which the page shows no more. */
const isMinute = (time: number) => time % minute === 0;

/** Which messages are notes of ours, and what the ones gave that were not taken back. */
export interface Acknowledgements {
  messages: ReadonlySet<Single>;
  pledges: Pledged[];
}

/** A pledge, or a note without one, and when it was given: by the mail's own clock where its message is known, else by the user's. */
export interface Pledged {
  at: number;
  /** The message that gives it. */
  message: Single | undefined;
  body: Acknowledge['body'];
}

/**
 * Joins decisions with the own messages that carry them: by job, by id, else the one sent nearest to it. A pledge
 * whose message was undone, deleted or bounced is taken back; one whose message is not yet seen stands.
 */
export function acknowledgements(
  decisions: readonly Acknowledge[],
  own: { sent: readonly Single[]; unsent: readonly Single[]; bounced: ReadonlySet<Single> },
): Acknowledgements {
  const marked = own.sent.filter(({ facts }) => facts.acknowledges !== undefined);
  const messages = new Set<Single>(marked);
  const pledges = decisions.flatMap((decision): Pledged[] => {
    const { body } = decision;
    const message = carrierOf(decision, own.sent) ?? nearest(decision, own.sent, messages);
    if (message === undefined) {
      const takenBack = carrierOf(decision, own.unsent) !== undefined;
      return takenBack ? [] : [{ at: body.sentAt, message, body }];
    }
    messages.add(message);
    if (own.bounced.has(message)) return [];
    return [{ at: givenAt(message, body), message, body }];
  });
  return { messages, pledges };
}

/** Where the page shows a message's minute alone, the user's own clock tells when in that minute it went. */
function givenAt({ facts: { sentAt } }: Single, body: Acknowledge['body']): number {
  if (sentAt === undefined) return body.sentAt;
  if (!isMinute(sentAt)) return sentAt;
  return Math.min(Math.max(sentAt, body.sentAt), sentAt + minute - 1);
}

function carrierOf({ body }: Acknowledge, messages: readonly Single[]): Single | undefined {
  const { job, message } = body;
  return (
    messages.find(({ facts }) => facts.acknowledges === job) ??
    messages.find(({ ids }) => message !== undefined && ids.includes(message))
  );
}

function nearest(
  { body }: Acknowledge,
  messages: readonly Single[],
  taken: ReadonlySet<Single>,
): Single | undefined {
  const distance = ({ facts: { sentAt } }: Single) =>
    sentAt === undefined ? Number.POSITIVE_INFINITY : Math.abs(sentAt - body.sentAt);
  return messages
    .filter((message) => !taken.has(message) && distance(message) <= sameSending)
    .sort((a, b) => distance(a) - distance(b))[0];
}
