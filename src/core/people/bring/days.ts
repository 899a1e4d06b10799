import type { RememberedDate } from '../record';

type Day = Pick<RememberedDate, 'day' | 'month' | 'year'>;

/** The day that a text names, with or without its year; undefined where it is none. `first`: of 3/4/2026. */
export function dayOf(text: string, first: 'day' | 'month'): Day | undefined {
  const iso = /^(\d{4}|-)-?(\d\d)-?(\d\d)(?:T.*)?$/.exec(text.trim());
  if (iso) return existing(iso[1] === '-' ? undefined : iso[1], iso[2], iso[3]);
  const east = /^(\d{4})[./年](\d{1,2})[./月](\d{1,2})日?$/.exec(text.trim());
  if (east) return existing(east[1], east[2], east[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?$/.exec(text.trim());
  if (dotted) return existing(dotted[3], dotted[2], dotted[1]);
  const [, a = '', b = '', year] =
    /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(text.trim()) ?? [];
  const dayFirst = Number(a) > 12 || (first === 'day' && Number(b) <= 12);
  return dayFirst ? existing(year, b, a) : existing(year, a, b);
}

/** A day as text, as {@link dayOf} reads it and vCard 4 has it: 1970-04-12, or --04-12. */
export function dayText({ year, month, day }: Day): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const begin = year === undefined ? '-' : String(year).padStart(4, '0');
  return `${begin}-${two(month)}-${two(day)}`;
}

/** Days to remember, a line for each: `birthday --04-12`, `2020-06-01 Wedding`. */
export function datesText(dates: readonly RememberedDate[]): string {
  return dates
    .map((each) => {
      const kind = each.kind === 'birthday' ? ['birthday'] : [];
      const words = each.words === undefined ? [] : [each.words];
      return [...kind, dayText(each), ...words].join(' ');
    })
    .join('\n');
}

/** What {@link datesText} wrote; undefined where a line of it is no day. */
export function datesOf(text: string): RememberedDate[] | undefined {
  const dates = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(dateOf);
  const all = dates.filter((each) => each !== undefined);
  return all.length === dates.length ? all : undefined;
}

function dateOf(line: string): RememberedDate | undefined {
  const [, kind, text = '', words = ''] = /^(birthday )?(\S+) ?(.*)$/.exec(line.trim()) ?? [];
  const day = dayOf(text, 'day');
  if (day === undefined) return undefined;
  return {
    kind: kind === undefined ? 'other' : 'birthday',
    ...day,
    ...(words === '' ? {} : { words }),
  };
}

function existing(year: string | undefined, month = '', day = ''): Day | undefined {
  const [m, d] = [Number(month), Number(day)];
  // Without a year it may be the 29th of February.
  const y = year === undefined ? 2000 : Number(year);
  const date = new Date(Date.UTC(y, m - 1, d));
  date.setUTCFullYear(y, m - 1, d);
  if (m < 1 || d < 1 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  return { month: m, day: d, ...(year === undefined ? {} : { year: y }) };
}
