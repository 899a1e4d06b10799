import { plainWords } from './plain-words';

/**
 * A person's whole name as it may stand in a salutation, from what a page shows as the sender's. Undefined where that is
 * no name of a person: an address, a firm, a team, or anything that holds more than a name may.
 */
export function wholeName(shown: string | undefined): string | undefined {
  const line = plainWords(shown ?? '', longest + 1)
    .replace(besides, '')
    .replaceAll(/["“”„«»]/g, '');
  const name = inOrder(line)
    .replace(honorific, '')
    .replaceAll(/\p{Extended_Pictographic}/gu, '')
    .replaceAll(/^['\s]+|[',;\s]+$/g, '')
    .trim();
  if (name.length > longest || !isName.test(name) || ofAFirm.test(name)) return undefined;
  return isShouted(name) || name === name.toLowerCase() ? capitalised(name) : name;
}

/** The first name alone; undefined where it cannot be told, as in names whose order is the family's first. */
export function firstName(shown: string | undefined): string | undefined {
  const name = wholeName(shown);
  if (name === undefined || eastern.test(name)) return undefined;
  const words = name.split(' ').filter((word) => !title.test(word));
  const [first] = words;
  if (first === undefined || /^\p{L}\.?$/u.test(first)) return undefined;
  // "ACME" by itself is a firm's.
  return words.length === 1 && isShouted(shown ?? '') ? undefined : first;
}

const longest = 60;
const isName = /^\p{L}[\p{L}\p{M}'’.·\- ]*$/u;
const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** What people put behind their name: where they work, by which service it came. */
const besides = /\s*(?:[|/(（[<].*|\s(?:from|via|at|@|[-–—])\s.*)$/iu;
const honorific = /\s*(?:様|さま|さん|殿|先生)$/u;
const title =
  /^(?:dr|prof|mr|mrs|ms|mx|miss|sir|dame|herr|frau|dipl|ing|mag|m|mme|mlle|sr|sra|srta|dott|dottssa|sig|dhr|mevr|г)\.?$/iu;
const ofAFirm =
  /(?:^|[\s-])(?:gmbh|mbh|ag|kg|ug|inc|llc|llp|ltd|plc|corp|co|company|group|gruppe|sarl|sas|srl|spa|bv|nv|team|support|service|kundenservice|services|sales|vertrieb|info|office|büro|newsletter|billing|accounts?|admin|administrator|no-?reply|notifications?|shop|store|bank|verein|desk|help|hello|contact|kontakt|marketing|hr|webmaster|postmaster|mailer|daemon)\.?(?=$|[\s-])|株式会社|有限会社|合同会社/iu;

/** "Bell, Jo" is how directories have it. */
function inOrder(name: string): string {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/u.exec(name) ?? [];
  return family === undefined || given === undefined ? name : `${given} ${family}`;
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

function capitalised(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(
      /(^|[\s'’-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
