import { lengthRead, readText, type TextReading, type Written } from './reading/read-text';
import { bySense, type Order, strength, type Told } from './registers';
import type { MessageSighting } from './sighting';
import type { WorkCalendar } from './work-calendar';

type ToldReading = Told<TextReading>;

/** Undefined where nothing is shown to read, or what is known was read from a better sight or from this one before. */
export function readingOf(
  sighting: MessageSighting,
  known: ToldReading | undefined,
  calendar: WorkCalendar,
): TextReading | undefined {
  const { text = '', sense, at } = sighting;
  if (text.trim() === '') return undefined;
  const sight = sightOf(sighting);
  const better =
    known !== undefined &&
    (bySight(known, { value: { ...sight, length: lengthRead(text) }, sense }) || at - known.at) > 0;
  return better ? undefined : { ...readText(text, writtenOf(sighting, calendar)), ...sight };
}

type Sight = Pick<TextReading, 'cut' | 'draft'>;

/** Lists show more of a text than this, where there is more of it. Characters. */
const shortestCut = 80;

function sightOf({ sense, cut, facts, text = '' }: MessageSighting): Sight {
  const beginning =
    (cut === true || strength(sense) <= strength('row')) && text.length >= shortestCut;
  return {
    ...(beginning ? { cut: true } : {}),
    ...(facts.state === 'draft' ? { draft: true } : {}),
  };
}

function writtenOf({ at, facts }: MessageSighting, calendar: WorkCalendar): Written {
  const { sentAt, direction, state, acknowledges } = facts;
  const out = acknowledges !== undefined || (state !== undefined && ownStates.has(state));
  return { at: sentAt ?? at, calendar, direction: direction ?? (out ? 'out' : 'in') };
}

const ownStates: ReadonlySet<string> = new Set(['sent', 'draft', 'sending', 'scheduled']);

/**
 * Of two readings of a text, which saw it better: sent rather than a draft, whole rather than its beginning, then by
 * the stronger sense, then more of it.
 */
function bySight(a: Sighted, b: Sighted): number {
  return (
    Number(b.value.draft === true) - Number(a.value.draft === true) ||
    Number(b.value.cut === true) - Number(a.value.cut === true) ||
    strength(a.sense) - strength(b.sense) ||
    a.value.length - b.value.length
  );
}

type Sighted = { value: Sight & Pick<TextReading, 'length'>; sense: ToldReading['sense'] };

/**
 * Of two equal sights the earlier one counts: what was promised "by tomorrow noon" was so by the clocks where the user
 * was then, though they may have travelled before the mail was shown again.
 */
export const byText: Order = (a, b) =>
  bySight(a as ToldReading, b as ToldReading) || b.at - a.at || bySense(a, b);
