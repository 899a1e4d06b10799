import { type BrowserContext, chromium, type Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { findChromium } from '../scripts/browsers.mjs';
import type { ProbePage } from './probe-pages';

/** Under these rules nothing may make markup or script of words. */
const strict =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface Probe {
  context: BrowserContext;
  /** A page at rest at its true address, with the script in it; `violations`: what the policy refused, ours or the harness's. */
  open(page: ProbePage): Promise<{ page: Page; violations(): Promise<string[]> }>;
  close(): Promise<void>;
}

/** A Chromium without extension in which the module `entry` runs on pages at rest, cut off from the network. */
export async function openProbe(entry: string): Promise<Probe> {
  const code = await bundled(entry);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--enable-precise-memory-info',
    ],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  return {
    context,
    async open({ url, html }) {
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.route(/^https?:/, (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === script)
          return route.fulfill({ contentType: 'text/javascript', body: code });
        if (route.request().resourceType() !== 'document') return route.abort();
        const headers = {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': strict,
        };
        return route.fulfill({ headers, body: withScript(html) });
      });
      const page = await context.newPage();
      await page.addInitScript(noteViolations);
      await page.goto(url);
      return {
        page,
        violations: () => page.evaluate(() => [...(window as unknown as Noting).violations]),
      };
    },
    close: () => browser.close(),
  };
}

const script = '/probe-script.js';

interface Noting {
  violations: string[];
}

/** Of images and fonts that are not loaded nothing is noted. */
function noteViolations(): void {
  const noted: string[] = [];
  Object.assign(window, { violations: noted });
  document.addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective, sample, sourceFile, lineNumber }) => {
      if (/trusted-types|script/.test(violatedDirective))
        noted.push(`${violatedDirective} ${sample} ${sourceFile}:${lineNumber}`);
    },
  );
}

/** At the very end: the page is there when the script begins. */
function withScript(html: string): string {
  const tag = `<script src="${script}"></script>`;
  const end = html.lastIndexOf('</body>');
  return end === -1 ? `${html}${tag}` : `${html.slice(0, end)}${tag}${html.slice(end)}`;
}

async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'probe' } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  const [first] = Array.isArray(built) ? built : [built as Rolldown.RolldownOutput];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error(`Vite built nothing of ${entry}`);
  return chunk.code;
}
