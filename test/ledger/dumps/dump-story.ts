/** What the mailbox of the dumps showed: invented people, and mail of each kind that a ledger keeps. */

export const hour = 3_600_000;
/** Monday 2 March 2026, nine o'clock UTC. */
export const begun = Date.UTC(2026, 2, 2, 9);
/** When the user decided what they decided. */
export const settled = begun + 6 * hour;
export const owner = { address: 'ana@firm.example', name: 'Ana Firm' };

interface Letter {
  thread: string;
  from: { address: string; name: string };
  to?: { address: string; name: string };
  ago: number;
  text: string;
}

const person = (name: string, address: string) => ({ name, address });
const jo = person('Jo Bell', 'jo@bell.example');
const sam = person('Sam Keller', 'sam@roof.example');
const ruiz = person('Eva Ruiz', 'ruiz@deck.example');
const lee = person('Lee Wong', 'lee@permits.example');
const news = person('Tool News', 'news@tools.example');

const letters: Letter[] = [
  { thread: 't-late', from: sam, ago: 60, text: 'When can I have the inspection report?' },
  { thread: 't-chase', from: ruiz, ago: 50, text: 'Could you send me a quote for the deck?' },
  { thread: 't-chase', from: ruiz, ago: 20, text: 'Any update on the quote? We start Monday.' },
  { thread: 't-note', from: jo, ago: 4, text: 'Can we meet on site on the 12th?' },
  { thread: 't-phone', from: jo, ago: 30, text: 'Could you call me about the fence?' },
  { thread: 't-undone', from: lee, ago: 5, text: 'Could you sign the permit?' },
  { thread: 't-snooze', from: lee, ago: 6, text: 'Could you look at the plans?' },
  { thread: 't-answered', from: ruiz, ago: 28, text: 'Could you tell me your address?' },
  {
    thread: 't-answered',
    from: owner,
    to: ruiz,
    ago: 27,
    text: 'It is Mill Lane 4. Best regards, Ana',
  },
  {
    thread: 't-await',
    from: owner,
    to: lee,
    ago: 30,
    text: 'Could you tell me which size you need?',
  },
  { thread: 't-news', from: news, ago: 3, text: 'Could you use a new saw? All saws are cheaper.' },
];

/** The sightings in the order in which they came: each message with its thread, and the whole inbox. */
export function dumpStory(): object[][] {
  const threads = [...new Set(letters.map(({ thread }) => thread))];
  const seen = { sense: 'json', at: begun };
  const times = letters.map(({ ago }) => begun - ago * hour);
  const bounds = { newest: Math.max(...times), oldest: Math.min(...times) };
  const list = {
    ...seen,
    kind: 'list',
    list: 'inbox',
    complete: true,
    ...bounds,
    more: false,
    threads,
  };
  return [...letters.map((letter) => seenOf(letter)), [list]];
}

function seenOf({ thread, from, to = owner, ago, text }: Letter): object[] {
  const seen = { thread, sense: 'json', at: begun };
  const sentAt = begun - ago * hour;
  const state = from === owner ? 'sent' : 'arrived';
  const facts = {
    from,
    to: [to],
    sentAt,
    state,
    subject: thread,
    rfcId: `${thread}-${ago}@mail.example`,
  };
  return [
    { ...seen, kind: 'message', id: `${thread}-${ago}`, facts, text },
    { ...seen, kind: 'thread', facts: { subject: thread, participants: [from], place: 'inbox' } },
  ];
}
