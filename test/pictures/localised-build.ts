import { cp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * A copy of the build for Chromium that speaks `locale` in place of English, as Debian's Chromium knows no other
 * language for extensions (`test/harness/chromium.ts`). Answers its folder.
 */
export async function localisedBuild(locale: string): Promise<string> {
  const copy = resolve('.out/builds', locale);
  await rm(copy, { recursive: true, force: true });
  await cp('dist/chrome', copy, { recursive: true });
  await cp(`dist/chrome/_locales/${locale}/messages.json`, `${copy}/_locales/en/messages.json`);
  return copy;
}
