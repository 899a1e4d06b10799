import { type AgendaItem, agenda } from '../../src/core/agenda';
import { standing } from '../../src/core/judging/verdict';
import type { ThreadKey } from '../../src/core/mail';
import { planReminders, type ReminderPlan, type ReminderSettings } from '../../src/core/reminders';
import type { ReminderRecord } from '../../src/core/reminding/record';
import type { ReminderChoices } from '../../src/core/settings/settings';
import type { Standing } from '../../src/core/standing';
import { usualCalendar } from '../../src/core/work-calendar';
import { fromAna, view } from './mailbox-story';

export const berlin = 'Europe/Berlin';

/** Every kind of reminder on, no quiet hours, and more a day than there ever are. */
export const everyReminder: ReminderChoices = {
  endOfDay: { on: true, before: 30 },
  morning: { on: true, at: 9 * 60 },
  pledge: { on: true, before: 60 },
  followUp: { on: true, after: 3 },
  dailyCap: 50,
};

/** No reminder but those that are named. */
export function only(part: Partial<ReminderChoices>): ReminderChoices {
  const { endOfDay, morning, pledge, followUp } = everyReminder;
  return {
    endOfDay: { ...endOfDay, on: false },
    morning: { ...morning, on: false },
    pledge: { ...pledge, on: false },
    followUp: { ...followUp, on: false },
    dailyCap: 50,
    ...part,
  };
}

export function settingsOf(choices: ReminderChoices, zone = berlin): ReminderSettings {
  return { calendar: usualCalendar(zone), choices, leftAlone: new Set(), followedUp: new Map() };
}

/** Somebody who wrote at `since` in a thread of their own. */
export function waiting(name: string, since: number, told: Partial<Standing> = {}): Standing {
  const found = standing(view([fromAna(since)]));
  return { ...found, key: keyOf(name), ...told };
}

/** Somebody who was promised an answer. */
export function promised(name: string, until: number, told: Partial<Standing> = {}): Standing {
  return waiting(name, until - 1, { state: 'promised', promisedUntil: until, ...told });
}

/** Somebody whom the user asked at `since`. */
export function awaited(name: string, since: number, told: Partial<Standing> = {}): Standing {
  return waiting(name, since, { state: 'awaiting-them', ...told });
}

export const keyOf = (name: string): ThreadKey => `gmail:me@firm.example/${name}`;

export function itemsAt(now: number, who: readonly Standing[], zone = berlin): AgendaItem[] {
  const { calendar } = settingsOf(everyReminder, zone);
  return agenda(who, () => ({ calendar, deadline: { kind: 'end-of-day' }, firstSeenAt: 0 }), now);
}

type Look = [now: number, ...who: Standing[]];

/** What is told at each look, as "kind: names; kind: names"; looks at which nothing is told are left out. */
export function told(settings: ReminderSettings, looks: Look[], from?: ReminderRecord): string[] {
  let record = from;
  return looks.flatMap(([now, ...who]) => {
    const plan: ReminderPlan = planReminders(itemsAt(now, who), settings, record, now);
    record = plan.record;
    return plan.tell === undefined ? [] : [inWords(plan)];
  });
}

export function inWords({ tell }: ReminderPlan): string {
  return (tell?.parts ?? []).map(({ kind, items }) => `${kind}: ${namesIn(items)}`).join('; ');
}

export function namesIn(items: readonly AgendaItem[]): string {
  return items.map(({ standing: { key } }) => key.slice(key.indexOf('/') + 1)).join(', ');
}
