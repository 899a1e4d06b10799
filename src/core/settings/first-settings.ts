import type { Settings } from './settings';

/** Monday to Friday from nine to five (design.md, must hold 7); what suits most, until the user says otherwise. */
export const firstSettings: Settings = {
  version: 2,
  hours: [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    weekday === 0 || weekday === 6 ? [] : [{ start: 9 * 60, end: 17 * 60 }],
  ),
  zone: 'browser',
  holidays: [],
  leave: [],
  absences: [],
  policies: { everybody: { kind: 'end-of-day' }, others: [] },
  reminders: {
    endOfDay: { on: true, before: 30 },
    morning: { on: false, at: 9 * 60 },
    pledge: { on: true, before: 60 },
    followUp: { on: true, after: 3 },
    quiet: { from: 20 * 60, to: 8 * 60 },
    dailyCap: 6,
  },
  hideNames: false,
  letterKeys: true,
  noteLanguage: 'of-mail',
  ownName: '',
  templates: [],
  stages: [],
  cadences: [
    { stage: 'prospect', days: 21 },
    { stage: 'customer', days: 60 },
    { stage: 'past-customer', days: 90 },
    { stage: 'partner', days: 90 },
  ],
};
