import browser from 'webextension-polyfill';
import { callName } from '../core/mail';
import type { Reminder, ReminderPart } from '../core/reminders';
import type { ReminderKind } from '../core/reminding/step';
import type { Settings } from '../core/settings/settings';
import { type CountKey, say, sayCount, shownLocale } from '../ui/words';

/**
 * Shows all that there is to tell in one notification, and below it, in sentences, what could not be seen. What stands
 * there already is not shown again: the background died before it could write down that it was told. No buttons: with
 * them `create` throws in Firefox.
 */
export async function notify(
  { parts }: Reminder,
  { hideNames }: Pick<Settings, 'hideNames'>,
  unseen: readonly string[],
): Promise<void> {
  const standing = Object.keys(await browser.notifications.getAll());
  const there = new Set(standing.flatMap(keysOf));
  if (parts.every(({ key }) => there.has(key))) return;
  const before = standing.filter((id) => givesWay(id, parts));
  await Promise.all(before.map((each) => browser.notifications.clear(each)));
  const [first, ...others] = parts;
  if (first === undefined) return;
  const lines = others.map((part) => (hideNames ? title(part) : `${title(part)}: ${names(part)}`));
  // What may be missing concerns who is named of a day, not a pledge that is known.
  const missing = parts.some(({ key }) => ofDay.test(key)) ? unseen : [];
  await browser.notifications.create(prefix + parts.map(({ key }) => key).join(between), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/icon-128.png'),
    title: title(first),
    message: [hideNames ? say('bg_remindOpen') : names(first), ...lines, ...missing].join('\n'),
  });
}

/** Whether a notification is a reminder that begins with the end of a day, which is closed on its own page. */
export function isOfDayEnd(notification: string): boolean {
  return /^(first|second)-/.test(keysOf(notification)[0] ?? '');
}

const prefix = 'reminder-';
const between = '+';

function keysOf(notification: string): string[] {
  return notification.startsWith(prefix) ? notification.slice(prefix.length).split(between) : [];
}

/** A word on the day gives way to the next one; of a pledge, and of who has not answered, nobody else speaks. */
function givesWay(notification: string, parts: readonly ReminderPart[]): boolean {
  const keys = keysOf(notification);
  const known = new Set(parts.map(({ key }) => key));
  const replaced = (key: string) => known.has(key) || ofDay.test(key);
  return keys.length > 0 && parts.some(({ key }) => ofDay.test(key)) && keys.every(replaced);
}

const ofDay = /^(first|second|missed|morning)-/;

function title({ kind, items }: ReminderPart): string {
  return sayCount(titles[kind], items.length);
}

const titles: Record<ReminderKind, CountKey> = {
  pledge: 'bg_remindPledge',
  first: 'bg_remindFirst',
  second: 'bg_remindSecond',
  missed: 'bg_remindMissed',
  morning: 'bg_remindMorning',
  'follow-up': 'bg_remindFollowUp',
};

/** As many names as a notification shows without cutting one; of the rest, how many. */
function names({ items }: ReminderPart): string {
  const all = items.map(({ standing: { person } }) => (person ? callName(person) : '?'));
  const distinct = [...new Set(all)];
  const shown = distinct.slice(0, mostNames);
  const rest = distinct.length - shown.length;
  const listed = rest === 0 ? shown : [...shown, sayCount('bg_remindMore', rest)];
  return new Intl.ListFormat(shownLocale(), { type: 'conjunction' }).format(listed);
}

const mostNames = 4;
