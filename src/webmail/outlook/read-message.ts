import type { Person } from '../../core/mail';
import { oneLine } from '../one-line';
import { isShown } from '../page';
import { bodyText } from './message-text';
import { languageOf, type Page } from './page';
import { addressesIn, peopleIn, personIn } from './people';
import { type DateReading, readDate } from './read-date';
import { knowsStates, statesIn } from './state-words';

/** One message of the reading pane as far as shown; nothing concluded yet. */
export interface OpenMessage {
  element: HTMLElement;
  collapsed: boolean;
  /** By name alone where the page shows no address: own messages and contacts (facts B2). */
  from: Person | undefined;
  /** Undefined where the page shows none, or not all with an address. */
  to: Person[] | undefined;
  cc: Person[] | undefined;
  date: DateReading;
  text: string | undefined;
  draft: boolean;
  /** Whether it surely was sent or received: what can be replied to, and where drafts can be told from it. */
  sure: boolean;
}

export function readMessage(message: HTMLElement, page: Page): OpenMessage {
  const language = languageOf(page);
  const body = page.finder.findAll('body', message).find(isShown);
  const texts = headTexts(message, page);
  const date = dateOf(message, texts, page, language);
  const draft = texts.some((text) => text.length <= 120 && isDraftMark(text, language));
  const repliable = page.finder.findOptional('replyAct', message) !== undefined;
  return {
    element: message,
    collapsed: isCollapsed(message),
    from: senderOf(message, texts, page, language),
    ...recipientsOf(message, page),
    date,
    text: body === undefined ? undefined : bodyText(body),
    draft,
    sure: repliable || knowsStates(language),
  };
}

/** The texts around the body, in the order of the page. */
function headTexts(message: HTMLElement, page: Page): string[] {
  return page.finder
    .findAll('messageText', message)
    .flatMap((element) => {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const text = oneLine(own.map(({ nodeValue }) => nodeValue ?? '').join(' '));
      return text === '' ? [] : [text];
    })
    .filter((text, at, all) => text !== all[at - 1]);
}

/** `[Draft]`, or the sentence over a draft; a preview may hold the word too, but not alone. */
function isDraftMark(text: string, language: string): boolean {
  if (!statesIn(text, language).has('draft')) return false;
  return /^[[(【]/.test(text) || /[.。!]$/.test(text) || text.split(' ').length <= 2;
}

function dateOf(
  message: HTMLElement,
  texts: readonly string[],
  page: Page,
  language: string,
): DateReading {
  const place = page.finder.findOptional('messageDate', message);
  if (place !== undefined) {
    const said = [place.getAttribute('title') ?? '', oneLine(place.textContent)];
    return said.map((text) => readDate(text, language)).find(isDate) ?? [];
  }
  // A collapsed message names its date no otherwise than by standing there (capture "collapsed").
  const dates = [...new Set(texts)].map((text) => readDate(text, language)).filter(isDate);
  return dates.length === 1 ? (dates[0] ?? []) : [];
}

function isDate(reading: DateReading): boolean {
  return reading.length > 0 && reading.every(({ clock }) => clock !== 'hidden');
}

function senderOf(
  message: HTMLElement,
  texts: readonly string[],
  page: Page,
  language: string,
): Person | undefined {
  for (const place of page.finder.findAll('sender', message)) {
    const text = saidOnce(place);
    const label = oneLine(place.getAttribute('aria-label') ?? '');
    // Of labelled places the sender is the one whose label repeats its text behind a word ("From: …").
    const labelled = label === '' || (label !== text && label.endsWith(text));
    if (text !== '' && labelled) return withAddress(text, label);
  }
  const [first] = texts.filter((text, at) => !isInitials(text, texts[at + 1]));
  const named = first !== undefined && !isDate(readDate(first, language));
  return named && isCollapsed(message) ? personIn(first) : undefined;
}

/** The text of an element, once where it holds the same in several elements. */
function saidOnce(place: HTMLElement): string {
  const leaves = [...place.querySelectorAll('*')].filter((each) => each.childElementCount === 0);
  const said = new Set(leaves.map(({ textContent }) => textContent));
  const [only = ''] = said;
  const isRepeated = said.size === 1 && place.textContent === only.repeat(leaves.length);
  return oneLine(isRepeated ? only : place.textContent);
}

/** Letters in place of a picture: those with which the words of the name behind them begin. */
function isInitials(text: string, name = ''): boolean {
  const words = name.toLowerCase().split(' ');
  const letters = [...text.toLowerCase()];
  return (
    text !== name &&
    letters.length <= 3 &&
    letters.every((letter) => words.some((word) => word.startsWith(letter)))
  );
}

function withAddress(text: string, label: string): Person {
  const [only, ...others] = addressesIn(label);
  const [person] = peopleIn(text, only !== undefined && others.length === 0 ? only : '');
  return text.includes('<') || person === undefined ? personIn(text) : person;
}

function isCollapsed(message: HTMLElement): boolean {
  return message.getAttribute('aria-expanded') === 'false';
}

/** Where groups have no ids, To and Cc cannot be told apart: all are recipients. */
function recipientsOf(
  message: HTMLElement,
  page: Page,
): { to: Person[] | undefined; cc: Person[] | undefined } {
  const groups = page.finder.findAll('recipients', message);
  const copied = groups.filter(({ id }) => id.endsWith('_CC'));
  const addressed = groups.filter((group) => !copied.includes(group));
  return { to: peopleOf(addressed, page), cc: peopleOf(copied, page) };
}

/** Everybody in these groups; undefined where there is nobody, or a number says that more are folded away ("+3"). */
function peopleOf(groups: readonly HTMLElement[], page: Page): Person[] | undefined {
  const found: Person[] = [];
  for (const group of groups) {
    let rest = oneLine(group.textContent);
    for (const place of page.finder.findAll('recipient', group)) {
      const text = oneLine(place.textContent);
      const hidden = `${place.getAttribute('title') ?? ''} ${place.getAttribute('aria-label') ?? ''}`;
      rest = rest.replace(text, '');
      if (text !== '') found.push(...peopleIn(text, hidden));
    }
    if (/\p{Nd}/u.test(rest)) return undefined;
  }
  return found.length === 0 ? undefined : found.slice(0, 100);
}
