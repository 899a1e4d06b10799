import type { Decision, DecisionBody } from '../../src/core/decision';
import { threadKey } from '../../src/core/mail';
import { natureOf } from '../../src/core/reading/nature';
import type { Written } from '../../src/core/reading/read-text';
import type { MessageFacts, ThreadFacts } from '../../src/core/sighting';
import type { Message, ThreadView } from '../../src/core/standing';
import { usualCalendar } from '../../src/core/work-calendar';

/** The people of the stories: `me` and `alias` are the user, Ana and Jo clients, Kim a colleague. */
export const me = { address: 'me@firm.example', name: 'Mo' };
export const alias = { address: 'hello@firm.example' };
export const ana = { address: 'ana@client.example', name: 'Ana Ruiz' };
export const jo = { address: 'jo@other.example', name: 'Jo Bell' };
export const kim = { address: 'kim@firm.example', name: 'Kim' };

/** Monday 2 March 2026, 10:00 in Berlin, and the units that the stories count in. */
export const monday = Date.UTC(2026, 2, 2, 9);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Working hours and zone of the user, and a text written then and there. */
export const time = usualCalendar('Europe/Berlin');
export const written: Written = { calendar: time, at: monday, direction: 'in' };

export type Told = Partial<Omit<Message, 'facts'>> & MessageFacts;

/** A message as the page's own data tells it; what is not said is what ordinary mail has. */
export function message(id: string, told: Told): Message {
  const { directionBy, nature, sentence, chases = false, ...facts } = told;
  delete (facts as Partial<Message>).id;
  return { id, facts, directionBy, nature: nature ?? natureOf(facts), sentence, chases };
}

export function fromAna(sentAt: number, told: Told = {}): Message {
  return message(`ana-${sentAt}`, { from: ana, to: [me], state: 'arrived', sentAt, ...told });
}

export function fromMe(sentAt: number, told: Told = {}): Message {
  return message(`me-${sentAt}`, { from: me, to: [ana], state: 'sent', sentAt, ...told });
}

export function fromKim(sentAt: number, told: Told = {}): Message {
  return message(`kim-${sentAt}`, { from: kim, to: [ana], state: 'arrived', sentAt, ...told });
}

export function decided(at: number, body: DecisionBody, id = `${body.kind}-${at}`): Decision {
  return { id, thread: 't1', at, body };
}

export function view(
  messages: Message[],
  told: Partial<ThreadView> & { facts?: ThreadFacts } = {},
): ThreadView {
  return {
    key: threadKey('gmail:me@firm.example', 't1'),
    facts: {},
    messages,
    decisions: [],
    corrections: new Map(),
    history: new Map(),
    own: new Set([me.address, alias.address]),
    colleagueDomains: new Set(['firm.example']),
    colleagues: new Set(),
    missedAt: undefined,
    ...told,
  };
}
