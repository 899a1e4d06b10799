import { isMailAddress, minuteOf } from '../mail';
import type { TextReading } from '../reading/read-text';
import type { MessageFacts } from '../sighting';
import type { Message } from '../standing';
import { withMinutes } from './minutes';

/** A message with what the reading of its text adds. */
export interface Read extends Message {
  /** When its state was seen, epoch ms. */
  stateAt?: number | undefined;
  /** What its text was read as; undefined where no page showed it. */
  words?: TextReading | undefined;
  /** The words are thanks or leave-taking, and nothing else. */
  closes?: true | undefined;
}

/** A message under all the ids by which the page knew it. */
export interface Single extends Read {
  ids: string[];
}

/**
 * Each message once: sightings of one message under a first and a final id (`alias`), under two ids with one
 * Message-ID, or under an id and its minute alone, are joined. What the record with the final id says goes before
 * what the first one said, and that before what is known by its minute.
 */
export function singles(messages: readonly Message[]): Single[] {
  const groups = new Map<string, Message[]>();
  const groupOf = new Map<string, string>();
  for (const message of [...messages].sort(byFinality)) {
    const names = namesOf(message);
    const known = [...new Set(names.flatMap((name) => groupOf.get(name) ?? []))];
    const [group = message.id, ...others] = known;
    const members = [group, ...others].flatMap((each) => groups.get(each) ?? []);
    for (const each of others) groups.delete(each);
    groups.set(group, [...members, message]);
    for (const member of [...members, message]) {
      for (const name of namesOf(member)) groupOf.set(name, group);
    }
  }
  return withMinutes([...groups.values()]).map((group) => join(group.sort(byFinality)));
}

function namesOf({ id, facts: { alias, rfcId } }: Message): string[] {
  const names = [`id ${id}`];
  if (alias !== undefined) names.push(`id ${alias}`);
  if (rfcId !== undefined) names.push(`rfc ${rfcId}`);
  return names;
}

/**
 * Records that name an alias are the final ones; of several, the latest message: a webmail may give a draft a new
 * final id at each save, and what was sent in the end has the last.
 */
function byFinality(a: Message, b: Message): number {
  const named = Number(minuteOf(a.id) !== undefined) - Number(minuteOf(b.id) !== undefined);
  const finality = Number(b.facts.alias !== undefined) - Number(a.facts.alias !== undefined);
  const later = (b.facts.sentAt ?? 0) - (a.facts.sentAt ?? 0);
  return named || finality || later || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

function join(group: Read[]): Single {
  const told = group.filter(({ facts }) => facts.direction !== undefined);
  const known = group.filter(({ facts: { from } }) => from && isMailAddress(from.address));
  const read = bestRead(group);
  return {
    id: group[0]?.id ?? '',
    ids: group.flatMap(({ id, facts: { alias } }) => (alias === undefined ? [id] : [id, alias])),
    facts: factsOf([
      ...stateOf(group),
      ...known.slice(0, 1).map(sender),
      ...group.map(({ facts }) => facts),
    ]),
    directionBy: told[0]?.directionBy,
    nature: first([...known, ...group], ({ nature }) => nature),
    sentence: first(read, ({ sentence }) => sentence),
    chases: group.some(({ chases }) => chases),
    closes: first(read, ({ closes }) => closes),
    words: first(read, ({ words }) => words),
    pledges: first(read, ({ pledges }) => pledges) ?? [],
  };
}

/**
 * An Outlook message is another item in each folder: of a draft and what was sent of it the one counts that was seen
 * last. Gmail names an alias, and has the final record say so.
 */
function stateOf(group: Read[]): MessageFacts[] {
  const told = group.filter(({ facts, stateAt }) => facts.state && stateAt !== undefined);
  if (told.length < 2 || group.some(({ facts }) => facts.alias !== undefined)) return [];
  const [last] = told.sort((a, b) => (b.stateAt ?? 0) - (a.stateAt ?? 0) || byFinality(a, b));
  return [{ state: last?.facts.state }];
}

/** What the first of them says of each fact. */
function factsOf(all: MessageFacts[]): MessageFacts {
  return Object.assign({}, ...all.reverse());
}

/** Of the sender an address says more than a handle, wherever it was shown. */
const sender = ({ facts: { from } }: Read): MessageFacts => ({ from });

/** The one whose text was seen best, the final one of equals; all where none was seen. */
function bestRead(group: Read[]): Read[] {
  const read = group.filter(({ words }) => words !== undefined);
  const sent = read.filter(({ words }) => words?.draft === undefined);
  const best = sent.find(({ words }) => words?.cut === undefined) ?? sent[0] ?? read[0];
  return best === undefined ? group : [best];
}

function first<T>(group: Read[], part: (message: Read) => T | undefined): T | undefined {
  return group.map(part).find((value) => value !== undefined);
}
