import fc from 'fast-check';
import { type Sighting, senses } from '../../src/core/sighting';
import { hour, minute, monday } from './fresh-ledger';

const people = [
  'ana@firm.example',
  'bo@client.example',
  'cy@client.example',
  'office@firm.example',
];
const names = ['Ana Ruiz', 'Bo', 'Cy Lund', undefined];
const texts = [
  'Could you send the quote by Friday?',
  'Any update on this?',
  'Thank you, all is well.',
  'I will send it on Thursday.',
  undefined,
];

const thread = fc.constantFrom('t1', 't2', 't3');
const sense = fc.constantFrom(...senses);
/** Few moments, so that equal times come up too. */
const at = fc.integer({ min: 0, max: 20 }).map((step) => monday + step * minute);
const mailedAt = fc.integer({ min: -30, max: 20 }).map((step) => monday + step * hour);
const person = fc.record({ address: fc.constantFrom(...people), name: fc.constantFrom(...names) });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const message: fc.Arbitrary<Sighting> = fc.record({
  kind: fc.constant('message' as const),
  thread,
  id: fc.constantFrom('m1', 'm2', 'm3'),
  sense,
  at,
  text: fc.constantFrom(...texts),
  facts: fc.record({
    sentAt: maybe(mailedAt),
    from: maybe(person),
    to: maybe(fc.array(person, { maxLength: 2 })),
    replyTo: maybe(person),
    direction: maybe(fc.constantFrom('in' as const, 'out' as const)),
    state: maybe(fc.constantFrom('arrived' as const, 'sent' as const, 'draft' as const)),
    subject: maybe(fc.constantFrom('Quote', 'Re: Quote')),
  }),
});

const threadSighting: fc.Arbitrary<Sighting> = fc.record({
  kind: fc.constant('thread' as const),
  thread,
  sense,
  at,
  facts: fc.record({
    subject: maybe(fc.constantFrom('Quote', 'Visit')),
    participants: maybe(fc.array(person, { maxLength: 3 })),
    lastMessage: maybe(fc.constantFrom('m1', 'm2', 'm3')),
    count: maybe(fc.integer({ min: 1, max: 3 })),
    place: maybe(fc.constantFrom('inbox' as const, 'archive' as const, 'trash' as const)),
  }),
});

const list: fc.Arbitrary<Sighting> = fc.record({
  kind: fc.constant('list' as const),
  list: fc.constantFrom('inbox', 'inbox/p2'),
  sense,
  at,
  complete: fc.boolean(),
  newest: mailedAt,
  oldest: mailedAt,
  more: fc.boolean(),
  threads: fc.subarray(['t1', 't2', 't3']),
});

const account: fc.Arbitrary<Sighting> = fc.record({
  kind: fc.constant('account' as const),
  sense,
  at,
  own: fc.subarray(['office@firm.example', 'ana@home.example'], { minLength: 1 }),
});

export const anySighting = fc.oneof(
  { weight: 4, arbitrary: message },
  { weight: 3, arbitrary: threadSighting },
  { weight: 2, arbitrary: list },
  { weight: 1, arbitrary: account },
);
