import type { CorpusMail, CorpusSentence } from './draw-corpora';
import {
  asksAgain,
  hasDatedDeed,
  isUnlisted,
  ofClinton,
  ofGroup,
  reader,
  waits,
} from './draw-fresh-strata';
import type { Stratum } from './draw-seeded';

/** 240 mails for the third draw, which is held out: the second one's strata, and one for what asks without a question mark. */
export const thirdMailRounds: Stratum<CorpusMail>[][] = [
  [
    {
      name: 'again: clinton, words of waiting or asking again',
      take: 50,
      fits: (mail) => ofClinton(mail) && waits(mail) && reader.test(mail.text),
    },
    {
      name: 'time: clinton, a deed to come and a time in one line',
      take: 30,
      fits: (mail) => ofClinton(mail) && hasDatedDeed(mail.text),
    },
    {
      name: 'asks: clinton, a question mark',
      take: 25,
      fits: (mail) => ofClinton(mail) && mail.text.includes('?'),
    },
    {
      name: 'pleads: clinton, words of asking without a question mark',
      take: 50,
      fits: (mail) => ofClinton(mail) && pleads(mail.text),
    },
    { name: 'others: clinton', take: 30, fits: ofClinton },
    { name: 'hard ham: newsletters and the like', take: 15, fits: ofGroup('hard-ham-1') },
    { name: 'easy ham, no list', take: 10, fits: isUnlisted },
    {
      name: 'easy ham, lists, words of waiting or asking again',
      take: 15,
      fits: (mail) => ofGroup('easy-ham')(mail) && waits(mail),
    },
    { name: 'spam', take: 15, fits: ofGroup('spam') },
    { name: 'auto-replies', take: 5, fits: ({ set }) => set === 'auto-replies' },
  ],
];

/** 240 sentences for the third draw; chases are looked for more widely than before, as there are few left. */
export const thirdSentenceRounds: Stratum<CorpusSentence>[][] = [
  [
    { name: 'asked again: clinton and parakweet', take: 60, fits: againOf('clinton', 'parakweet') },
    { name: 'asked again: lists', take: 30, fits: againOf('spam-assassin') },
    {
      name: 'asked after: a question about what the reader did, or how far it is',
      take: 56,
      fits: ({ text }) => asksAfter.test(text),
    },
    {
      name: 'waits: the writer and the reader, and a word of waiting',
      take: 20,
      fits: ({ text }) => waitsFor(text),
    },
    { name: 'clinton: dated pool', take: 45, fits: ({ pool }) => pool === 'commit_dated' },
    {
      name: 'a deed to come and a time',
      take: 25,
      fits: ({ text }) => hasDatedDeed(text),
    },
    { name: 'lines of mails', take: 10, fits: ({ set }) => set.endsWith('-lines') },
  ],
];

/** Words that ask, of whatever kind; written down before anything of the draw was labelled. */
export function pleads(text: string): boolean {
  return pleading.test(text);
}

const pleading =
  /\b(?:pl(?:ea)?se|pls|plz|kindly|let (?:me|us) know|lmk|call me|need(?: to know| your)?|want(?:ed)? to|would (?:like|love|appreciate)|could|can you|should (?:i|we)|shall|advi[sc]e|confirm|thoughts|view|decide|decision|guidance|input|edits|comments|wonder(?:ing)?|if you|when you|whether|ok with|ask(?:ing)?|send me|tell me|your call|hope you|happy to discuss|discuss|talk|available|free|time)\b/i;

/** A question about what the reader did, or how far it is. */
export const asksAfter =
  /\b(?:did|have|has|had|were|was|are|is)\s+(?:you|u|ya|anyone|my|our|the|this|that|it)\b[^.?!]*\?|\b(?:any|what|where|how)\b[^.?!]{0,40}\b(?:yet|so far|status|update|progress|coming|going|stand|word|luck|happened)\b[^.?!]*\?/i;

/** The writer, the reader and a word of waiting in a sentence, question or not. */
export function waitsFor(text: string): boolean {
  return waitingWord.test(text) && /\b(?:i|we|me|us|my|our)\b/i.test(text) && reader.test(text);
}

const waitingWord =
  /\b(?:still|waiting|await\w*|yet|remind\w*|again|re-?sen[dt]\w*|follow\w* up|(?:no|any) (?:response|reply|answer|word)|not? (?:heard|received|seen|gotten)|n['’]t (?:heard|received|seen|gotten|got|hear|get))\b/i;

function againOf(...sets: string[]): (sentence: CorpusSentence) => boolean {
  return ({ set, text }) => sets.some((each) => set.startsWith(each)) && asksAgain(text);
}
