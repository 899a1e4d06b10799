import type { CorpusMail, CorpusSentence } from './draw-corpora';
import type { Stratum } from './draw-seeded';

/**
 * 430 mails, and 170 more that promise or chase, as the first 430 hold few. Rare kinds are drawn more densely than they come (the table of `draw` states how densely), by
 * where a mail comes from and by surface marks, never by what any reader of ours thinks of it.
 */
export const mailRounds: Stratum<CorpusMail>[][] = [
  [
    {
      name: 'clinton: machine words',
      take: 45,
      fits: (mail) => ofClinton(mail) && machine.test(top(mail)),
    },
    { name: 'clinton: answered', take: 100, fits: (mail) => ofClinton(mail) && mail.replied },
    { name: 'clinton: asks', take: 60, fits: (mail) => ofClinton(mail) && mail.text.includes('?') },
    { name: 'clinton: others', take: 95, fits: (mail) => ofClinton(mail) },
    { name: 'bc3: list threads', take: 70, fits: ({ set }) => set === 'bc3' },
    { name: 'auto-replies', take: 40, fits: ({ set }) => set === 'auto-replies' },
    { name: 'discourse: many languages', take: 20, fits: ({ set }) => set === 'discourse' },
  ],
  [
    {
      name: 'clinton: chasing words',
      take: 60,
      fits: (mail) => ofClinton(mail) && chasing.test(words(mail)),
    },
    {
      name: 'clinton: words of a dated promise',
      take: 50,
      fits: (mail) => ofClinton(mail) && promising.test(words(mail)),
    },
    {
      name: 'clinton: asks, more',
      take: 60,
      fits: (mail) => ofClinton(mail) && mail.text.includes('?'),
    },
  ],
];

/**
 * 185 mails of SpamAssassin's corpus, drawn for what the mails above do not hold: newsletters, receipts, machines, and
 * mass mail in a personal tone, beside persons and lists from the same mailboxes.
 */
export const publicRounds: Stratum<CorpusMail>[][] = [
  [
    {
      name: 'receipt words in the subject',
      take: 20,
      fits: (mail) => receipt.test(mail.subject) && !/^re:/i.test(mail.subject),
    },
    { name: 'hard ham: newsletters and the like', take: 60, fits: ofGroup('hard-ham-1') },
    // One machine wrote seven in ten of the others.
    { name: 'easy ham, one news feed', take: 5, fits: ({ from }) => from.includes('rssfeeds@') },
    {
      name: 'easy ham, no list',
      take: 50,
      fits: (mail) => ofGroup('easy-ham')(mail) && !listed.test(mail.headers ?? ''),
    },
    { name: 'easy ham, lists', take: 25, fits: ofGroup('easy-ham') },
    { name: 'spam', take: 25, fits: ofGroup('spam') },
  ],
];

/** 410 sentences, and 159 more of the two pools that hold chases and dated pledges. */
export const sentenceRounds: Stratum<CorpusSentence>[][] = [
  [
    { name: 'opt-out words', take: 40, fits: ({ text }) => optOut.test(text) },
    { name: 'clinton: chase pool', take: 90, fits: ({ pool }) => pool === 'chase' },
    { name: 'clinton: dated pool', take: 100, fits: ({ pool }) => pool === 'commit_dated' },
    { name: 'clinton: undated pool', take: 70, fits: ({ pool }) => pool === 'commit_undated' },
    { name: 'parakweet train', take: 70, fits: ({ set }) => set === 'parakweet' },
    { name: 'bc3 sentences', take: 40, fits: ({ set }) => set === 'bc3-sentences' },
  ],
  [
    { name: 'clinton: chase pool, the rest', take: 99, fits: ({ pool }) => pool === 'chase' },
    { name: 'clinton: dated pool, more', take: 60, fits: ({ pool }) => pool === 'commit_dated' },
  ],
];

const machine =
  /out of (the )?office|auto.?reply|no-?reply|^info|opsalert|delivered:|undeliverable|delivery (status|failure)|evite|accepted:|declined:|tentative:|invitation:|news alert|daily (report|summary|brief)|press clips|traffic ticket/im;
const optOut =
  /unsubscrib|opt.?out|remove me|take me off|no longer (wish|want)|not interested|(stop|quit) (sending|e-?mailing|writing|calling|contacting)|(don.t|do not) (contact|e-?mail|call|write)|leave me alone/i;
const chasing =
  /did (you|u) (get|receive|see my|have a chance|read)|any (word|update|luck|progress)|have(n.t| not) heard|hear(d)? back|following up|check(ing)? (back )?in\b|still waiting|remind|re-?send|status of|second (request|try)|ping(ing)? you|as i (wrote|asked|mentioned)/i;
const promising =
  /\b(i.?ll|i will|we.?ll|we will|will (call|send|get|have|let|provide|check|follow|ping|talk|be in touch|do|report|circulate))\b[^.?!\n]{0,80}\b(today|tonight|tonite|tomorrow|tmrw|tmw|this (morning|afternoon|evening|week|weekend)|(mon|tues|wednes|thurs|fri|satur|sun)day|next week|by \d|at \d|noon|minutes|hours?|now|am\b|pm\b)/i;

const ofClinton = ({ set }: CorpusMail) => set === 'clinton';
const top = ({ from, subject, text }: CorpusMail) => `${from}\n${subject}\n${text.slice(0, 200)}`;
const words = ({ subject, text }: CorpusMail) => `${subject}\n${text}`;
const receipt = /order|receipt|payment|confirm|itinerary|shipp|invoice|booking|reserv/i;
const listed = /^(?:list-id|list-post):|^precedence: *(?:bulk|list)/im;
function ofGroup(group: string): (mail: CorpusMail) => boolean {
  return ({ id }) => id.startsWith(group);
}
