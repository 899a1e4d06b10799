import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findChromium } from '../../scripts/browsers.mjs';
import type { TapReport } from '../../src/core/tap-report';

/** What the test's mail site answers, by path. */
export type Site = Record<string, (request: IncomingMessage, response: ServerResponse) => void>;

export interface TapBench {
  /** Opens a page of the site; with `tap`, the built tap runs before its first script. */
  open(path: string, tap: 'with tap' | 'without tap'): Promise<Page>;
  /** The built tap, to be run once more. */
  code: string;
  close(): Promise<void>;
}

/**
 * A Chromium and a mail site of its own on this machine: real sockets, so that answers can stream, stall and break as
 * they do in life. The tap does not know the site's name; the manifest does.
 */
export async function startTapBench(
  site: Site,
  webmail: 'gmail' | 'outlook' = 'gmail',
): Promise<TapBench> {
  const code = await builtTap(webmail);
  const server = createServer((request, response) => {
    const answer = site[new URL(request.url ?? '', 'http://x').pathname];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await launch();
  return {
    open: (path, tap) => open(browser, portOf(server.address()), path, tap, code),
    code,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/**
 * Reports as a content script would hear them, from the moment of the hello on; emptied by each look. Waits until there
 * are `least`: the tap speaks after the page's own code, so perhaps after what the test waited for.
 */
export async function reportsHeard(page: Page, least = 0): Promise<TapReport[]> {
  await page.waitForFunction(
    (count) => (window as unknown as { heard: string[] }).heard.length >= count,
    least,
  );
  return page.evaluate(() => {
    const heard = (window as unknown as { heard: string[] }).heard;
    return heard.splice(0).map((report) => JSON.parse(report));
  });
}

/** Listens as a content script does, and says hello. */
export async function sayHello(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scope = window as unknown as { heard?: string[] };
    if (scope.heard === undefined) {
      const heard: string[] = [];
      scope.heard = heard;
      document.addEventListener('answerable:tap', (event) => {
        heard.push((event as CustomEvent<string>).detail);
      });
    }
    document.dispatchEvent(new CustomEvent('answerable:tap-hello'));
  });
}

/** As crxjs builds it: one file, run as it stands. */
async function builtTap(webmail: 'gmail' | 'outlook'): Promise<string> {
  const lib = { entry: `src/tap/${webmail}.iife.ts`, formats: ['iife' as const], name: 'tap' };
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('The tap was not built.');
  return output.output[0].code;
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

async function open(
  browser: Browser,
  port: number,
  path: string,
  tap: 'with tap' | 'without tap',
  code: string,
): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (tap === 'with tap') await page.addInitScript({ content: code });
  await page.goto(`http://127.0.0.1:${port}${path}`);
  return page;
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;
