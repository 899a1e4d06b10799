import { civilDay, instantOf } from '../../core/civil-day';
import type { OwnTemplate } from '../../core/settings/settings';
import { promisingKinds } from '../../core/templates/kinds';
import { renderNote } from '../../core/templates/render-note';
import type { WorkCalendar } from '../../core/work-calendar';
import { nextWorkingDay } from '../../core/workdays';
import { shownLocale } from '../../ui/words';

/**
 * A template as it might go out: to an Ana, about a subject of hers, with the next working day at noon. `now`: epoch
 * ms. Empty where it cannot be used.
 */
export function preview(
  { kind, language, text }: OwnTemplate,
  ownName: string,
  now: number,
  calendar: WorkCalendar,
): string {
  const today = civilDay(now, calendar.zone);
  const next = nextWorkingDay(today, calendar)?.civil ?? today + 1;
  const until = promisingKinds.has(kind) ? instantOf(next, 12 * 60, calendar.zone) : undefined;
  const person = { name: 'Ana Ruiz', subject: '…', theirZone: undefined };
  const facts = { ...person, ownName, until, locale: shownLocale() };
  return renderNote({ kind, language, text }, facts, now, calendar).text ?? '';
}
