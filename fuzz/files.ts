import { firstSettings } from '../src/core/settings/first-settings';

/** Epoch ms at which files are taken in. */
export const now = Date.UTC(2026, 10, 23, 9);

const account = 'gmail:ana@firm.example';
const told = (value: unknown) => ({ value, sense: 'json', at: now - 1_000 });

/** One row of every part. */
export const backup = {
  format: 'answerable-backup',
  version: 1,
  madeAt: now,
  settings: firstSettings,
  accounts: [
    {
      account,
      on: true,
      firstSeenAt: now - 9_000_000,
      own: ['ana@firm.example'],
      lookedAt: now - 1_000,
    },
  ],
  threads: [
    {
      account,
      thread: 't1',
      seenAt: now - 1_000,
      lists: ['inbox'],
      facts: { subject: told('Quote') },
      people: { 'jo@client.example': told({ name: 'Jo', place: 0 }) },
    },
  ],
  messages: [
    {
      account,
      thread: 't1',
      id: 'm1',
      facts: {
        sentAt: told(now - 3_600_000),
        from: told({ address: 'jo@client.example', name: 'Jo' }),
        read: told({
          length: 20,
          asks: 0.9,
          chases: false,
          sentence: 'Could you?',
          sentenceOf: 'asks',
        }),
      },
    },
  ],
  people: [{ address: 'jo@client.example', names: [{ name: 'Jo', at: now - 1_000 }] }],
  lists: [{ account, list: 'inbox', at: now - 1_000, oldest: 0, newest: now - 1_000 }],
  decisions: [
    {
      account,
      id: 'd1',
      thread: 't1',
      at: now - 1_000,
      body: { kind: 'pledge', until: now + 1_000, words: 'Thursday' },
    },
  ],
  jobs: [],
};

/** One day, and one that comes again. */
export const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//x//y//EN',
  ...[
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART;VALUE=DATE:20261225',
    'DTEND;VALUE=DATE:20261227',
    'SUMMARY:Christmas',
    'END:VEVENT',
  ],
  ...[
    'BEGIN:VEVENT',
    'UID:2',
    'DTSTART;VALUE=DATE:20200501',
    'RRULE:FREQ=YEARLY;COUNT=20',
    'EXDATE;VALUE=DATE:20210501',
    'SUMMARY:May day',
    'END:VEVENT',
  ],
  'END:VCALENDAR',
  '',
].join('\r\n');

/** What a calendar may be spoilt with in its own language. */
export const icsWords = [
  '\r\n',
  'RRULE:FREQ=DAILY',
  'RRULE:FREQ=SECONDLY;BYSECOND=61',
  'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'RRULE:FREQ=MONTHLY;BYDAY=-5MO;INTERVAL=0',
  'RRULE:FREQ=WEEKLY;INTERVAL=99999999;COUNT=99999999',
  'DTSTART:99999999T999999Z',
  'DTSTART;TZID=Nowhere/Else:20261225T000000',
  'DTEND;VALUE=DATE:00010101',
  'DURATION:P99999W',
  'RECURRENCE-ID:20261225',
  'RDATE;VALUE=PERIOD:20261225T000000Z/PT1H',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\n',
  ';VALUE=',
  ':',
];
