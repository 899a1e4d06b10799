import * as z from 'zod/mini';
import { sendMode } from '../outbox';
import { firstSettings } from './first-settings';
import type { SenseCode } from './sense';
import { type Settings, settings } from './settings';

/** Why settings are refused, and where: `hours.1.0.end`; empty where it is the whole. */
export interface SettingsProblem {
  code: SenseCode | 'notSettings' | 'newerVersion' | 'unknownKey' | 'wrongValue';
  at: string;
}

export type Migrated =
  | { settings: Settings; problem?: undefined }
  | { problem: SettingsProblem; settings?: undefined };

/**
 * Settings of any earlier version, or edited by hand, in today's form: all of them, or why none. What is left out
 * stands as at first; a name that nobody knows is refused, as it is most likely misspelt.
 */
export function migrateSettings(raw: unknown): Migrated {
  if (!isObject(raw)) return { problem: { code: 'notSettings', at: '' } };
  const { version = 1 } = raw;
  if (version === 1) return migrateFirst(raw);
  if (version !== 2) return { problem: { code: versionProblem(version), at: 'version' } };
  return checked(settings, { ...firstSettings, ...defined(raw) });
}

function versionProblem(version: unknown): 'newerVersion' | 'wrongValue' {
  return typeof version === 'number' && version > 2 ? 'newerVersion' : 'wrongValue';
}

/** The form before there were breaks, templates and policies: one stretch a day, and two words on reminders. */
const first = z.strictObject({
  version: z.optional(z.literal(1)),
  hours: z.optional(
    z.array(z.nullable(z.strictObject({ start: z.int(), end: z.int() }))).check(z.length(7)),
  ),
  remindBefore: z.optional(z.int()),
  remind: z.optional(z.boolean()),
  hideNames: z.optional(z.boolean()),
  mode: z.optional(sendMode),
  letterKeys: z.optional(z.boolean()),
});

function migrateFirst(raw: object): Migrated {
  const old = checked(first, defined(raw));
  if (old.problem !== undefined) return old;
  const { version: _, hours, remind, remindBefore, ...same } = old.settings;
  const { endOfDay } = firstSettings.reminders;
  return checked(settings, {
    ...firstSettings,
    ...same,
    // It let a day end when it began: that was no work.
    ...(hours && { hours: hours.map((day) => (day && day.start < day.end ? [day] : [])) }),
    reminders: {
      ...firstSettings.reminders,
      endOfDay: { on: remind ?? endOfDay.on, before: remindBefore ?? endOfDay.before },
    },
  });
}

type Checked<T> =
  | { settings: T; problem?: undefined }
  | { problem: SettingsProblem; settings?: undefined };

function checked<S extends z.ZodMiniType>(schema: S, raw: unknown): Checked<z.output<S>> {
  const read = schema.safeParse(raw);
  if (read.success) return { settings: read.data };
  const [issue] = read.error.issues;
  const path = issue === undefined ? [] : [...issue.path];
  if (issue?.code === 'unrecognized_keys') {
    return { problem: { code: 'unknownKey', at: [...path, issue.keys[0]].join('.') } };
  }
  return { problem: { code: senseOf(issue) ?? 'wrongValue', at: path.join('.') } };
}

function senseOf(issue: z.core.$ZodIssue | undefined): SenseCode | undefined {
  return issue?.code === 'custom' ? (issue.params?.code as SenseCode | undefined) : undefined;
}

function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** An undefined that crossed a context, or was stored, is left out. */
function defined(raw: object): object {
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
}
