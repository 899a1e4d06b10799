import ICAL from 'ical.js';
import { calendarFile } from '../src/core/calendar-file';
import { readIcs } from '../src/core/holidays/read-ics';
import { firstSettings } from '../src/core/settings/first-settings';
import { csv } from '../src/ledger/backup-people';
import { BackupFault, readBackup } from '../src/ledger/backup-read';
import { hostileWords } from './junk';
import { changedJson, type JsonChange, jsonChanges } from './mutate-json';
import { changedText, type TextChange, textChanges } from './mutate-text';
import type { Random } from './random';
import type { FuzzCase, Target } from './target';

const now = Date.UTC(2026, 10, 23, 9);
type Change = { json: JsonChange } | { text: TextChange } | { cell: string };

/** What the user takes in from a file, and what goes out as one: a backup, a calendar of holidays, people, promises. */
export function importsTarget(): Target<Change> {
  return {
    name: 'imports',
    make: (random) =>
      makers[random.pick(['backup', 'backup text', 'ics', 'ics', 'csv', 'calendar'] as const)](
        random,
      ),
    run: ({ base, changes }) => runs[base as Kind](changes),
  };
}

type Kind = 'backup' | 'backup text' | 'ics' | 'csv' | 'calendar';
type Maker = (random: Random) => FuzzCase<Change>;

const texts = (random: Random, words: readonly string[]) =>
  textChanges(random, words).map((text) => ({ text }));
const cells = (random: Random) =>
  Array.from({ length: 1 + random.int(6) }, () => ({
    cell: random.pick(hostileWords) + random.pick(['', '"', '\r\n', ',', '=1+1', '\t', ';', '\\n']),
  }));

const makers: Record<Kind, Maker> = {
  backup: (random) => ({ base: 'backup', changes: jsonChanges(random).map((json) => ({ json })) }),
  'backup text': (random) => ({
    base: 'backup text',
    changes: texts(random, ['{', '}', '[', ']', ',', ':', '"', '1e9', 'null']),
  }),
  ics: (random) => ({ base: 'ics', changes: texts(random, icsWords) }),
  csv: (random) => ({ base: 'csv', changes: cells(random) }),
  calendar: (random) => ({ base: 'calendar', changes: cells(random) }),
};

const runs: Record<
  Kind,
  (changes: readonly Change[]) => Promise<string | undefined> | string | undefined
> = {
  backup: (changes) =>
    takeIn(
      JSON.stringify(
        changedJson(
          backup,
          changes.flatMap((each) => ('json' in each ? each.json : [])),
        ),
      ),
    ),
  'backup text': (changes) => takeIn(changedText(JSON.stringify(backup), textsIn(changes))),
  ics: (changes) => holidays(changedText(calendar, textsIn(changes))),
  csv: (changes) => table(cellsIn(changes)),
  calendar: (changes) => promises(cellsIn(changes)),
};

const textsIn = (changes: readonly Change[]) =>
  changes.flatMap((each) => ('text' in each ? each.text : []));
const cellsIn = (changes: readonly Change[]) =>
  changes.flatMap((each) => ('cell' in each ? each.cell : []));

async function takeIn(text: string): Promise<string | undefined> {
  try {
    await readBackup(text, now, () => {}, new AbortController().signal);
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
  }
  return undefined;
}

function holidays(text: string): string | undefined {
  const read = readIcs(text, { from: '2026-01-01', to: '2027-12-31', zone: 'Europe/Berlin' });
  if (read.problem !== undefined) return undefined;
  const outside = read.holidays.find(({ date }) => date < '2026-01-01' || date > '2027-12-31');
  if (outside !== undefined) return `a holiday on ${outside.date}`;
  return read.holidays.every(({ name }) => name.length <= 200) ? undefined : 'a name without end';
}

/** Read back by the rules of RFC 4180 it is the same cells, and none is a formula. */
function table(line: readonly string[]): string | undefined {
  const written = csv([line]);
  const back = cellsOf(written.slice(1));
  if (back.length !== line.length) return `${line.length} cells became ${back.length}`;
  const formula = back.find((cell) => /^\s*[=+\-@\t\r]/u.test(cell));
  return formula === undefined ? undefined : `a formula: ${formula.slice(0, 40)}`;
}

function cellsOf(written: string): string[] {
  const cells: string[] = [];
  let rest = written.replace(/\r\n$/, '');
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const bare = /^[^",\r\n]*/.exec(rest);
    cells.push((quoted?.[1] ?? bare?.[0] ?? '').replaceAll('""', '"'));
    rest = rest.slice((quoted ?? bare)?.[0].length ?? 0);
    if (!rest.startsWith(',')) return rest === '' ? cells : [...cells, `not read: ${rest}`];
    rest = rest.slice(1);
  }
}

/** No line is too long, and a calendar reads as many entries as were written. */
function promises(summaries: readonly string[]): string | undefined {
  const entries = summaries.map((summary, index) => ({
    id: `${summary} ${index}`,
    summary,
    until: now,
  }));
  const written = calendarFile(entries, now);
  const long = written.split('\r\n').find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) return `a line of ${Buffer.byteLength(long)} octets`;
  const read = new ICAL.Component(ICAL.parse(written)).getAllSubcomponents('vevent');
  return read.length === entries.length ? undefined : `${read.length} entries of ${entries.length}`;
}

const account = 'gmail:ana@firm.example';
const told = (value: unknown) => ({ value, sense: 'json', at: now - 1_000 });

const backup = {
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

const calendar = [
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

const icsWords = [
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
