import browser from 'webextension-polyfill';

/** Match patterns of the mail sites that the manifest asks for. */
export function wantedSites(): string[] {
  const manifest: { host_permissions?: string[] } = browser.runtime.getManifest();
  return manifest.host_permissions ?? [];
}

/**
 * The mail sites that the user has not allowed, or has allowed no longer: Firefox grants none by itself, and both
 * browsers let it be taken back. Only a click in a page of ours can ask for it (permissions.request).
 */
export async function ungrantedSites(): Promise<string[]> {
  const sites = wantedSites();
  const granted = await Promise.all(
    sites.map((site) => browser.permissions.contains({ origins: [site] })),
  );
  return sites.filter((_, index) => !granted[index]);
}
