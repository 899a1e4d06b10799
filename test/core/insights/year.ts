import type { Decision } from '../../../src/core/decision';
import { threadKey } from '../../../src/core/mail';
import type { PledgeState } from '../../../src/core/pledges';
import type { ThreadView } from '../../../src/core/standing';
import { seededRandom } from '../../harness/seeded-random';
import { decided, me, message, view } from '../mailbox-story';

/** A seeded year of mail with what is true of it: written down while it is made, not worked out from it. */

export interface Truth {
  waits: TrueWait[];
  pledges: { who: string; until: number; state: PledgeState }[];
  heard: number[];
}

export interface TrueWait {
  who: string;
  since: number;
  wordAt: number | undefined;
  end: { at: number; how: 'answered' | 'phone' | 'settled' } | undefined;
  chases: number;
}

export const quarter = 15 * 60_000;
/** Clocks change in Berlin on 30 March and 26 October of that year. */
export const begin = Date.UTC(2025, 0, 1);
export const end = Date.UTC(2026, 0, 1);

/** So many threads with so many people; all times are at a quarter of an hour. */
export function seededYear(seed: number, threads: number, people: number) {
  const random = seededRandom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const truth: Truth = { waits: [], pledges: [], heard: [] };
  const views: ThreadView[] = [];
  for (let index = 0; index < threads; index += 1) {
    const who = `person${below(people)}@place${below(people) % 40}.example`;
    views.push(thread(index, { name: who, address: who }, below, truth));
  }
  return { views, truth };
}

type Below = (most: number) => number;

function thread(
  index: number,
  who: { name: string; address: string },
  below: Below,
  truth: Truth,
): ThreadView {
  const messages: ThreadView['messages'] = [];
  const decisions: Decision[] = [];
  let at = begin + quarter * below((end - begin) / quarter - 40 * 96);
  const later = () => {
    at += quarter * (1 + below(4) * below(4) * below(96));
    return at;
  };
  const theirs = () => {
    const chases = messages.length > 0 && below(5) === 0;
    truth.heard.push(at);
    messages.push(
      message(`t${index}-${messages.length}`, {
        from: who,
        to: [me],
        state: 'arrived',
        sentAt: at,
        chases,
      }),
    );
    return chases;
  };
  const mine = (job?: string) =>
    messages.push(
      message(`t${index}-${messages.length}`, {
        from: me,
        to: [who],
        state: 'sent',
        sentAt: at,
        ...(job !== undefined && { acknowledges: job }),
      }),
    );
  for (let round = 0; round <= below(3); round += 1) {
    if (round > 0) later();
    const inWords = theirs();
    const wait: TrueWait = {
      who: who.address,
      since: at,
      wordAt: undefined,
      end: undefined,
      chases: inWords ? 1 : 0,
    };
    truth.waits.push(wait);
    for (let again = below(3); again > 0; again -= 1) {
      later();
      theirs();
      wait.chases += 1;
    }
    let until: number | undefined;
    if (below(2) === 0) {
      later();
      const job = `job-${index}-${round}`;
      until = at + quarter * (1 + below(300));
      mine(job);
      decisions.push(decided(at, { kind: 'acknowledge', job, until, sentAt: at }, job));
      wait.wordAt = at;
      // Who had a word may write again: then nobody was ignored.
      if (below(4) === 0) {
        later();
        theirs();
      }
    }
    const pledge = (state: PledgeState) =>
      until !== undefined && truth.pledges.push({ who: who.address, until, state });
    const fate = below(10);
    later();
    if (fate < 6) {
      mine();
      wait.end = { at, how: 'answered' };
      wait.wordAt ??= at;
    } else if (fate === 6) {
      decisions.push(decided(at, { kind: 'settle', how: 'phone' }, `settle-${index}-${round}`));
      wait.end = { at, how: 'phone' };
      wait.wordAt ??= at;
    } else if (fate === 7) {
      decisions.push(decided(at, { kind: 'settle', how: 'closed' }, `settle-${index}-${round}`));
      wait.end = { at, how: 'settled' };
      if (until !== undefined && at >= until) pledge('broken');
      continue;
    } else {
      pledge(until !== undefined && until <= end ? 'broken' : 'open');
      break;
    }
    if (until !== undefined) pledge(at <= until ? 'kept' : 'late');
  }
  return view(messages, { key: threadKey('gmail:me@firm.example', `t${index}`), decisions });
}
