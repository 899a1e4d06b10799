import type { AccountKey } from '../core/mail';
import { mailboxName } from '../core/mail-sites';
import { isUnderWay, type ScanState, type ScanWish } from '../core/scan';
import { say, sayCount, shownLocale } from './words';

/** Tells what the user wants of a scan. */
export type Steer = (account: AccountKey, to: ScanWish) => void;

/** A scan as the background tells of it; `reached` epoch ms. */
interface Told {
  account: AccountKey;
  state: ScanState;
  reached?: number | undefined;
  /** How many conversations it saw. */
  threads: number;
}

interface Place {
  /** Class of the box: pages set it into a list or let it stand out. */
  box: 'notice' | 'line';
  steer: Steer;
}

/** How far a look through the last weeks has come, and how it is held or ended. */
export function ScanProgress(props: Place & { scan: Told; now: number }) {
  const { scan, now, box, steer } = props;
  const { account, state } = scan;
  if (state === 'stopped') return null;
  const to = (want: ScanWish) => () => steer(account, want);
  return (
    <section class={box} aria-label={say('scan_running', mailboxName(account))}>
      <p>
        <strong>{say(titles[state], mailboxName(account))}</strong>{' '}
        <span role="status">{progress(scan, now)}</span>
      </p>
      {isUnderWay(scan) && (
        <div class="buttons">
          {state === 'running' || state === 'waiting' ? (
            <button type="button" class="plain" onClick={to('pause')}>
              {say('scan_pause')}
            </button>
          ) : (
            <button type="button" class="main" onClick={to('go-on')}>
              {say('scan_goOn')}
            </button>
          )}
          <button type="button" class="plain" onClick={to('stop')}>
            {say('scan_stop')}
          </button>
        </div>
      )}
    </section>
  );
}

const titles = {
  waiting: 'scan_waiting',
  running: 'scan_running',
  paused: 'scan_paused',
  stuck: 'scan_stuck',
  done: 'scan_done',
} as const;

/** "12 days back · 340 threads" */
function progress({ reached, threads }: Told, now: number): string {
  if (reached === undefined) return '';
  const day = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
  const days = new Intl.NumberFormat(shownLocale(), day).format(
    Math.floor((now - reached) / dayMs),
  );
  return `${say('scan_back', days)} · ${sayCount('scan_threads', threads)}`;
}

const dayMs = 24 * 3_600_000;

/** Offers to look through the last weeks of a mailbox. */
export function ScanOffer({ account, box, steer }: Place & { account: AccountKey }) {
  return (
    <div class={box}>
      <p>
        <strong>{say('scan_offer', mailboxName(account))}</strong> {say('scan_what')}
      </p>
      <div class="buttons">
        <button type="button" class="main" onClick={() => steer(account, 'begin')}>
          {say('scan_begin')}
        </button>
        <button type="button" class="plain" onClick={() => steer(account, 'decline')}>
          {say('scan_not')}
        </button>
      </div>
    </div>
  );
}
