import type { Person } from '../../core/mail';
import { eachOnce } from '../each-once';
import { oneLine } from '../one-line';
import type { Page } from './page';
import { languageOf } from './page';
import { peopleIn } from './people';
import { type DateReading, readDate } from './read-date';
import { type State, statesIn } from './state-words';

/** What one list row says, as read; nothing concluded yet. */
export interface RowFacts {
  thread: string;
  subject: string;
  /** First words of the last message, or of the one by which the row stands. */
  preview: string;
  /** In the order of the page. */
  people: Person[];
  /** Time of the last message of the list in this conversation. */
  date: DateReading;
  states: ReadonlySet<State>;
  /** Where the subject's text stands, and the how manieth of all elements in the row that is. */
  subjectPlace: HTMLElement | undefined;
  subjectAt: number;
}

/** Whether the subject has its place in the row, also where that was written anew with the same words as before. */
export function findsSubject(row: HTMLElement, facts: RowFacts): boolean {
  if (facts.subjectPlace === undefined || row.contains(facts.subjectPlace)) return true;
  const place = allIn(row)[facts.subjectAt];
  facts.subjectPlace = place;
  return place !== undefined && oneLine(place.textContent) === facts.subject;
}

const allIn = (row: HTMLElement) => row.querySelectorAll<HTMLElement>('*');

/**
 * Reads a row. Its fields bear no names that last (facts B0): the time is the title that is a date, the senders are
 * those with an address or the first text, and the row's own label says which text stands before the time (the
 * subject) and which behind (the preview).
 */
export function readRow(row: HTMLElement, page: Page): RowFacts {
  const language = languageOf(page);
  const label = oneLine(row.getAttribute('aria-label') ?? '');
  const date = dateIn(row, page, language);
  const texts = textsIn(row, page).filter(({ element }) => !isWithin(element, date?.place));
  const marks = texts.filter(({ text }) => isDraftMark(text, language));
  const written = texts.filter((text) => !marks.includes(text));
  const senders = sendersIn(row, written, label, date, page);
  const rest = written.filter(({ element }) => !senders.some((each) => isWithin(element, each)));
  const subject = subjectAmong(rest, senders, label, date, page, row);
  const names = senders.map((place) => oneLine(place.textContent));
  return {
    thread: row.getAttribute('data-convid') ?? '',
    subject: subject?.text.slice(0, 998) ?? '',
    preview: previewAmong(rest, subject, label, date).slice(0, 998),
    people: subject === undefined ? [] : peopleOf(senders),
    date: date?.reading ?? [],
    states: statesOf(row, label, names[0], marks, page, language),
    subjectPlace: subject?.element,
    subjectAt: subject === undefined ? -1 : [...allIn(row)].indexOf(subject.element),
  };
}

interface Text {
  element: HTMLElement;
  text: string;
}

interface ShownDate {
  place: HTMLElement;
  reading: DateReading;
  /** The short form that is seen, and the full one. */
  forms: string[];
}

/** The one title that is a date: shown shorter than said, which a subject's title is not. It may stand there twice. */
function dateIn(row: HTMLElement, page: Page, language: string): ShownDate | undefined {
  const found = page.finder.findAll('rowDate', row).flatMap((place): ShownDate[] => {
    const title = place.getAttribute('title') ?? '';
    const text = oneLine(place.textContent);
    const reading = readDate(title, language);
    if (reading.length === 0 || text === oneLine(title)) return [];
    return [{ place, reading, forms: [text, oneLine(title)] }];
  });
  const [first, ...others] = found;
  return others.every(({ forms }) => forms.join() === first?.forms.join()) ? first : undefined;
}

/** Elements that themselves hold text, without those inside another such. */
function textsIn(row: HTMLElement, page: Page): Text[] {
  const found: Text[] = [];
  for (const element of page.finder.findAll('rowText', row)) {
    const last = found.at(-1);
    if (!holdsText(element) || isWithin(element, last?.element)) continue;
    const text = oneLine(element.textContent);
    // The same twice side by side is said once.
    if (text === last?.text && element.previousElementSibling === last.element) continue;
    found.push({ element, text });
  }
  return found;
}

function holdsText(element: HTMLElement): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
  );
}

function isWithin(element: Element, place: Element | undefined): boolean {
  return place?.contains(element) ?? false;
}

/**
 * Those with an address; else the text that the label puts before subject and time; without a label the first text
 * that is no number and not the letters of an avatar.
 */
function sendersIn(
  row: HTMLElement,
  texts: readonly Text[],
  label: string,
  date: ShownDate | undefined,
  page: Page,
): HTMLElement[] {
  const addressed = page.finder
    .findAll('rowPerson', row)
    .filter((place) => oneLine(place.textContent) !== '');
  if (addressed.length > 0) return addressed;
  const subject = longest(textsBefore(date?.forms ?? [], texts, label))?.text;
  if (subject !== undefined) {
    const forms = (date?.forms ?? []).map((form) => `${subject} ${form}`);
    const sender = longest(textsBefore(forms, texts, ` ${label}`));
    return sender === undefined ? [] : [sender.element];
  }
  // A label without a time that we know tells no order: better nobody than somebody else.
  if (label !== '' && date === undefined) return [];
  const first = texts.find(({ text }) => !count.test(text) && !initials.test(text));
  return first === undefined || texts.length < 2 ? [] : [first.element];
}

/** The texts that the label puts directly before one of these. */
function textsBefore(forms: readonly string[], texts: readonly Text[], label: string): Text[] {
  return texts.filter(({ text }) => forms.some((form) => label.includes(` ${text} ${form}`)));
}

/** Letters in place of a picture. */
const initials = /^\p{Lu}{1,3}$/u;

/** Number of messages, where a row shows one. */
const count = /^\(\d+\)$/;

function peopleOf(senders: readonly HTMLElement[]): Person[] {
  const all = senders.flatMap((place) =>
    peopleIn(oneLine(place.textContent), place.getAttribute('title') ?? ''),
  );
  return eachOnce(all);
}

function subjectAmong(
  texts: readonly Text[],
  senders: readonly HTMLElement[],
  label: string,
  date: ShownDate | undefined,
  page: Page,
  row: HTMLElement,
): Text | undefined {
  const byLabel = longest(textsBefore(date?.forms ?? [], texts, label));
  if (byLabel !== undefined) {
    page.health.note({ part: 'rowSubject', alternative: 0, root: row });
    return byLabel;
  }
  const last = label !== '' && date === undefined ? undefined : senders.at(-1);
  const next = texts.find(
    ({ element, text }) => !count.test(text) && last !== undefined && follows(element, last),
  );
  page.health.note({ part: 'rowSubject', alternative: next && 1, root: row });
  return next;
}

function longest(texts: readonly Text[]): Text | undefined {
  return texts.toSorted((a, b) => b.text.length - a.text.length)[0];
}

function follows(element: Element, earlier: Element): boolean {
  return Boolean(earlier.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The text behind the time in the label; of a row without a label the one behind the subject. */
function previewAmong(
  texts: readonly Text[],
  subject: Text | undefined,
  label: string,
  date: ShownDate | undefined,
): string {
  const others = texts.filter((text) => text !== subject);
  const behindTime = others.filter(({ text }) =>
    date?.forms.some((form) => label.includes(`${form} ${text.slice(0, compared)}`)),
  );
  const byLabel = longest(behindTime)?.text;
  if (byLabel !== undefined || label !== '') return byLabel ?? '';
  const written = others.filter(({ text }) => !/^\(?\d{1,3}\)?$/.test(text));
  return written.find(({ element }) => subject && follows(element, subject.element))?.text ?? '';
}

/** Characters of a preview: the label may hold less of it than the row. */
const compared = 30;

/** By icon; else by what the label says before the senders, in a language that is known. */
function statesOf(
  row: HTMLElement,
  label: string,
  sender: string | undefined,
  marks: readonly Text[],
  page: Page,
  language: string,
): ReadonlySet<State> {
  const said = sender === undefined ? -1 : label.indexOf(sender);
  const states = said > 0 ? statesIn(label.slice(0, said), language) : new Set<State>();
  if (page.finder.findOptional('rowReplied', row) !== undefined) states.add('replied');
  if (page.finder.findOptional('rowForwarded', row) !== undefined) states.add('forwarded');
  if (marks.length > 0) states.add('draft');
  return states;
}

function isDraftMark(text: string, language: string): boolean {
  return (
    text.length <= 40 && /^[[(【].*[\])】]$/.test(text) && statesIn(text, language).has('draft')
  );
}
