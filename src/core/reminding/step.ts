import type { AgendaItem } from '../agenda';
import type { ReminderChoices } from '../settings/settings';
import type { WorkCalendar } from '../work-calendar';
import type { WorkingDay } from '../workdays';
import type { ReminderRecord } from './record';

/** What a reminder speaks of; the order is that of their urgency, and of the parts of a notification. */
export const reminderKinds = [
  /** The time of a pledge comes near. */
  'pledge',
  /** Before the working day ends, and when it has. */
  'first',
  'second',
  /** One line in the morning for a day's end that nobody was there to be told of. */
  'missed',
  /** The list of the day. */
  'morning',
  /** Who has not answered the user. */
  'follow-up',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** The moment at which it is planned. */
export interface Moment {
  now: number;
  calendar: WorkCalendar;
  choices: ReminderChoices;
  /** The working day that reminders speak of. */
  today: WorkingDay | undefined;
  record: ReminderRecord;
}

/** What one kind of reminder has to tell at a moment; without items it is done, and there was nothing to tell. */
export interface Step {
  kind: ReminderKind;
  /** Tells this reminder from all others, however often it is planned. */
  key: string;
  items: AgendaItem[];
  /** The record once it is told. */
  told: (record: ReminderRecord) => ReminderRecord;
}
