import { expect, it } from 'vitest';
import { reportHealth } from '../../src/ledger/health';
import { firstSettings, readSettings, writeSettings } from '../../src/ledger/settings';
import { freshLedger, hour, monday } from './fresh-ledger';

const gmail = { webmail: 'gmail' } as const;

it('has nine to five until the user says otherwise, and then what the user says', async () => {
  const ledger = await freshLedger();
  expect(await readSettings(ledger)).toEqual(firstSettings);
  await writeSettings(ledger, { ...firstSettings, remindBefore: 60, mode: 'send' });
  expect(await readSettings(ledger)).toMatchObject({ remindBefore: 60, mode: 'send' });
});

it('falls back to the first settings where the stored ones make no sense', async () => {
  const ledger = await freshLedger();
  await ledger.settings.put({ key: 'settings', value: { hours: 'always' } as never });
  expect(await readSettings(ledger)).toEqual(firstSettings);
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
