import { parseArgs } from 'node:util';

/** What to play: `npm run faults -- --days 5000 --seed 1`, `--chromium` for a real browser. */
export interface Wanted {
  days: number;
  /** The first day's; each further day has the next. */
  seed: number;
  /** Whether the small days, made on purpose, come before the drawn ones. */
  small: 'first' | 'left-out';
  /** Ends after the day under way when it is aborted. */
  signal: AbortSignal;
}

/** Plays scripted days until all are over or Ctrl-C is pressed, prints what came of them, and fails where a thing was lost. */
export async function run(): Promise<void> {
  const options = {
    days: { type: 'string' },
    seed: { type: 'string' },
    chromium: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ options, strict: true });
  const stop = new AbortController();
  process.once('SIGINT', () => {
    console.log('\nStopping after this day; Ctrl-C again ends at once.');
    stop.abort();
  });
  const days = whole(values.days ?? (values.chromium ? '200' : '1000'));
  const wanted: Wanted = {
    days,
    seed: whole(values.seed ?? '1'),
    // One that was drawn is to be played again alone.
    small: values.seed === undefined ? 'first' : 'left-out',
    signal: stop.signal,
  };
  const losses = await play(wanted, values.chromium ? 'chromium' : 'node');
  if (losses > 0) process.exitCode = 1;
}

/** Each brings much with it that the other has no use for. */
async function play(wanted: Wanted, where: 'chromium' | 'node'): Promise<number> {
  if (where === 'node') return (await import('./node/many-days')).playOnNode(wanted);
  return (await import('./chromium/many-days')).playInChromium(wanted);
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new RangeError(`${text} is no number of days, nor a seed`);
  return number;
}
