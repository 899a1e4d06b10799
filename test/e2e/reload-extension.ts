import type { ChromiumWithExtension } from '../harness/chromium';

/**
 * Starts the extension anew, as an update does; `justBefore` is the last chance to look at what goes with it. Out of
 * developer mode Chromium would switch it off instead.
 */
export async function reloadExtension(
  { context, extensionId }: ChromiumWithExtension,
  justBefore?: () => Promise<void>,
) {
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(async () => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await justBefore?.();
  await extensions.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    await developerPrivate.reload(id, { failQuietly: true });
  }, extensionId);
  await extensions.close();
}

/** What chrome://extensions itself uses; @types/chrome leaves it out. */
interface DeveloperPrivate {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<void>;
}
