import type { CorpusMail, CorpusSentence } from './draw-corpora';
import {
  asksAgain,
  hasDatedDeed,
  isUnlisted,
  ofClinton,
  ofGroup,
  waits,
} from './draw-fresh-strata';
import type { Stratum } from './draw-seeded';
import { asksAfter, pleads, waitsFor } from './draw-third-strata';

/** 1,200 mails to train on: drawn for variety of what asks and what does not, not for prevalence. */
export const trainingMailRounds: Stratum<CorpusMail>[][] = [
  [
    {
      name: 'clinton, a question mark',
      take: 120,
      fits: clintonThat((text) => text.includes('?')),
    },
    { name: 'clinton, a deed to come and a time', take: 60, fits: clintonThat(hasDatedDeed) },
    { name: 'clinton, words of asking', take: 552, fits: clintonThat(pleads) },
    { name: 'clinton, others', take: 120, fits: ofClinton },
    { name: 'bc3', take: 150, fits: ({ set }) => set === 'bc3' },
    { name: 'hard ham', take: 80, fits: ofGroup('hard-ham-1') },
    { name: 'easy ham, no list', take: 30, fits: isUnlisted },
    {
      name: 'easy ham, lists, waiting or asking again',
      take: 60,
      fits: (mail) => ofGroup('easy-ham')(mail) && waits(mail),
    },
    { name: 'easy ham, lists', take: 50, fits: ofGroup('easy-ham') },
    { name: 'spam', take: 80, fits: ofGroup('spam') },
  ],
];

/** 600 sentences to train on, for pledges and chases, and what looks like them. */
export const trainingSentenceRounds: Stratum<CorpusSentence>[][] = [
  [
    { name: 'asked again', take: 80, fits: ({ text }) => asksAgain(text) },
    { name: 'asked after', take: 80, fits: ({ text }) => asksAfter.test(text) },
    { name: 'waits', take: 60, fits: ({ text }) => waitsFor(text) },
    { name: 'clinton: dated pool', take: 110, fits: ({ pool }) => pool === 'commit_dated' },
    { name: 'a deed to come and a time', take: 130, fits: ({ text }) => hasDatedDeed(text) },
    { name: 'clinton: undated pool', take: 129, fits: ({ pool }) => pool === 'commit_undated' },
    { name: 'parakweet', take: 100, fits: ({ set }) => set === 'parakweet' },
    { name: 'lines of mails', take: 30, fits: ({ set }) => set.endsWith('-lines') },
  ],
];

function clintonThat(is: (text: string) => boolean): (mail: CorpusMail) => boolean {
  return (mail) => ofClinton(mail) && is(mail.text);
}
