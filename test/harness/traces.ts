import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';

/** What a browser leaves behind for those who look whether the extension asked anybody, or kept more than it may. */

/** Where the browser writes down what reached its network: below its profile. */
export const networkLog = 'network-log.json';

/** Requests of the extension's own pages and of its scripts in mail pages, as they happen: `url, by whom`. */
export interface Asked {
  readonly requests: readonly string[];
  /** Watches a page before it is loaded: what is asked there by nobody but scripts of the extension. */
  watch(page: Page): Promise<void>;
}

/** Begins to record. What the worker asks, no debugger tells: see {@link networkRequests}. */
export function recordRequests(context: BrowserContext): Asked {
  const requests: string[] = [];
  context.on('request', (request) => {
    if (!/^(https?|wss?):/.test(request.url()) || request.serviceWorker() !== null) return;
    const page = request.isNavigationRequest() ? '' : request.frame().url();
    if (isOurs(page)) requests.push(`${request.url()}, by ${page}`);
  });
  return {
    requests,
    async watch(page) {
      const session = await context.newCDPSession(page);
      session.on('Network.requestWillBeSent', ({ request: { url }, initiator: { stack } }) => {
        const scripts = scriptsOf(stack);
        if (scripts.length > 0 && scripts.every(isOurs)) {
          requests.push(`${url}, by ${scripts[0]}`);
        }
      });
      await session.send('Network.enable');
    },
  };
}

interface Stack {
  callFrames: { url: string }[];
  parent?: Stack | undefined;
}

function scriptsOf(stack: Stack | undefined): string[] {
  if (stack === undefined) return [];
  return [...stack.callFrames.map(({ url }) => url), ...scriptsOf(stack.parent)];
}

const isOurs = (url: string) => url.startsWith('chrome-extension:');

/**
 * Whatever an extension, its worker included, or a page asked of the network of a browser that has been closed; what
 * Chromium asks of its own accord (updates, fields of forms) has no origin. What a test served never came so far, but for
 * what the page at the `served` host asked as it was closed: that one is watched by {@link Asked}. (Chromium's own log:
 * chromium.org/developers/design-documents/network-stack/netlog.)
 */
export function networkRequests(profile: string, served: string): string[] {
  const { started, events } = readLog(join(profile, networkLog));
  return events
    .filter(({ type, params }) => type === started && params?.initiator?.includes('://'))
    .filter(({ params }) => params?.url !== undefined && new URL(params.url).host !== served)
    .map(({ params }) => `${params?.url}, by ${params?.initiator}`);
}

interface NetworkEvent {
  type: number;
  params?: { url?: string; initiator?: string };
}

/** One line for what the numbers mean, and one for each event: a browser that ends in haste leaves the end open. */
function readLog(path: string): { started: number; events: NetworkEvent[] } {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const { constants } = JSON.parse(`${head.replace(/,\s*$/, '')}}`);
  const events = lines.filter((line) => /^\{"(params|phase)":.*\}[,\]]*\s*$/.test(line));
  return {
    started: constants.logEventTypes.URL_REQUEST_START_JOB,
    events: events.map((line) => JSON.parse(line.replace(/[,\]\s]+$/, ''))),
  };
}

/** Everything that the extension, or a page with it inside, stored in a profile: the browser's own cache of pages is not its doing. */
export function storedBytes(profile: string): Buffer {
  const folder = join(profile, 'Default');
  const stores =
    /^(IndexedDB|Local Extension Settings|Sync Extension Settings|Local Storage|Session Storage|File System|Service Worker|databases)\b/;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => stores.test(path.slice(folder.length + 1)));
  return Buffer.concat(files.map((path) => readFileSync(path)));
}

/** Whether stored bytes hold these words, in either of the forms in which the browser stores text. */
export function holds(stored: Buffer, words: string): boolean {
  const latin = Buffer.from(words, 'latin1');
  const fits = latin.toString('latin1') === words;
  return (fits && stored.includes(latin)) || stored.includes(Buffer.from(words, 'utf16le'));
}
