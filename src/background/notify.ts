import browser from 'webextension-polyfill';
import type { Reminder } from '../core/reminders';
import type { Settings } from '../protocol/protocol';
import { counted, locale, words } from './words';

/**
 * Shows who is still without a word, under a name for its kind, so that a second one takes the first one's place.
 * No buttons: with them `create` throws in Firefox. A click on it opens the list (see `background.ts`).
 */
export async function notify(
  { kind, items }: Reminder,
  { hideNames }: Pick<Settings, 'hideNames'>,
): Promise<void> {
  const names = items.map(({ standing: { person } }) => person?.name ?? person?.address ?? '?');
  await browser.notifications.create(`reminder-${kind}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/icon-128.png'),
    title: counted(titles[kind], items.length),
    message: hideNames ? words('bg_remindOpen') : listed(names),
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
  const all = rest === 0 ? shown : [...shown, counted('bg_remindMore', rest)];
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(all);
}

const mostNames = 4;
