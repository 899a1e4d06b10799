import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../demo/gmail/serve';
import { servePuppeteer } from '../../demo/serve-puppeteer';
import { openStory } from '../../demo/story/story';
import { patternsOf } from '../../src/core/mail-sites';
import { type FirefoxWithExtension, launchFirefoxWithExtension } from '../harness/firefox';

let firefox: FirefoxWithExtension;
let page: Page;

beforeAll(async () => {
  firefox = await launchFirefoxWithExtension();
  page = await firefox.page('src/pages/welcome/index.html');
});

afterAll(() => firefox?.close());

it('answers pages, says in words what it refuses, and does so again after the background was stopped', async () => {
  const account = 'gmail:ana@firm.example';
  expect(await ask('switch-account', { account, on: true })).toEqual({ answer: {} });
  await firefox.killBackground();
  const thread = { account, thread: 't1' };
  const body = { kind: 'settle', how: 'phone' };
  expect(await ask('decide', { ...thread, body })).toMatchObject({
    answer: { id: expect.any(String) },
  });
  expect(await ask('record', { account, sightings: [] })).toEqual({
    error: 'record: not allowed from here',
  });
  expect(await ask('decide', { ...thread, body: 'nonsense' })).toEqual({
    error: 'decide: the question has another form than agreed',
  });
});

it('says which mail sites it may not read, once the user has taken them away', async () => {
  await firefox.revokeSites();
  expect(await ask('surroundings', {})).toMatchObject({
    answer: { ungranted: [...patternsOf('gmail'), ...patternsOf('outlook')] },
  });
  await firefox.grantSites();
  expect(await ask('surroundings', {})).toMatchObject({ answer: { ungranted: [] } });
});

it('serves a mail tab that was open before its site was allowed, without loading it anew', async () => {
  await firefox.revokeSites();
  const mail = await firefox.browser.newPage();
  await servePuppeteer(mail, serve(openStory({ now: Date.now })));
  await mail.goto('https://mail.google.com/mail/u/0/#inbox');
  await mail.waitForSelector('tr.zA');
  const before = await ask('surroundings', {});
  await firefox.grantSites();
  await expect
    .poll(() => ask('surroundings', {}), { timeout: 10_000 })
    .toMatchObject({ answer: { found: [{ delegated: false }], ungranted: [] } });
  expect(before).toMatchObject({ answer: { found: [] } });
});

it('keeps its one alarm', async () => {
  const alarms = () => inPage<{ name: string }[]>('browser.alarms.getAll()');
  await expect.poll(alarms).toMatchObject([{ name: 'wake' }]);
});

const ask = (name: string, question: object) =>
  inPage(`browser.runtime.sendMessage(${JSON.stringify({ ask: name, question })})`);

/** Plain data of what an expression comes to in the page of the extension. */
async function inPage<T>(expression: string): Promise<T> {
  return JSON.parse(
    (await page.evaluate(`Promise.resolve(${expression}).then(JSON.stringify)`)) as string,
  ) as T;
}
