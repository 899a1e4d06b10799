import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findFirefox, puppeteerCache } from './browsers.mjs';

/**
 * Sees to it that the browsers asked for are there, installing them where that needs nobody's consent.
 * Ends the process with 1, printing the command to run, where it cannot.
 * @param {('chromium' | 'firefox')[]} wanted
 */
export function ensureBrowsers(wanted) {
  installBrowsers(missing(wanted).filter((name) => process.env[pathVariable(name)] === undefined));
  const left = missing(wanted);
  if (left.length > 0) {
    console.error(advice(left));
    process.exit(1);
  }
}

/** @param {('chromium' | 'firefox')[]} wanted */
const missing = (wanted) =>
  wanted.filter((name) => (name === 'chromium' ? findChromium() : findFirefox()) === undefined);

/** @param {'chromium' | 'firefox'} name */
const pathVariable = (name) => `${name.toUpperCase()}_PATH`;

/** @param {('chromium' | 'firefox')[]} names */
function installBrowsers(names) {
  for (const command of names.length > 0 ? waysToInstall(names) : []) {
    console.log(`No usable ${names.join(' and ')} found. Trying: ${command}`);
    spawnSync(command, { shell: true, stdio: 'inherit', timeout: tenMinutes });
    if (missing(names).length === 0) return;
  }
}

const tenMinutes = 600_000;

/**
 * The system's packages come first where we may install them: they bring the libraries that a browser
 * needs, which the bare downloads do not.
 * @param {('chromium' | 'firefox')[]} names
 */
function waysToInstall(names) {
  const downloads = names.map((name) => download[name]);
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
    ? [systemPackages(names), ...downloads]
    : downloads;
}

/** @type {Record<'chromium' | 'firefox', string>} */
const download = {
  chromium: 'npx playwright install chromium',
  firefox: `npx @puppeteer/browsers install firefox@stable --path "${puppeteerCache()}"`,
};

/** @param {('chromium' | 'firefox')[]} names */
const systemPackages = (names) =>
  `apt-get update && apt-get install -y ${names.map((name) => (name === 'firefox' ? 'firefox-esr' : name)).join(' ')}`;

/** @param {('chromium' | 'firefox')[]} names */
const advice = (names) => `
There is no ${names.join(' and no ')} here that can load the extension, and none could be installed.
${names.map(wrongPath).join('')}Run

    ${process.platform === 'linux' ? `sudo sh -c '${systemPackages(names)}'` : names.map((name) => download[name]).join(' && ')}

or set ${names.map(pathVariable).join(' and ')} to one that is installed: Chromium, Chrome for Testing or Edge
(branded Chrome no longer loads extensions from the command line); Firefox 142 or later.
Nothing was tested.`;

/** @param {'chromium' | 'firefox'} name */
function wrongPath(name) {
  const path = process.env[pathVariable(name)];
  return path === undefined
    ? ''
    : `${pathVariable(name)} is set to ${path}, which cannot be used.\n`;
}
