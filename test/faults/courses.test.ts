import { expect, test } from 'vitest';
import { texts } from '../../faults/day';
import { type Fact, owedBy, standingOf } from '../../faults/truth';
import { agendaItem, isOwed } from '../../src/core/agenda';
import type { Decision } from '../../src/core/decision';
import { foldMessage, toMessage } from '../../src/core/fold';
import { standing } from '../../src/core/judging/verdict';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { MessageSighting } from '../../src/core/sighting';
import type { Message } from '../../src/core/standing';
import { ana, day, decided, hour, me, minute, monday, time, view } from '../core/mailbox-story';

const kinds = ['mail', 'answer', 'question', 'note', 'settle', 'pledge'] as const;
type Kind = (typeof kinds)[number];

/** All of six, with chases and snoozes among them, take a quarter of a minute; they were gone through once. */
const steps = 5;

/** Each course that a thread can take in so many steps from its first mail on. */
function* courses(before: readonly Kind[] = ['mail']): Generator<readonly Kind[]> {
  yield before;
  if (before.length < steps) for (const kind of kinds) yield* courses([...before, kind]);
}

const what = {
  mail: { direction: 'in', text: texts.asks },
  answer: { direction: 'out', text: texts.answers },
  question: { direction: 'out', text: texts['asks-them'] },
  note: { direction: 'out', text: 'Thank you, I have received it.' },
} as const;

const read = new Map<string, Message>();

function written(kind: keyof typeof what, sentAt: number): Message {
  const id = `${kind}-${sentAt}`;
  const known = read.get(id);
  if (known !== undefined) return known;
  const { direction, text } = what[kind];
  const [from, to] = direction === 'in' ? [ana, me] : [me, ana];
  const sighting: MessageSighting = {
    ...{ kind: 'message', sense: 'json', thread: 't1', id, at: sentAt, text },
    facts: { from, to: [to], sentAt, direction },
  };
  const message = toMessage(foldMessage(undefined, sighting, time));
  read.set(id, message);
  return message;
}

interface Told {
  fact: Fact['what'];
  message?: Message;
  decision?: Decision;
}

/** One step, as the truth and as the ledger know it. */
function step(kind: Kind, at: number): Told {
  const until = at + 3 * day;
  if (kind === 'settle') {
    const body = { kind, how: 'closed' } as const;
    return { fact: body, decision: decided(at, body) };
  }
  if (kind === 'pledge') return { fact: { kind, until }, decision: decided(at, { kind, until }) };
  const message = written(kind, at);
  const { id } = message;
  switch (kind) {
    case 'mail':
      return { fact: { kind, id, words: 'asks' }, message };
    case 'answer':
      return { fact: { kind: 'own', id, words: 'answers' }, message };
    case 'question':
      return { fact: { kind: 'own', id, words: 'asks' }, message };
    case 'note': {
      const body = { kind: 'acknowledge', job: id, until, sentAt: at, message: id } as const;
      return { fact: { kind, id, until }, message, decision: decided(at, body) };
    }
  }
}

const context = {
  calendar: time,
  deadline: firstSettings.policies.everybody,
  firstSeenAt: undefined,
};
const now = monday + 4 * hour;

/** How it stands by the truth, and by the verdict; when something is owed, and until when it is promised. */
function both(course: readonly Kind[]) {
  const told = course.map((kind, nth) => ({ at: monday + nth * minute, kind }));
  const known = told.map(({ at, kind }) => ({ at, ...step(kind, at) }));
  const truth = standingOf(
    known.map(({ at, fact }) => ({ thread: 0, at, what: fact, known: true })),
  );
  const messages = known.flatMap(({ message = [] }) => message);
  const decisions = known.flatMap(({ decision = [] }) => decision);
  const found = standing(view(messages, { decisions }));
  const item = agendaItem(found, context, now);
  return [
    [truth.state, owedBy(truth, now, time.zone), truth.pledge?.until],
    [found.state, isOwed(item) ? item.due : undefined, found.promisedUntil],
  ];
}

test('every short course of a thread ends as the truth has it', () => {
  const wrong = [...courses()].flatMap((course) => {
    const [truth, found] = both(course);
    return String(truth) === String(found) ? [] : [`${course}: ${found}, and should be ${truth}`];
  });
  expect(wrong).toEqual([]);
});
