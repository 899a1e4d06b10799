import type { CorpusMail, CorpusSentence } from './draw-corpora';
import type { Stratum } from './draw-seeded';

/**
 * 220 mails for the second draw. The words of its strata are classes of words (who acts, when, asking again), written down
 * before any of it was labelled, and not those that the reading knows.
 */
export const freshMailRounds: Stratum<CorpusMail>[][] = [
  [
    {
      name: 'again: clinton, words of waiting or asking again',
      take: 45,
      fits: (mail) => ofClinton(mail) && waits(mail) && reader.test(mail.text),
    },
    {
      name: 'time: clinton, a deed to come and a time in one line',
      take: 40,
      fits: (mail) => ofClinton(mail) && hasDatedDeed(mail.text),
    },
    {
      name: 'asks: clinton, a question mark',
      take: 40,
      fits: (mail) => ofClinton(mail) && mail.text.includes('?'),
    },
    { name: 'others: clinton', take: 20, fits: ofClinton },
    { name: 'hard ham: newsletters and the like', take: 25, fits: ofGroup('hard-ham-1') },
    { name: 'easy ham, no list', take: 15, fits: isUnlisted },
    {
      name: 'easy ham, lists, words of waiting or asking again',
      take: 10,
      fits: (mail) => ofGroup('easy-ham')(mail) && waits(mail),
    },
    { name: 'spam', take: 20, fits: ofGroup('spam') },
    { name: 'auto-replies', take: 5, fits: ({ set }) => set === 'auto-replies' },
  ],
];

/** 270 sentences for the second draw. */
export const freshSentenceRounds: Stratum<CorpusSentence>[][] = [
  [
    {
      name: 'asked again: clinton',
      take: 60,
      fits: ({ set, text }) => set.startsWith('clinton') && asksAgain(text),
    },
    {
      name: 'asked again: parakweet',
      take: 50,
      fits: ({ set, text }) => set === 'parakweet' && asksAgain(text),
    },
    {
      name: 'asked again: lists',
      take: 15,
      fits: ({ set, text }) => set === 'spam-assassin-lines' && asksAgain(text),
    },
    { name: 'clinton: dated pool', take: 60, fits: ({ pool }) => pool === 'commit_dated' },
    {
      name: 'a deed to come and a time: clinton',
      take: 20,
      fits: ({ set, text }) => set === 'clinton-lines' && hasDatedDeed(text),
    },
    {
      name: 'a deed to come and a time: parakweet and lists',
      take: 30,
      fits: ({ text }) => hasDatedDeed(text),
    },
    { name: 'clinton: undated pool', take: 10, fits: ({ pool }) => pool === 'commit_undated' },
    { name: 'parakweet', take: 10, fits: ({ set }) => set === 'parakweet' },
    { name: 'lines of mails', take: 15, fits: ({ set }) => set.endsWith('-lines') },
  ],
];

const again =
  /\b(?:still|yet|again|already|waiting|await\w*|remind\w*|follow\w*|re-?sen[dt]\w*|status|update\w*|progress|news|word|hear|heard|receiv\w+|second|earlier|last week|overdue|check\w*)\b/i;
const gotIt =
  /\b(?:did|do|does|have|has|had|any|anyone|anybody|where|how)\b[^.?!]{0,40}\b(?:you|u|anyone|anybody|my|our|word|news|update|progress|luck|status|answer|response|reply|chance|time|get|got|look\w*|see|seen|read|hear|heard|going|coming)\b/i;
const waiting =
  /\b(?:still|waiting|await\w*|remind\w*|following up|follow up|re-?sen[dt]\w*|(?:any|no) (?:word|news|update|progress|luck|answer|response|reply)|status of|(?:get|got|receiv\w+|see|seen|read) (?:my|our|the)|not heard|n't heard|heard (?:back|from|anything)|second (?:time|try|request)|once (?:more|again)|checking)\b/i;
/** A word for the reader, or a question. */
export const reader = /\b(?:you|your|u|ur)\b|\?/i;
const time =
  /\b(?:today|tonight|tonite|tomorrow|tmrw|morning|afternoon|evening|noon|week(?:end)?|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|hours?|minutes?|mins|asap|\d{1,2}(?::\d\d)? ?(?:am|pm)|by \d\S*|at \d\S*)\b/i;
const writer = /\b(?:I|we|me|us)\b|^\W*will\b/i;
const toCome = /['’]ll\b|\b(?:will|shall|going to|let me|plan to)\b/i;

/** The writer, a deed to come and a word of time in one sentence. */
export function hasDatedDeed(text: string): boolean {
  return text
    .split(/[.?!]\s|\n\s*\n/)
    .some((piece) => writer.test(piece) && toCome.test(piece) && time.test(piece));
}

/** A word of asking again beside the reader, in a question or a plea. */
export function asksAgain(text: string): boolean {
  return again.test(text) && reader.test(text) && (gotIt.test(text) || waiting.test(text));
}

/** Subject or text has a word of waiting or asking again. */
export function waits({ subject, text }: CorpusMail): boolean {
  return waiting.test(`${subject}\n${text}`);
}

/** A mail to the owner of the Clinton corpus. */
export function ofClinton({ set }: CorpusMail): boolean {
  return set === 'clinton';
}

/** A mail of one of SpamAssassin's groups. */
export function ofGroup(group: string): (mail: CorpusMail) => boolean {
  return ({ id }) => id.startsWith(group);
}

/** Good mail of SpamAssassin's that no list passed on. */
export function isUnlisted(mail: CorpusMail): boolean {
  return ofGroup('easy-ham')(mail) && !listed.test(mail.headers ?? '');
}

const listed = /^(?:list-id|list-post):|^precedence: *(?:bulk|list)/im;
