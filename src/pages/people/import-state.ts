import { computed, signal } from '@preact/signals';
import { guessColumns, isHead } from '../../core/people/bring/columns';
import { peopleFromRows } from '../../core/people/bring/csv-people';
import { csvRows, type Row, separatorOf } from '../../core/people/bring/csv-rows';
import { decoded, type Encoding } from '../../core/people/bring/decode';
import {
  type Field,
  largestFile,
  mostPeople,
  type ReadPeople,
  type Ways,
} from '../../core/people/bring/imported';
import { type Acquaintance, type Item, planned } from '../../core/people/bring/plan';
import type { Choice } from '../../core/people/bring/sayings';
import { isVcard, peopleFromCards, tooManyCards } from '../../core/people/bring/vcards';
import { stageOf } from '../../core/people/stages';
import { acquaintance } from '../../ledger/acquaintance';
import { stagesOf, stageWords } from '../../ui/person-words';
import { shownLocale } from '../../ui/words';
import { ledger, settings } from './state';

/** A file that was chosen, as far as it was read. */
export interface Chosen {
  name: string;
  encoding: Encoding;
  /** Of a table: what stands in it, the heads apart; undefined for cards, which have no columns. */
  table: { head: string[]; rows: Row[] } | undefined;
  cards: ReadPeople | undefined;
  known: Acquaintance;
}

export type Refusal = 'empty' | 'failed' | 'tooLarge' | 'tooMany';

/** The file that is looked at; undefined until one was chosen. */
export const chosen = signal<Chosen | undefined>(undefined);
export const refusal = signal<Refusal | undefined>(undefined);
/** What each column of the table holds: guessed, and what the user made of it. */
export const columns = signal<(Field | undefined)[]>([]);
/** What is done with those who are known already, and with single people of the file by their place in it. */
export const choiceForAll = signal<Choice>('fill');
export const choices = signal<ReadonlyMap<number, Choice>>(new Map());

/** Who is in the file, and what is wrong in it, as the columns are now. */
export const read = computed<ReadPeople>(() => {
  const file = chosen.value;
  if (file?.table !== undefined) return peopleFromRows(file.table.rows, columns.value, ways());
  return file?.cards ?? { people: [], faults: [] };
});

export const items = computed<Item[]>(() => {
  const file = chosen.value;
  return file === undefined ? [] : planned(read.value.people, file.known);
});

/** Whether the user is to look at them before they are taken. */
export function isDuplicate({ known, alike, person, apart }: Item): boolean {
  return known !== undefined || alike.length > 0 || person.lines.length > 1 || apart.length > 0;
}

/** What is done with one of the items. */
export function choiceOf(item: Item, index: number): Choice {
  return choices.value.get(index) ?? (isDuplicate(item) ? choiceForAll.value : 'fill');
}

/** Reads a file that the user chose; nothing is taken yet. */
export async function readChosen(file: File): Promise<void> {
  forget();
  try {
    if (file.size > largestFile) throw new Refused('tooLarge');
    const { text, encoding } = decoded(new Uint8Array(await file.arrayBuffer()));
    const found = isVcard(text) ? cardsOf(text) : tableOf(text);
    const known = await acquaintance(ledger);
    columns.value = guessColumns(found.table?.head ?? []);
    chosen.value = { name: file.name, encoding, ...found, known };
  } catch (error) {
    if (!(error instanceof Refused)) console.error(error);
    refusal.value = error instanceof Refused ? error.code : 'failed';
  }
}

/** Looks at no file any more. */
export function forget(): void {
  chosen.value = undefined;
  refusal.value = undefined;
  choices.value = new Map();
  choiceForAll.value = 'fill';
}

class Refused extends Error {
  constructor(readonly code: Refusal) {
    super(code);
  }
}

type Found = Pick<Chosen, 'cards' | 'table'>;

function cardsOf(text: string): Found {
  if (tooManyCards(text)) throw new Refused('tooMany');
  return { cards: peopleFromCards(text, ways()), table: undefined };
}

function tableOf(text: string): Found {
  const all = csvRows(text, separatorOf(text), mostPeople + 3);
  // Excel's own word for the separator is a line before the heads.
  const [head, ...rows] = /^\ufeff?sep=/.test(text) ? all.slice(1) : all;
  if (head === undefined) throw new Refused('empty');
  if (rows.length > mostPeople) throw new Refused('tooMany');
  const bare = head.cells.map((_, index) => String(index + 1));
  const table = isHead(head.cells)
    ? { head: head.cells, rows }
    : { head: bare, rows: [head, ...rows] };
  if (table.rows.length === 0) throw new Refused('empty');
  return { table, cards: undefined };
}

function ways(): Ways {
  const names = new Map(
    stagesOf(settings.peek().stages).flatMap((stage) => [
      [stage, stage] as const,
      [stageOf(stageWords(stage)), stage] as const,
    ]),
  );
  return { now: Date.now(), first: firstInDates(), knownStage: (text) => names.get(stageOf(text)) };
}

function firstInDates(): 'day' | 'month' {
  const parts = new Intl.DateTimeFormat(shownLocale()).formatToParts(0);
  const at = (type: string) => parts.findIndex((part) => part.type === type);
  return at('day') < at('month') ? 'day' : 'month';
}
