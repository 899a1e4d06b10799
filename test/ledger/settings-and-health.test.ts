import { expect, it } from 'vitest';
import { firstSettings } from '../../src/core/settings/first-settings';
import { reportHealth } from '../../src/ledger/health';
import { readSettings, settingsProblem, writeSettings } from '../../src/ledger/settings';
import { freshLedger, hour, monday } from './fresh-ledger';

const gmail = { webmail: 'gmail' } as const;

it('has nine to five until the user says otherwise, and then what the user says', async () => {
  const ledger = await freshLedger();
  expect(await readSettings(ledger)).toEqual(firstSettings);
  await writeSettings(ledger, { ...firstSettings, zone: 'Asia/Tokyo', mode: 'send' });
  expect(await readSettings(ledger)).toMatchObject({ zone: 'Asia/Tokyo', mode: 'send' });
});

it('puts nothing into force that makes no sense, and says where', async () => {
  const ledger = await freshLedger();
  const wrong = { ...firstSettings, hideNames: true, zone: 'Mars' };
  await expect(writeSettings(ledger, wrong)).rejects.toThrow('unknownZone at zone');
  expect(await readSettings(ledger)).toEqual(firstSettings);
});

it('reads the settings of an earlier version', async () => {
  const ledger = await freshLedger();
  await ledger.settings.put({ key: 'settings', value: { hideNames: true, remindBefore: 45 } });
  const { hideNames, reminders } = await readSettings(ledger);
  expect([hideNames, reminders.endOfDay.before]).toEqual([true, 45]);
  expect(await settingsProblem(ledger)).toBeUndefined();
});

it('takes the first settings where the stored ones make no sense, says why, and keeps those aside', async () => {
  const ledger = await freshLedger();
  const edited = { hours: 'always', hideNames: true };
  await ledger.settings.put({ key: 'settings', value: edited });
  expect(await readSettings(ledger)).toEqual(firstSettings);
  expect(await settingsProblem(ledger)).toEqual({ code: 'wrongValue', at: 'hours' });
  await writeSettings(ledger, { ...firstSettings, letterKeys: false });
  expect(await settingsProblem(ledger)).toBeUndefined();
  expect(await ledger.settings.get('refused')).toMatchObject({ value: edited });
});

it('knows since when a part of the page is missing', async () => {
  const ledger = await freshLedger();
  const blind = [{ part: 'row', state: 'blind' }] as const;
  await reportHealth(ledger, gmail, [{ part: 'row', state: 'ok' }], monday);
  await reportHealth(ledger, gmail, blind, monday + hour);
  await reportHealth(ledger, gmail, blind, monday + 2 * hour);
  expect(await ledger.health.toArray()).toMatchObject([
    { part: 'row', state: 'blind', since: monday + hour, at: monday + 2 * hour },
  ]);
});

it('does not forget what was confirmed on one page because another has not shown it yet', async () => {
  const ledger = await freshLedger();
  await reportHealth(ledger, gmail, [{ part: 'body', state: 'ok' }], monday);
  await reportHealth(ledger, gmail, [{ part: 'body', state: 'unconfirmed' }], monday + hour);
  expect(await ledger.health.toArray()).toMatchObject([{ part: 'body', state: 'ok' }]);
});
