import fc from 'fast-check';
import { type Sighting, senses } from '../../src/core/sighting';
import { hour, minute, monday } from './fresh-ledger';
import { bo } from './mail';

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
  'FYI: the plans are in the folder.',
  'Thank you for the visit. I will send you all the papers that we spoke of tomorrow by noon, and the plan of the yard.',
  'Hi Ana, the plans are in the folder, with all that the city has asked of us since we spoke of it last. Can you come?',
  undefined,
];

const thread = fc.constantFrom('t1', 't2', 't3');
const sense = fc.constantFrom(...senses);
/** Few moments, so that equal times come up too. */
const at = fc.integer({ min: 0, max: 20 }).map((step) => monday + step * minute);
const mailedAt = fc.integer({ min: -30, max: 0 }).map((step) => monday + step * hour);
const person = fc.record({ address: fc.constantFrom(...people), name: fc.constantFrom(...names) });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 8 });

const mostly = (value: boolean) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, fc.constant(!value));

const message: fc.Arbitrary<Sighting> = fc.record({
  kind: fc.constant('message' as const),
  thread,
  id: fc.constantFrom('m1', 'm2', 'm3'),
  sense,
  at,
  text: fc.constantFrom(...texts),
  facts: fc.record({
    sentAt: maybe(mailedAt),
    from: maybe(fc.oneof(fc.constant(bo), person)),
    to: maybe(fc.array(person, { maxLength: 2 })),
    replyTo: maybe(person),
    direction: maybe(fc.constantFrom('in' as const, 'out' as const)),
    state: fc.constantFrom('arrived', undefined, 'sent', 'draft'),
    subject: maybe(fc.constantFrom('Quote', 'Re: Quote')),
    category: fc.constantFrom(undefined, undefined, undefined, 'updates'),
  }),
  cut: fc.constantFrom(undefined, undefined, true as const),
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
    place: fc.constantFrom('inbox', 'inbox', 'archive', 'trash', undefined),
  }),
});

const list: fc.Arbitrary<Sighting> = fc.record({
  kind: fc.constant('list' as const),
  list: fc.constantFrom('inbox', 'inbox/p2'),
  sense,
  at,
  complete: mostly(true),
  newest: mailedAt,
  oldest: mailedAt.map((time) => time - 24 * hour),
  more: mostly(true),
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
  { weight: 4, arbitrary: list },
  { weight: 1, arbitrary: account },
);
