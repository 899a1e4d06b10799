import browser from 'webextension-polyfill';
import { callName } from '../core/mail';
import type { Reminder } from '../core/reminders';
import type { Settings } from '../core/settings/settings';
import { say, sayCount, shownLocale } from '../ui/words';

/**
 * Shows who is still without a word, and below, in sentences, what could not be seen; the reminder before gives way. One that stands there already is not shown again:
 * the background died before it could write down that it was told. No buttons: with them `create` throws in Firefox.
 * A click on it opens the list (see `background.ts`).
 */
export async function notify(
  { kind, end, items }: Reminder,
  { hideNames }: Pick<Settings, 'hideNames'>,
  unseen: readonly string[],
): Promise<void> {
  const id = `reminder-${kind}-${end}`;
  const standing = Object.keys(await browser.notifications.getAll());
  if (standing.includes(id)) return;
  await Promise.all(standing.map((before) => browser.notifications.clear(before)));
  const names = items.map(({ standing: { person } }) => (person ? callName(person) : '?'));
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/icon-128.png'),
    title: sayCount(titles[kind], items.length),
    message: [hideNames ? say('bg_remindOpen') : listed(names), ...unseen].join('\n'),
  });
}

const titles = {
  first: 'bg_remindFirst',
  second: 'bg_remindSecond',
  missed: 'bg_remindMissed',
} as const;

/** As many names as a notification shows without cutting one; of the rest, how many. */
function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, mostNames);
  const rest = distinct.length - shown.length;
  const all = rest === 0 ? shown : [...shown, sayCount('bg_remindMore', rest)];
  return new Intl.ListFormat(shownLocale(), { type: 'conjunction' }).format(all);
}

const mostNames = 4;
