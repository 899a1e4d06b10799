import { callName } from '../core/mail';
import type { MarkFacts } from '../ledger/marks';
import type { Mark } from '../protocol/protocol';
import { clock, day, dayDistance, duration, fullDate, type Here } from '../ui/time-words';
import { type Say, say, sayCount, shownLocale } from '../ui/words';

/**
 * Marks as the mail page shows them, at `now` (epoch ms), in the user's zone (IANA). The words are made here, not in the page: the first use of
 * Intl in a tab costs more than all that the content script does besides (bench).
 */
export function marksInWords(marks: readonly MarkFacts[], now: number, zone: string): Mark[] {
  const here = { zone, locale: shownLocale(), say };
  return marks.map((mark) => inWords(mark, now, here));
}

/** One mark; exact until its `nextChange`, in the zone and language of `here`. */
export function inWords(facts: MarkFacts, now: number, here: Here): Mark {
  const { thread, kind, nextChange } = facts;
  const { changesAt, ...words } = wordsOf(facts, now, here);
  return { thread, kind, words, nextChange: earlier(changesAt, nextChange) };
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

const minute = 60_000;
const hour = 60 * minute;
const day24 = 24 * hour;

/** From here on the chip counts down; before, the hour itself says more (look.md). */
const countdown = 6 * hour;

interface BadgeWords extends Timed {
  label: string;
  tone: Mark['words']['tone'];
}

function wordsOf(mark: MarkFacts, now: number, here: Here): BadgeWords {
  const name = mark.person === undefined ? here.say('badge_somebody') : callName(mark.person);
  const { who, ...words } = saidOf(mark, name, now, here);
  const due = mark.due === undefined ? undefined : dueLabel(mark.due, now, here);
  return { ...words, label: due === undefined ? who : here.say('badge_label', who, due) };
}

type Words = Omit<BadgeWords, 'label'> & { who: string };

function saidOf(mark: MarkFacts, name: string, now: number, here: Here): Words {
  const { say } = here;
  switch (mark.kind) {
    case 'reply':
      return { ...replyText(mark.due, now, here), tone: 'due', who: say('badge_waits', name) };
    case 'overdue':
      return {
        ...ago('badge_late', mark.due, now, here),
        tone: 'late',
        who: say('badge_waits', name),
      };
    case 'broken':
      return {
        ...ago('badge_broken', mark.due, now, here),
        tone: 'alarm',
        who: promisedWhom(mark, name, say),
      };
    case 'chasing':
      return { ...askedText(mark.chases, name, say), tone: 'alarm', changesAt: undefined };
    case 'promised':
      return {
        ...promisedText(mark.due, now, here),
        tone: 'calm',
        who: promisedWhom(mark, name, say),
      };
    case 'awaiting-them':
      return {
        ...ago('badge_theyOwe', mark.since, now, here),
        tone: 'theirs',
        who: say('badge_owesYou', name),
      };
    case 'unsure':
      return {
        text: say('badge_unsure'),
        tone: 'unsure',
        who: say('badge_perhapsWaits'),
        changesAt: undefined,
      };
  }
}

function promisedWhom({ words }: MarkFacts, name: string, say: Say): string {
  if (words === undefined) return say('badge_youPromised', name);
  // The label goes on after it.
  return say('badge_youPromisedWords', name, words.replace(/[.。]$/, ''));
}

/** A language has a word for "twice" and counts from there on. */
function askedText(chases: number, name: string, say: Say): Pick<Words, 'text' | 'who'> {
  if (chases === 1) {
    return { text: say('badge_askedTwice'), who: say('badge_hasAskedTwice', name) };
  }
  const times = chases + 1;
  return {
    text: sayCount('badge_askedTimes', times),
    who: sayCount('badge_hasAsked', times, name),
  };
}

function replyText(due: number | undefined, now: number, here: Here): Timed {
  if (due === undefined) return { text: here.say('badge_replyNow'), changesAt: undefined };
  const left = due - now;
  if (left > countdown) return dated('badge_reply', due, now, here, due - countdown);
  const step = left >= hour ? hour : 10 * minute;
  const shown = Math.max(10 * minute, Math.floor(left / step) * step);
  const text = here.say('badge_reply', here.say('badge_left', duration(shown, here)));
  return { text, changesAt: left <= 10 * minute ? due : due - shown + 1 };
}

function promisedText(until: number | undefined, now: number, here: Here): Timed {
  return until === undefined
    ? { text: here.say('badge_replyNow'), changesAt: undefined }
    : dated('badge_promised', until, now, here, until);
}

interface Timed {
  text: string;
  changesAt: number | undefined;
}

/** "today" says less than the hour; on other days the day says enough. */
function dated(
  key: 'badge_reply' | 'badge_promised',
  at: number,
  now: number,
  here: Here,
  changesAt: number,
): Timed {
  const today = dayDistance(at, now, here) === 0;
  const text = here.say(key, today ? clock(at, here) : day(at, now, here));
  return { text, changesAt: today ? changesAt : Math.min(changesAt, nextDay(now, here)) };
}

/** Local midnight after `now`, to the minute. All badges of a page share it. */
function nextDay(now: number, here: Here): number {
  const { zone, from, to } = today;
  if (zone === here.zone && now >= from && now < to) return to;
  today = { zone: here.zone, from: now, to: findNextDay(now, here) };
  return today.to;
}

let today = { zone: '', from: 0, to: 0 };

/** By bisection, as a day may have 23, 24 or 25 hours. */
function findNextDay(now: number, here: Here): number {
  let [low, high] = [now, now + 26 * hour];
  while (high - low > minute) {
    const middle = (low + high) / 2;
    if (dayDistance(middle, now, here) > 0) high = middle;
    else low = middle;
  }
  return Math.ceil(high);
}

/** How long ago, in whole hours within a day and in whole days after it. */
function ago(
  key: 'badge_late' | 'badge_broken' | 'badge_theyOwe',
  since: number | undefined,
  now: number,
  here: Here,
): Timed {
  const gone = Math.max(0, now - (since ?? now));
  const step = gone < hour ? 10 * minute : gone < day24 ? hour : day24;
  const shown = Math.floor(gone / step) * step;
  return { text: here.say(key, duration(shown, here)), changesAt: now - gone + shown + step };
}

function dueLabel(due: number, now: number, here: Here): string {
  return here.say(due < now ? 'badge_wasDue' : 'badge_due', fullDate(due, here));
}
