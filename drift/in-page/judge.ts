import { nameHandle, type Person } from '../../src/core/mail';
import type {
  ListSighting,
  MessageSighting,
  Sighting,
  ThreadSighting,
} from '../../src/core/sighting';
import type { TrueMessage, TruePerson, TrueThread, Truth } from '../truth';
import { isMarked, markOf } from './marks';
import type { Reading } from './reading';

/** What a reading says that is not so, one sentence each. */
export function falsehoods(reading: Reading, truth: Truth, before: Reading): string[] {
  const { owner, rows, conversation, sightings } = reading;
  return [
    ...(owner === undefined || owner === truth.owner ? [] : [`owner ${owner}`]),
    ...rows.flatMap(({ thread, place }) => badgeAt(thread, place)),
    ...(conversation === undefined || before.conversation?.thread === conversation.thread
      ? []
      : [`open thread ${conversation.thread}`]),
    ...sightings.flatMap((sighting) => falseIn(sighting, truth, before)),
    ...falseReply(reading, before),
  ];
}

function badgeAt(thread: string, place: Element): string[] {
  const row = markOf(place, 'row');
  return row === thread ? [] : [`badge of ${thread} on the row of ${row}`];
}

function falseIn(sighting: Sighting, truth: Truth, before: Reading): string[] {
  if (sighting.kind === 'account') return [`account ${sighting.own}`];
  if (sighting.kind === 'list') return falseList(sighting, before);
  const thread = truth.threads[sighting.thread];
  if (thread === undefined) return [`no thread ${sighting.thread}`];
  return sighting.kind === 'thread'
    ? falseThread(sighting, thread)
    : falseMessage(sighting, thread);
}

/** A list is complete only with every thread that stood in it before. */
function falseList({ complete, list, threads }: ListSighting, before: Reading): string[] {
  const known = before.sightings.filter((each) => each.kind === 'list');
  if (!complete) return [];
  const same = known.find((each) => each.list === list);
  if (same === undefined) return [`complete list ${list}`];
  return same.threads.every((thread) => threads.includes(thread)) ? [] : [`${list} not complete`];
}

function falseThread({ thread: id, facts }: ThreadSighting, thread: TrueThread): string[] {
  const { subject, participants = [], lastMessage, place, count } = facts;
  return [
    ...(subject === undefined || thread.subjects.some((each) => isSame(each, subject))
      ? []
      : [`subject ${id} "${subject}"`]),
    ...participants
      .filter((who) => !isAmong(who, thread.people))
      .map((who) => `person in ${id}: ${who.address}`),
    ...(lastMessage === undefined || thread.messages.some((each) => each.id === lastMessage)
      ? []
      : [`last message ${lastMessage}`]),
    ...(place === undefined || thread.places.includes(place) ? [] : [`place ${id} ${place}`]),
    ...(count === undefined || thread.counts.includes(count) ? [] : [`count ${id} ${count}`]),
  ];
}

function falseMessage(
  { thread: key, id, facts, text }: MessageSighting,
  thread: TrueThread,
): string[] {
  const named = thread.messages.filter((message) => message.id === id);
  const minute =
    facts.sentAt === undefined
      ? []
      : thread.messages.filter((message) => isAt(message, facts.sentAt));
  const candidates = named.length > 0 ? named : minute;
  if (candidates.length === 0) return [`no message ${key} ${id}`];
  const { from, to = [], cc = [], direction, state } = facts;
  const isSo = (fits: (message: TrueMessage) => boolean) => candidates.some(fits);
  const wrong: string[] = [];
  if (from !== undefined && !isSo((one) => one.from !== undefined && isPerson(from, one.from)))
    wrong.push(`sender ${key} ${id} ${from.address}`);
  if (direction !== undefined && !isSo((one) => one.side === direction))
    wrong.push(`direction ${key} ${id} ${direction}`);
  if (state !== 'draft' && !isSo((one) => !one.draft))
    wrong.push(`draft told as sent ${key} ${id}`);
  if (state === 'draft' && !isSo((one) => one.draft)) wrong.push(`sent told as draft ${key} ${id}`);
  if (facts.sentAt !== undefined && !isSo((one) => isAt(one, facts.sentAt)))
    wrong.push(`time ${key} ${id}`);
  if (facts.answered && !thread.messages.some(({ side }) => side !== 'in'))
    wrong.push(`answered ${key} ${id}`);
  for (const who of [...to, ...cc])
    if (!isSo((one) => one.to !== undefined && isAmong(who, one.to)))
      wrong.push(`recipient ${key} ${id} ${who.address}`);
  if (text !== undefined && !isSo((one) => one.text !== undefined && holds(one.text, text)))
    wrong.push(`words ${key} ${id} "${text.slice(0, 40)}"`);
  return wrong;
}

/** Proven is what the box says; it must never say more than it did before it was damaged. */
function falseReply({ reply }: Reading, { reply: before }: Reading): string[] {
  if (reply === undefined || before === undefined) return [];
  const wrong: string[] = [];
  if (reply.opener !== undefined && !isMarked(reply.opener, 'reply'))
    wrong.push('pressed what is no reply');
  if (reply.sender !== undefined && !isMarked(reply.sender, 'send'))
    wrong.push('pressed what does not send');
  if (reply.proof === undefined || before.proof === undefined) return wrong;
  const { thread, to, cc, bcc, from, draft } = reply.proof;
  const all = [...to, ...cc, ...bcc]
    .filter(({ address }) => address.includes('@'))
    .map(({ address }) => address);
  const were = [...before.proof.to, ...before.proof.cc, ...before.proof.bcc].map(
    ({ address }) => address,
  );
  if (thread !== undefined && thread !== before.proof.thread) wrong.push(`box in thread ${thread}`);
  // Fewer recipients than there are would prove one person where several get it.
  if (
    to.length + cc.length + bcc.length > 0 &&
    all.length > 0 &&
    were.some((who) => !all.includes(who))
  )
    wrong.push(`recipients ${all} of ${were}`);
  if (all.some((who) => !were.includes(who))) wrong.push(`recipients ${all}`);
  if (from?.includes('@') && from !== before.proof.from) wrong.push(`writes from ${from}`);
  if (before.proof.draft && !draft) wrong.push('draft not seen');
  return wrong;
}

const isAt = ({ at }: TrueMessage, sentAt: number | undefined) =>
  at !== undefined && sentAt !== undefined && Math.abs(at - sentAt) <= 60_000;

const isAmong = (who: Person, people: readonly TruePerson[]) =>
  people.some((each) => isPerson(who, each));

function isPerson({ address }: Person, { address: mail, name }: TruePerson): boolean {
  return address === mail || (name !== undefined && address === nameHandle(name));
}

/** With or without the prefix of an answer. */
function isSame(subject: string, told: string): boolean {
  const bare = (text: string) => letters(text.replace(/^(?:\s*\p{L}{1,5}\s*[:：])+/u, ''));
  return bare(subject) === bare(told);
}

/** A page shows less of a text, and never other words. */
function holds(text: string, told: string): boolean {
  return letters(text).includes(letters(told).slice(0, 40));
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
