import { untamed } from '../../csv';
import type { Row } from './csv-rows';
import type { Fault, Field, RawPerson, ReadPeople, Ways } from './imported';
import { personOfRaw } from './person-of-raw';

/** The people in the records below the heads; each line is taken whole, or named with what is wrong in it. */
export function peopleFromRows(
  rows: readonly Row[],
  columns: readonly (Field | undefined)[],
  ways: Ways,
): ReadPeople {
  const read: ReadPeople = { people: [], faults: [] };
  for (const row of rows) {
    const fault = shapeFault(row, columns.length);
    const made = fault === undefined ? personOfRaw(rawOf(row, columns), row.line, ways) : { fault };
    if ('fault' in made) read.faults.push({ line: row.line, ...made.fault });
    else read.people.push(made.person);
  }
  return read;
}

function shapeFault({ broken, cells }: Row, width: number): Omit<Fault, 'line'> | undefined {
  if (broken) return { why: 'quote', text: (cells.at(-1) ?? '').slice(0, 80) };
  const beyond = cells.slice(width).find((cell) => cell.trim() !== '');
  return beyond === undefined ? undefined : { why: 'cells', text: beyond.slice(0, 80) };
}

function rawOf({ cells }: Row, columns: readonly (Field | undefined)[]): RawPerson {
  const raw: RawPerson = {};
  columns.forEach((field, index) => {
    const cell = cells[index];
    if (field === undefined || cell === undefined) return;
    const told = raw[field] ?? [];
    told.push(untamed(cell));
    raw[field] = told;
  });
  return raw;
}
