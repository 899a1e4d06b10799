import * as z from 'zod/mini';
import { sendMode } from '../outbox';
import { stage } from '../people/stages';
import { checkTemplate } from '../templates/check-template';
import { type TemplateKind, templateKinds, templateLanguages } from '../templates/kinds';
import { cadences } from './cadences';
import { sense } from './sense';
import { absence, holiday, hours, leave, minutesOfDay, zone } from './working-time';

/**
 * All that the user has set, as it is stored and sent. A change of its form is a new version in `migrate-settings.ts`.
 */

const words = (longest: number) => z.string().check(z.maxLength(longest));

/** How soon an answer is due: at the end of the working day, or after so much working time (minutes). */
export const deadline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('end-of-day') }),
  z.strictObject({
    kind: z.literal('working-time'),
    minutes: z.int().check(z.gte(5), z.lte(10_080)),
  }),
]);
export type Deadline = z.infer<typeof deadline>;

/** Whom a deadline of its own is for: one address, everybody of a domain, or everybody of a stage. In lower case. */
export const policyFor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('address'), address: words(320).check(z.minLength(1)) }),
  z.strictObject({
    kind: z.literal('domain'),
    domain: words(255).check(z.regex(/^[^\s@A-Z]+\.[^\s@A-Z]+$/)),
  }),
  z.strictObject({ kind: z.literal('stage'), stage: words(60).check(z.minLength(1)) }),
]);
export type PolicyFor = z.infer<typeof policyFor>;

export const policy = z.strictObject({ for: policyFor, deadline });
export type Policy = z.infer<typeof policy>;

const minuteOfDay = z.int().check(z.gte(0), z.lt(minutesOfDay));

export const reminders = z.strictObject({
  /** The end of the working day: the first reminder so many minutes before it. */
  endOfDay: z.strictObject({ on: z.boolean(), before: z.int().check(z.gte(5), z.lte(600)) }),
  /** The list of the day, at a minute after local midnight. */
  morning: z.strictObject({ on: z.boolean(), at: minuteOfDay }),
  /** Before a pledge breaks, so many minutes of working time ahead. */
  pledge: z.strictObject({ on: z.boolean(), before: z.int().check(z.gte(5), z.lte(2_400)) }),
  /** Nobody answered the user for so many working days. */
  followUp: z.strictObject({ on: z.boolean(), after: z.int().check(z.gte(1), z.lte(60)) }),
  /** From a minute of the day to another, past midnight where `to` is earlier. Absent, or both the same: none. */
  quiet: z.optional(z.strictObject({ from: minuteOfDay, to: minuteOfDay })),
  /** Notifications a day at most; of those about mail, the reminder of a backup apart. */
  dailyCap: z.int().check(z.gte(1), z.lte(50)),
});
export type ReminderChoices = z.infer<typeof reminders>;

/** A template of the user's own; the first one of a kind and language goes before the text that comes with us. */
export const ownTemplate = z
  .strictObject({
    id: words(64).check(z.minLength(1)),
    kind: z.enum(templateKinds),
    language: z.enum(templateLanguages),
    name: words(100),
    text: words(4_000),
  })
  .check(
    sense<{ kind: TemplateKind; text: string }>(
      ({ kind, text }) => checkTemplate(kind, text) === undefined,
      'badTemplate',
    ),
  );
export type OwnTemplate = z.infer<typeof ownTemplate>;

export const settings = z.strictObject({
  version: z.literal(2),
  hours,
  zone,
  holidays: z.array(holiday).check(z.maxLength(1_000)),
  leave: z.array(leave).check(z.maxLength(100)),
  absences: z.array(absence).check(z.maxLength(20)),
  /** `everybody`, but for those with a policy of their own: the closest counts, address before domain before stage. */
  policies: z.strictObject({
    everybody: deadline,
    others: z.array(policy).check(z.maxLength(500)),
  }),
  reminders,
  /** Whether mail that is not open is opened for a look before the day's end. Absent until the user was asked. */
  checkMail: z.optional(z.enum(['allowed', 'declined'])),
  /** Names stay out of notifications. */
  hideNames: z.boolean(),
  /** Absent until the user has chosen, at the first acknowledgement. */
  mode: z.optional(sendMode),
  /** Single-letter keys in our own pages (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  /** In which language notes are written: that of the mail they answer, or always the same. */
  noteLanguage: z.enum(['of-mail', ...templateLanguages]),
  /** For `{ownName}`; empty: it is left out. */
  ownName: words(100),
  templates: z.array(ownTemplate).check(z.maxLength(200)),
  /** What people may be to the user beside `firstStages`, in their own words, in lower case. */
  stages: z.array(stage).check(z.maxLength(30)),
  cadences,
});
export type Settings = z.infer<typeof settings>;
