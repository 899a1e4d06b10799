import { deadlineFor, dueAt } from '../src/core/due';
import { planReminders } from '../src/core/reminders';
import { firstSettings } from '../src/core/settings/first-settings';
import { migrateSettings } from '../src/core/settings/migrate-settings';
import { settings as form, type Settings } from '../src/core/settings/settings';
import { renderNote } from '../src/core/templates/render-note';
import { calendarOf } from '../src/core/work-calendar';
import { hostileWords } from './junk';
import { changedJson, type JsonChange, jsonChanges } from './mutate-json';
import type { Target } from './target';

const now = Date.UTC(2026, 10, 23, 9);

/** Everything that can be set, once. */
const whole: Settings = {
  ...firstSettings,
  zone: 'Europe/Berlin',
  holidays: [{ date: '2026-12-25', name: 'Christmas' }],
  leave: [{ from: '2026-12-28', to: '2027-01-03' }],
  policies: {
    everybody: { kind: 'end-of-day' },
    others: [
      {
        for: { kind: 'address', address: 'ana@client.example' },
        deadline: { kind: 'working-time', minutes: 60 },
      },
      { for: { kind: 'domain', domain: 'client.example' }, deadline: { kind: 'end-of-day' } },
    ],
  },
  templates: [
    {
      id: '1',
      kind: 'acknowledgement',
      language: 'en',
      name: 'Mine',
      text: 'Hello {firstName}, by {time}.\n{ownName}',
    },
  ],
  mode: 'leave',
  ownName: 'Nora',
};

const first = {
  version: 1,
  hours: [null, { start: 540, end: 1020 }, null, null, null, null, null],
  remind: true,
};

/** Settings as stored, sent or taken in: what is accepted must be usable, in bounded time. */
export function settingsTarget(): Target<JsonChange> {
  const bases: Record<string, unknown> = { whole, usual: firstSettings, first };
  return {
    name: 'settings',
    make: (random) => ({ base: random.pick(Object.keys(bases)), changes: jsonChanges(random) }),
    run({ base, changes }) {
      const { settings, problem } = migrateSettings(changedJson(bases[base], changes));
      if (settings === undefined)
        return problem === undefined ? 'neither taken nor refused' : undefined;
      if (!form.safeParse(settings).success) return 'took what it does not allow';
      return use(settings, hostileWords[changes.length % hostileWords.length] ?? '');
    },
  };
}

function use(settings: Settings, words: string): string | undefined {
  const calendar = calendarOf(settings, 'UTC');
  const deadline = deadlineFor(
    { address: 'ana@client.example', stage: undefined },
    settings.policies,
  );
  const due = dueAt(now, deadline, calendar);
  if (due !== undefined && !(due >= now - 86_400_000)) return `due at ${due}`;
  const plan = planReminders(
    [],
    { calendar, choices: settings.reminders, leftAlone: new Set(), followedUp: new Map() },
    undefined,
    now,
  );
  if (!(plan.nextWake > now)) return `wakes at ${plan.nextWake}`;
  for (const template of settings.templates) {
    const facts = {
      name: words,
      subject: words,
      ownName: settings.ownName,
      until: now + 86_400_000,
      theirZone: undefined,
      locale: 'en',
    };
    const { text } = renderNote(template, facts, now, calendar);
    if (text !== undefined && text.length > 40_000) return `a note of ${text.length} characters`;
  }
  return undefined;
}
