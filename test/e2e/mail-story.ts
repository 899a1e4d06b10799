import type { AccountKey } from '../../src/core/mail';
import type { Sighting } from '../../src/core/sighting';

const hour = 3_600_000;
export const ana: AccountKey = 'gmail:ana@firm.example';
const me = { address: 'ana@firm.example', name: 'Ana Firm' };

/** A zone in which it is now between noon and one, so that a working day has begun and is not yet over. */
export function zoneWithNoon(now: number): string {
  const ahead = hoursToNoon(now);
  // POSIX counts westward: Etc/GMT-2 is two hours ahead of UTC.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** By how many hours clocks are ahead of UTC where it is now noon: -11 to 12. */
export const hoursToNoon = (now: number) => 12 - new Date(now).getUTCHours();

interface Mail {
  thread: string;
  from: { address: string; name: string };
  to?: { address: string; name: string };
  subject: string;
  ago: number;
  text: string;
  category?: 'promotions';
}

/** One message as its open conversation shows it, with its thread. */
export function sighted(
  { thread, from, to = me, subject, ago, text, category }: Mail,
  now: number,
): Sighting[] {
  const sentAt = now - ago;
  const id = `${thread}-${ago}`;
  const own = from.address === me.address;
  const facts = {
    sentAt,
    from,
    to: [to],
    subject,
    state: own ? ('sent' as const) : ('arrived' as const),
    ...(category === undefined ? {} : { category }),
  };
  return [
    { kind: 'message', thread, id, sense: 'json', at: now, facts, text },
    {
      kind: 'thread',
      thread,
      sense: 'json',
      at: now,
      facts: { subject, participants: [from], place: 'inbox' },
    },
  ];
}

const person = (name: string, address: string) => ({ name, address });
const ruiz = person('Ana Ruiz', 'ruiz@deck.example');

/** A small firm at noon: one asks again, one is late, one is due today, one is awaited, two are bulk, one is old. */
export const story: Mail[] = [
  {
    thread: 't-chase',
    from: ruiz,
    subject: 'Quote for the deck',
    ago: 50 * hour,
    text: 'Could you send me a quote for the deck?',
  },
  {
    thread: 't-chase',
    from: ruiz,
    subject: 'Quote for the deck',
    ago: 26 * hour,
    text: 'Any update on the quote? We start Monday.',
  },
  {
    thread: 't-late',
    from: person('Sam Keller', 'sam@roof.example'),
    subject: 'Roof inspection report',
    ago: 27 * hour,
    text: 'When can I have the inspection report?',
  },
  {
    thread: 't-today',
    from: person('Jo Bell', 'jo@bell.example'),
    subject: 'Site visit on the 12th',
    ago: 2 * hour,
    text: 'Can we meet on site on the 12th?',
  },
  {
    thread: 't-await',
    from: me,
    to: { address: 'lee@permits.example', name: 'Lee Wong' },
    subject: 'Permit papers',
    ago: 30 * hour,
    text: 'Could you send me the permit papers by Friday?',
  },
  {
    thread: 't-news',
    from: person('Tool News', 'offers@tools.example'),
    subject: 'Thirty saws',
    ago: 3 * hour,
    text: 'All saws are cheaper this week.',
    category: 'promotions',
  },
  {
    thread: 't-news-2',
    from: person('Tool News', 'offers@tools.example'),
    subject: 'Forty drills',
    ago: 4 * hour,
    text: 'All drills are cheaper this week.',
    category: 'promotions',
  },
  {
    thread: 't-old',
    from: person('Pat Young', 'pat@young.example'),
    subject: 'Old fence',
    ago: 24 * 20 * hour,
    text: 'Could you look at our fence?',
  },
];

/** The whole inbox of the story, read at `now`. */
export function inboxSeen(now: number): Sighting {
  const times = story.map(({ ago }) => now - ago);
  return {
    kind: 'list',
    list: 'inbox',
    sense: 'json',
    at: now,
    complete: true,
    newest: Math.max(...times),
    oldest: Math.min(...times),
    more: false,
    threads: [...new Set(story.map(({ thread }) => thread))],
  };
}
