import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The mail data beside the checkout; read at run time only, never copied. */
const folder = '../shared/mail';

/** Whether a file or folder of the mail data is here. */
export function hasMail(path: string): boolean {
  return existsSync(join(folder, path));
}

/** The text of a file of the mail data. Throws where it is missing. */
export function mailText(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** The names in a folder of the mail data, sorted. */
export function mailNames(path: string): string[] {
  return readdirSync(join(folder, path)).sort();
}

/** The JSON lines of a file of the mail data. */
export function mailLines<T>(path: string): T[] {
  return jsonLines(mailText(path));
}

/** The values of a text of JSON lines. */
export function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
