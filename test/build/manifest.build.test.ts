import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };

/** Every permission is asked of the user, so each has a reason; a new one needs its own here. */
const permissions = {
  storage: 'what the user chose, for every context at once',
  unlimitedStorage: 'a ledger that the browser does not throw away when the disk is full',
  alarms: 'the end-of-day reminder, when no mail tab is open',
  notifications: 'the reminder itself',
  scripting: 'mail tabs that were open before the extension came or was updated',
};

/** What is asked for later, by a click on what needs it. */
const optional = {
  downloads: 'a backup a week into the folder of downloads, where the user wants it',
};

/** The mail sites alone (design.md, must hold 1). */
const sites = {
  gmail: ['https://mail.google.com/*'],
  outlook: [
    'https://outlook.live.com/*',
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
};

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = JSON.parse(readFileSync(`dist/${browser}/manifest.json`, 'utf8'));

  test('asks for nothing but what has a reason', () => {
    expect([...manifest.permissions].sort()).toEqual(Object.keys(permissions).sort());
    expect(manifest.host_permissions).toEqual(Object.values(sites).flat());
    expect([...manifest.optional_permissions].sort()).toEqual(Object.keys(optional).sort());
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  test('shows nothing of the extension to web pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('stays out of private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('lets its own pages reach nobody and run nothing but their own scripts', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toContain('http');
  });

  test('starts the tap in the page’s world first, then the content script, in the top frame at the very start', () => {
    expect(manifest.content_scripts).toEqual(
      Object.entries(sites).flatMap(([site, matches]) => [
        { js: [`src/tap/${site}.iife.js`], matches, run_at: 'document_start', world: 'MAIN' },
        { js: [`src/content/${site}.iife.js`], matches, run_at: 'document_start' },
      ]),
    );
  });

  test('has the version of package.json, and its words from the languages', () => {
    expect(manifest.version).toBe(pkg.version);
    expect([manifest.name, manifest.description]).toEqual([
      '__MSG_extName__',
      '__MSG_extDescription__',
    ]);
  });
});

test.each(readdirSync('public/_locales'))(
  'the store can show the name and description in %s',
  (language) => {
    const words = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
    // Chrome's manifest reference: at most 75 characters for a name and 132 for a description.
    expect(words.extName.message).toMatch(/^.{1,75}$/);
    expect(words.extDescription.message).toMatch(/^.{1,132}$/);
  },
);

describe('what the browsers want of their own', () => {
  const chrome = JSON.parse(readFileSync('dist/chrome/manifest.json', 'utf8'));
  const firefox = JSON.parse(readFileSync('dist/firefox/manifest.json', 'utf8'));

  test('Chrome and Edge get a module worker and the oldest version that it runs in', () => {
    expect(chrome.background).toEqual({ service_worker: expect.any(String), type: 'module' });
    expect(chrome.minimum_chrome_version).toBe('123');
    expect(chrome).not.toHaveProperty('browser_specific_settings');
  });

  test('Firefox gets a background page, and is told that no data is collected', () => {
    expect(firefox.background).toEqual({ scripts: [expect.any(String)], type: 'module' });
    expect(firefox.browser_specific_settings.gecko).toMatchObject({
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    });
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
  });
});
