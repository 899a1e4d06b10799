import { domainOf } from '../mail';
import type { Nature } from '../standing';
import type { Asking } from './asking';
import type { Envelope, Party } from './mail';
import { isReadLanguage } from './read-languages';
import type { TextReading } from './read-text';

/** Whether a person waits for an answer of this user. */
export interface Need {
  /** Between 0 and 1. */
  p: number;
  verdict: 'yes' | 'no' | 'unsure';
  /**
   * The sentence that shows it, else a word for the reason: `own`, `chase`, `closing`, `fyi`, `no-question`,
   * `to-others`, `language-not-read`, a kind.
   */
  because: string;
}

/** From here on a sentence may ask for an answer. */
export const mayAsk = 0.4;

/** Above, a person waits; below the lower, nobody does. Set on the tuning half of measure/labels. */
const sure = { yes: 0.6, no: mayAsk };

/** How much somebody waits for an answer of the user, by the words that ask and by whom they are put to. */
export function needIn(mail: Envelope, kind: Nature, words: TextReading): Need {
  const need = needByWords(mail, kind, words);
  return isInDoubt(words) ? verdict(Math.min(need.p, doubt), need.because) : need;
}

/** Words that are not read, or a foot that a mailing may have too, are never enough for a yes. */
function isInDoubt({ language, signs = [] }: TextReading): boolean {
  return signs.includes('firm-foot') || (language !== undefined && !isReadLanguage(language));
}

function needByWords(mail: Envelope, kind: Nature, words: TextReading): Need {
  if (mail.direction === 'out') return verdict(0.01, 'own');
  const asking = askingOfUser(mail, words);
  if (kind === 'receipt' && asking >= sure.yes) return verdict(doubt, words.sentence ?? kind);
  if (kind !== 'person' && kind !== 'list' && kind !== 'calendar') return verdict(0.02, kind);
  if (words.closes && asking < sure.yes) return verdict(0.03, 'closing');
  if (words.chases && kind !== 'list') return verdict(0.9, words.sentence ?? 'chase');
  if (asking >= sure.no) {
    const p = asking * share(mail, kind, words);
    return verdict(p, p < sure.no ? 'to-others' : (words.sentence ?? 'no-question'));
  }
  if (words.language !== undefined && !isReadLanguage(words.language))
    return verdict(kind === 'person' ? doubt : quiet, 'language-not-read');
  return verdict(Math.max(asking, quiet), words.informs ? 'fyi' : 'no-question');
}

const doubt = 0.5;
/** A mail that asks nothing is answered now and then. */
const quiet = 0.15;

function verdict(p: number, because: string): Need {
  return {
    p: Math.round(p * 1000) / 1000,
    verdict: p >= sure.yes ? 'yes' : p < sure.no ? 'no' : 'unsure',
    because,
  };
}

/** "Oscar, can you print?" is put to Oscar, unless that is the user, or nobody knows what the user is called. */
function askingOfUser({ own, ownNames }: Envelope, { asks, asksNamed }: TextReading): number {
  if (asksNamed === undefined) return asks;
  const isUser =
    ownNames.length === 0 ||
    [...ownNames, ...own].some((each) => each.toLowerCase().includes(asksNamed.name));
  return Math.max(asks, asksNamed.p * (isUser ? 1 : 0.5));
}

/** What part of a question falls to this user: less in copy, among many, on a list, or where another is addressed. */
function share(mail: Envelope, kind: Nature, words: TextReading): number {
  if (words.calls?.some((name) => isNameOfUser(name, mail))) return 1;
  const { to, cc, own } = mail;
  const isOwn = (party: Party) => isUser(party, mail);
  // What goes to a list and to the user is meant for the user.
  if (kind === 'list' && !to.some(isOwn)) return to.length + cc.length === 0 ? 0.7 : 0.45;
  if (kind === 'calendar') return 0.6;
  const copied = !to.some(isOwn) && cc.some(isOwn);
  if (greetsAnother(mail, words)) return 0.4;
  const known = own.length > 0 && [...to, ...cc].some(({ address }) => address !== undefined);
  const none = ![...to, ...cc].some((party) => isOwn(party) || isOfOwnHouse(party, own));
  if (copied || (known && none)) return 0.5;
  return to.length + cc.length > 8 ? 0.6 : 1;
}

/** By address, or by name where a page gives no address. */
function isUser({ address, name }: Party, { own, ownNames }: Envelope): boolean {
  if (address !== undefined) return own.includes(address);
  return ownNames.some((each) => each.toLowerCase() === name?.trim().toLowerCase());
}

/** An alias that nobody told: an address at the user's own domain. */
function isOfOwnHouse({ address }: Party, own: readonly string[]): boolean {
  return address !== undefined && own.some((each) => domainOf(each) === domainOf(address));
}

function isNameOfUser(name: string, { own, ownNames }: Envelope): boolean {
  const local = own.map((each) => each.slice(0, each.lastIndexOf('@')));
  return [...ownNames, ...local].some((each) => wordsOf(each).includes(name));
}

/** The greeting names somebody among the other recipients. */
function greetsAnother(mail: Envelope, { greets }: TextReading): boolean {
  if (greets === undefined || isNameOfUser(greets, mail)) return false;
  const all = [...mail.to, ...mail.cc];
  // Of a user whom nobody knows, the only one whom it is addressed to is no other.
  if (mail.own.length === 0 && all.length === 1) return false;
  return all.some(
    ({ address = '', name = '' }) =>
      !mail.own.includes(address) && wordsOf(`${name} ${address}`).includes(greets),
  );
}

const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}]+/u);

/** Whether the words ask something, of whomever. */
export function asksAnything({ asks, asksNamed }: Asking): boolean {
  return Math.max(asks, asksNamed?.p ?? 0) >= mayAsk;
}
