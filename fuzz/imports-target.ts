import ICAL from 'ical.js';
import { calendarFile } from '../src/core/calendar-file';
import { csv } from '../src/core/csv';
import { readIcs } from '../src/core/holidays/read-ics';
import { BackupFault, readBackup } from '../src/ledger/backup-read';
import { backup, calendar, icsWords, now } from './files';
import { hostileWords } from './junk';
import { changedJson, type JsonChange, jsonChanges } from './mutate-json';
import { changedText, type TextChange, textChanges } from './mutate-text';
import type { Random } from './random';
import type { FuzzCase, Target } from './target';

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
