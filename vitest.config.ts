import { existsSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/browsers.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const shared = fileURLToPath(new URL('../shared', import.meta.url));
// Vite asks for the real path, where the folder is a link.
const captures = existsSync(shared) ? [shared, realpathSync(shared)] : [];
const chromium = findChromium();

/** Wide limits for tests that drive a whole browser, on a machine with two busy cores. */
const wholeBrowser = {
  testTimeout: 60_000,
  hookTimeout: 90_000,
  // What is waited for is waited for: a second is short there.
  expect: { poll: { timeout: 15_000 } },
};

/** Each file has a browser of its own, and waits for the most part: two at once take little more than half the time. */
const twoAtOnce = { ...wholeBrowser, maxWorkers: 2 };

/** What needs no page. */
const pure = 'test/{core,ledger,protocol,tap,background,faults,house}/**/*';
const onNode = {
  environment: 'node',
  // Vitest leaves one core of two to itself. What is pure needs no process for each file, and the patterns of the
  // reading are made once.
  maxWorkers: availableParallelism(),
  isolate: false,
  testTimeout: 20_000,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          ...onNode,
          include: [`${pure}.test.ts`],
          exclude: [`${pure}.long.test.ts`],
        },
      },
      // The same, of more than a few seconds each: the quick gate leaves them out.
      { test: { name: 'long', ...onNode, include: [`${pure}.long.test.ts`] } },
      {
        plugins: [preact()],
        // The captures lie beside the checkout; vite serves nothing outside its root unless told.
        server: { fs: { allow: [root, ...captures] } },
        test: {
          name: 'webmail',
          include: ['test/{webmail,content,ui,pages,background}/**/*.test.{ts,tsx}'],
          // Focus and the mouse are the browser's, not a file's: two files at once take them from each other.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === undefined ? {} : { executablePath: chromium }),
                args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { test: { name: 'build', include: ['test/build/**/*.test.ts'] } },
      // The fuzzers put a browser's runtime into their process, so they are not among the tests that share one.
      { test: { name: 'demo', include: ['test/{demo,fuzz}/**/*.test.ts'], ...twoAtOnce } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...twoAtOnce } },
      {
        test: {
          name: 'firefox',
          include: ['test/firefox/**/*.test.ts'],
          ...wholeBrowser,
          fileParallelism: false,
        },
      },
    ],
  },
});
