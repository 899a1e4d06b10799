import { type Settings, settings } from '../protocol/protocol';
import type { Ledger } from './ledger';

/** The settings, each unknown or unreadable one as it stands at first. */
export async function readSettings(ledger: Ledger): Promise<Settings> {
  const stored: unknown = (await ledger.settings.get('settings'))?.value;
  const read = settings.safeParse({ ...firstSettings, ...(stored as Partial<Settings>) });
  return read.success ? read.data : firstSettings;
}

export async function writeSettings(ledger: Ledger, value: Settings): Promise<void> {
  await ledger.settings.put({ key: 'settings', value });
}

const nineToFive = { start: 9 * 60, end: 17 * 60 };

/** Monday to Friday from nine to five; the first reminder at 16:30 (issue 2, part 8). */
export const firstSettings: Settings = {
  hours: [null, nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, null],
  remindBefore: 30,
  remind: true,
  hideNames: false,
  letterKeys: true,
};
