import 'fake-indexeddb/auto';
import * as z from 'zod/mini';
import { type Sighting, sighting } from '../src/core/sighting';
import type { AskName } from '../src/protocol/protocol';
import type { Answers } from '../src/protocol/serve';
import { extensionId, runtime } from './fake-runtime';
import { changedJson, type JsonChange, jsonChanges } from './mutate-json';
import type { Random } from './random';
import { account, home, now, others, questions, senders } from './said';
import type { FuzzCase, Target } from './target';

/**
 * All that contexts say to each other, from every sender that there can be, at the one listener of the background; what
 * it tells back; and the reports of the tap, which any script of the page can forge. What is let through is recorded in
 * a real ledger now and then.
 */
export async function messagesTarget(): Promise<Target<JsonChange>> {
  const world = await openWorld();
  const bases: Record<string, unknown> = { ...questions, ...others };
  return {
    name: 'messages',
    make: (random) => made(random, Object.keys(bases)),
    async run({ base, changes }) {
      const [name = '', from = ''] = base.split(' from ');
      const value = changedJson(bases[name], changes);
      if (name === 'tap report') return world.tapped(value, changes.length);
      if (name === 'news') return world.heard(value);
      return world.asked(name, value, from as keyof typeof senders);
    },
  };
}

function made(random: Random, names: readonly string[]): FuzzCase<JsonChange> {
  const name = random.pick([...names, 'tap report', 'tap report', 'record', 'news']);
  const changes = random.chance(0.05) ? [] : jsonChanges(random);
  return { base: `${name} from ${random.pick(Object.keys(senders))}`, changes };
}

type Reached = { name: string; question: unknown; asker: { from: string; webmail?: string } };

async function openWorld() {
  const { asks } = await import('../src/protocol/protocol');
  const { serve } = await import('../src/protocol/serve');
  const { hear } = await import('../src/protocol/tell');
  const { addressTold, tappedSightings } = await import('../src/webmail/tapped');
  const { recordIn } = await import('./record-in-ledger');
  const reached: Reached[] = [];
  const answers = Object.fromEntries(
    Object.keys(asks).map((name) => [
      name,
      async (question: unknown, asker: Reached['asker']) => {
        reached.push({ name, question, asker });
        return {};
      },
    ]),
  ) as unknown as Answers;
  serve(answers);
  const heard: unknown[] = [];
  const hearing = new AbortController();
  hear((what) => heard.push(what), hearing.signal);
  const record = await recordIn(account, now);
  const mailbox = { account, home, index: 0, delegated: false, own: [] };
  const form = z.array(sighting);

  return {
    async asked(
      ask: string,
      question: unknown,
      from: keyof typeof senders,
    ): Promise<string | undefined> {
      reached.length = 0;
      const reply: unknown = await runtime.send({ ask, question }, senders[from].sender);
      const wrong = notAllowed(reached, from, ask);
      if (wrong !== undefined) return wrong;
      if (reply !== undefined && !isReply(reply)) return `replied ${JSON.stringify(reply)}`;
      if (senders[from].may.length === 0 && reached.length > 0) return `let ${from} ask ${ask}`;
      const [first] = reached;
      return first?.name === 'record'
        ? record((first.question as { sightings: Sighting[] }).sightings)
        : undefined;
    },
    async heard(value: unknown): Promise<string | undefined> {
      heard.length = 0;
      await runtime.send({ news: value }, senders['another extension'].sender);
      if (heard.length > 0) return 'heard another extension';
      await runtime.send({ news: value }, { id: extensionId });
      return undefined;
    },
    async tapped(value: unknown, salt: number): Promise<string | undefined> {
      const detail = salt % 3 === 0 ? value : JSON.stringify(value);
      addressTold(detail);
      const told = tappedSightings(detail, mailbox, now);
      if (!form.safeParse(told).success) return 'took no sighting for one';
      if (told.some(({ at }) => at > now)) return 'took a sighting of a time to come';
      return record(told);
    },
  };

  function notAllowed(
    all: readonly Reached[],
    from: keyof typeof senders,
    ask: string,
  ): string | undefined {
    if (all.length > 1) return `${ask} was answered ${all.length} times`;
    for (const { name, question, asker } of all) {
      const { from: may } = asks[name as AskName];
      const expected: readonly string[] = senders[from].may;
      if (!expected.includes(asker.from)) return `${from} passed for ${asker.from}`;
      if (!may.some((one) => one === asker.from)) return `${asker.from} may not ask ${name}`;
      const of = (question as { account?: string }).account;
      if (asker.from === 'content' && of !== undefined && !of.startsWith(`${asker.webmail}:`))
        return `${asker.webmail} spoke of ${of}`;
    }
    return undefined;
  }
}

function isReply(reply: unknown): boolean {
  const { answer, error } = reply as { answer?: unknown; error?: unknown };
  return typeof error === 'string' || (typeof answer === 'object' && answer !== null);
}
