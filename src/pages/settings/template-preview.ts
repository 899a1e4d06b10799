import type { OwnTemplate } from '../../core/settings/settings';
import { isPlaceholder, type Placeholder, piecesOf } from '../../core/templates/check-template';

/** A template as it might go out: with a name, a subject and a time as an example. `now`: epoch ms. */
export function preview({ text, language }: OwnTemplate, ownName: string, now: number): string {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
  const noon = new Date(now + 24 * 3_600_000).setHours(12, 0, 0, 0);
  const example: Record<Placeholder, string> = {
    firstName: 'Ana',
    name: 'Ana Ruiz',
    time: day.format(noon),
    subject: '…',
    ownName,
  };
  return piecesOf(text)
    .map(({ kind, found }) =>
      kind === 'placeholder' && isPlaceholder(found) ? example[found] : found,
    )
    .join('');
}
