import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * The path of a browser that loads unpacked extensions from the command line, or undefined.
 * CHROMIUM_PATH wins, and is not second-guessed. Branded Chrome is not looked for: it dropped
 * --load-extension in 137 and --disable-extensions-except in 139 (style.md); Chromium, Chrome for Testing
 * and Edge kept them.
 */
export const findChromium = () =>
  process.env.CHROMIUM_PATH === undefined
    ? [...onPath('chromium', 'chromium-browser', 'microsoft-edge'), ...chromiumPlaces()].find(runs)
    : [process.env.CHROMIUM_PATH].find(runs);

/** The path of a Firefox, or undefined. FIREFOX_PATH wins, and is not second-guessed. */
export const findFirefox = () =>
  process.env.FIREFOX_PATH === undefined
    ? [...onPath('firefox-esr', 'firefox'), ...firefoxPlaces()].find(runs)
    : [process.env.FIREFOX_PATH].find(runs);

/** @param {string | undefined} path */
function runs(path) {
  try {
    accessSync(path ?? '', constants.X_OK);
    return !/firefox/i.test(path ?? '') || firefoxVersion(path ?? '') >= oldestFirefox;
  } catch {
    return false;
  }
}

/** The gecko strict_min_version of manifest.config.ts: an older Firefox refuses the build. */
const oldestFirefox = 142;

/**
 * The major version; Infinity on Windows, where no browser tells it on the command line.
 * @param {string} path
 */
function firefoxVersion(path) {
  if (process.platform === 'win32') return Number.POSITIVE_INFINITY;
  const line = execFileSync(path, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] });
  return Number(/ (\d+)\./.exec(line.toString())?.[1]);
}

/** @param {...string} names */
const onPath = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));

function chromiumPlaces() {
  if (process.platform === 'darwin')
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ...inside(playwrightCache(), 'chromium-*/chrome-mac*/*.app/Contents/MacOS/*'),
      ...inside(puppeteerCache(), 'chrome/*/chrome-mac*/*.app/Contents/MacOS/*'),
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  if (process.platform === 'win32')
    return [
      ...inside(playwrightCache(), 'chromium-*/chrome-win*/chrome.exe'),
      ...inside(puppeteerCache(), 'chrome/*/chrome-win*/chrome.exe'),
      ...programs('Chromium/Application/chrome.exe'),
      ...programs('Microsoft/Edge/Application/msedge.exe'),
    ];
  return [
    ...inside(playwrightCache(), 'chromium-*/chrome-linux*/chrome'),
    ...inside(puppeteerCache(), 'chrome/*/chrome-linux*/chrome'),
  ];
}

function firefoxPlaces() {
  if (process.platform === 'darwin')
    return [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...inside(puppeteerCache(), 'firefox/*/*.app/Contents/MacOS/firefox'),
    ];
  if (process.platform === 'win32')
    return [
      ...programs('Mozilla Firefox/firefox.exe'),
      ...inside(puppeteerCache(), 'firefox/*/core/firefox.exe'),
    ];
  return [...inside(puppeteerCache(), 'firefox/*/firefox/firefox')];
}

/** @param {string} path */
const programs = (path) =>
  [process.env.LOCALAPPDATA, process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap(
    (folder) => (folder === undefined ? [] : [join(folder, path)]),
  );

function playwrightCache() {
  const ofSystem =
    process.platform === 'darwin'
      ? join(homedir(), 'Library/Caches')
      : process.platform === 'win32'
        ? (process.env.LOCALAPPDATA ?? homedir())
        : join(homedir(), '.cache');
  return process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(ofSystem, 'ms-playwright');
}

/** Where @puppeteer/browsers keeps what it downloads. */
export const puppeteerCache = () =>
  process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

/**
 * The paths in a folder that fit a pattern with `*`, newest version first (Node 20 has no glob).
 * @param {string} folder
 * @param {string} pattern
 * @returns {string[]}
 */
function inside(folder, pattern) {
  const [first = '', ...rest] = pattern.split('/');
  const fits = new RegExp(`^${first.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  const found = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => fits.test(name))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(folder, name));
  return rest.length === 0 ? found : found.flatMap((path) => inside(path, rest.join('/')));
}
