import { batch, effect } from '@preact/signals';
import type { AgendaItem } from '../../core/agenda';
import { sortOf } from '../../core/corrections';
import type { DecisionBody } from '../../core/decision';
import { callName, splitThreadKey } from '../../core/mail';
import { ask } from '../../protocol/ask';
import { dayAndClock } from '../../ui/time-words';
import { say, type WordKey } from '../../ui/words';
import { focusRow } from './focus';
import type { Departure } from './groups';
import {
  departures,
  groups,
  here,
  listed,
  now,
  panel,
  returning,
  rows,
  select,
  trouble,
} from './state';

type SettledHow = Extract<DecisionBody, { kind: 'settle' }>['how'];

/** Nothing is owed any more for what has come in. */
export function settle(item: AgendaItem, how: SettledHow): void {
  const words = item.standing.state === 'promised' ? pledgeSettled : settled;
  decide(item, { kind: 'settle', how }, say(words[how], nameOf(item)));
}

const settled: Readonly<Record<SettledHow, WordKey>> = {
  phone: 'undo_phone',
  'no-answer-needed': 'undo_noAnswerNeeded',
  closed: 'undo_closed',
};

const pledgeSettled: typeof settled = {
  phone: 'undo_keptByPhone',
  'no-answer-needed': 'undo_letGo',
  closed: 'undo_closed',
};

/** The user promised something until then (epoch ms), perhaps in words of their own. */
export function notePledge(item: AgendaItem, until: number, written: string): void {
  const words = written.trim().slice(0, 300);
  const body = { kind: 'pledge', until, ...(words === '' ? {} : { words }) } as const;
  const time = dayAndClock(until, now.peek(), here());
  decide(item, body, say('undo_pledge', nameOf(item), time));
}

/** Out of the list until then (epoch ms), or until they write. A time that has passed brings a snoozed row back. */
export function snooze(item: AgendaItem, until: number | 'they-write'): void {
  decide(item, { kind: 'snooze', until }, snoozedWords(nameOf(item), until));
}

function snoozedWords(name: string, until: number | 'they-write'): string {
  if (until === 'they-write') return say('undo_snoozedTheyWrite', name);
  return until > now.peek()
    ? say('undo_snoozed', name, dayAndClock(until, now.peek(), here()))
    : say('undo_back', name);
}

/** Earlier mail counts as any other from now on. */
export function takeUp(item: AgendaItem): void {
  decide(item, { kind: 'take-up' }, say('undo_takeUp', nameOf(item)));
}

/** Mail of this row's sender does, or does not, need an answer, from now on: all of it, or what is of the row's sort. */
export function correct(
  item: AgendaItem,
  answer: 'needed' | 'not-needed',
  of: 'all' | 'its-sort' = 'its-sort',
): void {
  const { person: sender, kind } = item.standing;
  if (sender === undefined) return;
  const words = answer === 'needed' ? 'undo_needsAnswer' : 'undo_notNeeded';
  const sort = of === 'all' || kind === undefined ? undefined : sortOf(kind);
  const needsReply = answer === 'needed';
  decide(item, { kind: 'correct', sender, sort, needsReply }, say(words, nameOf(item)));
}

/** Brings the conversation up in its account's tab. */
export function open(item: AgendaItem): void {
  attempt(ask('open', splitThreadKey(item.standing.key)));
}

/** Shows the card of who waits. */
export function openCard(item: AgendaItem): void {
  attempt(ask('card', splitThreadKey(item.standing.key)));
}

/** Shows the checklist by which the job in this row's conversation is closed. */
export function openClosing(item: AgendaItem): void {
  attempt(ask('card', { ...splitThreadKey(item.standing.key), part: 'close' }));
}

/** Takes back what was done last, if it is still offered. */
export function undoLast(): void {
  const offered = departures.peek().filter((each) => !undoing.has(each));
  offered.at(-1)?.undo();
}

/** The undo of this row is no longer offered. */
export function forget(departure: Departure): void {
  departures.value = departures.peek().filter((other) => other !== departure);
}

/** Waits for an ask, and says so where it fails. */
export async function attempt<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    console.error(error);
    trouble.value = 'act';
    return undefined;
  }
}

/** What a person is called in our sentences. */
export function nameOf({ standing: { person } }: AgendaItem): string {
  return person === undefined ? say('row_unknown') : callName(person);
}

function decide(item: AgendaItem, body: DecisionBody, words: string): void {
  const thread = splitThreadKey(item.standing.key);
  const decided = attempt(ask('decide', { ...thread, body }));
  const departure: Departure = {
    item,
    place: placeOf(item),
    words,
    undo: () => {
      if (undoing.has(departure)) return;
      undoing.add(departure);
      void decided
        .then((answer) => {
          if (answer === undefined) return undefined;
          return attempt(ask('decide', { ...thread, body: { kind: 'undo', undoes: answer.id } }));
        })
        .then((undone) => {
          undoing.delete(departure);
          if (undone !== undefined) bringBack(departure);
        });
    },
  };
  batch(() => {
    selectNeighbour(item);
    panel.value = undefined;
    departures.value = [...departures.peek(), departure];
  });
  focusRow();
  void decided.then((answer) => answer === undefined && forget(departure));
}

/** What is being taken back: it is so once the background has said so. */
const undoing = new WeakSet<Departure>();

/** Shows the row in its old place: reading the list anew takes a moment, in which the focus would have no place. */
function bringBack(departure: Departure): void {
  const { key } = departure.item.standing;
  batch(() => {
    forget(departure);
    returning.value = [...returning.peek(), departure];
    select(key);
  });
  focusRow(key);
  onceListed(departure);
}

/** Leaves a row that was taken back to the list, once that holds it or was read after now. */
function onceListed(departure: Departure): void {
  const { key } = departure.item.standing;
  const from = Date.now();
  const stop = effect(() => {
    const { items, readAt } = listed.value ?? { items: [], readAt: 0 };
    if (readAt < from && !items.some(({ standing }) => standing.key === key)) return;
    returning.value = returning.peek().filter((other) => other !== departure);
    // Not at once: the effect's first run comes before there is anything to stop.
    queueMicrotask(() => stop());
  });
}

function placeOf(item: AgendaItem): number {
  const group = groups.peek().find(({ bucket }) => bucket === item.bucket);
  return Math.max(0, group?.entries.findIndex((entry) => entry.item === item) ?? 0);
}

function selectNeighbour(item: AgendaItem): void {
  const list = rows.peek();
  const index = list.indexOf(item);
  const next = list[index + 1] ?? list[index - 1];
  if (next !== undefined) select(next.standing.key);
}
