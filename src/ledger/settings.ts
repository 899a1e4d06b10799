import { firstSettings } from '../core/settings/first-settings';
import { migrateSettings, type SettingsProblem } from '../core/settings/migrate-settings';
import type { Settings } from '../core/settings/settings';
import type { Ledger } from './ledger';

/** The settings as stored, of whatever version; as at first where there are none, or none that can be read. */
export async function readSettings(ledger: Ledger): Promise<Settings> {
  return migrateSettings(await stored(ledger)).settings ?? firstSettings;
}

/** Why the stored settings are not in force, to be told to the user; undefined where they are. */
export async function settingsProblem(ledger: Ledger): Promise<SettingsProblem | undefined> {
  return migrateSettings(await stored(ledger)).problem;
}

/**
 * Puts settings into force; throws, with the place, where they make no sense. Those before, if they could not be read,
 * are kept aside: they may hold hours of work.
 */
export async function writeSettings(ledger: Ledger, told: Settings): Promise<void> {
  const { settings: value, problem } = migrateSettings(told);
  if (problem !== undefined) throw new Error(`settings: ${problem.code} at ${problem.at}`);
  await ledger.transaction('rw', ledger.settings, async () => {
    const before = await stored(ledger);
    if (migrateSettings(before).problem !== undefined) {
      await ledger.settings.put({ key: 'refused', value: before });
    }
    await ledger.settings.put({ key: 'settings', value });
  });
}

async function stored(ledger: Ledger): Promise<unknown> {
  return (await ledger.settings.get('settings'))?.value ?? {};
}
