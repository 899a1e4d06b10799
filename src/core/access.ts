import type { WebmailName } from './mail';
import { mailSites, patternsOf, siteAt } from './mail-sites';

/** What the extension may not read of a mail site, as match patterns. */
export interface BarredSite {
  webmail: WebmailName;
  patterns: string[];
}

/** The mail sites of which some part is not granted, in the order of {@link mailSites}. */
export function barredSites(ungranted: readonly string[]): BarredSite[] {
  const names = Object.keys(mailSites) as WebmailName[];
  return names.flatMap((webmail) => {
    const patterns = patternsOf(webmail).filter((pattern) => ungranted.includes(pattern));
    return patterns.length === 0 ? [] : [{ webmail, patterns }];
  });
}

/**
 * Those that somebody misses: where a mailbox that is switched on opens, or, as long as there is none, every site. Who
 * uses Gmail alone need never hear of Outlook's hosts.
 */
export function missedSites(
  ungranted: readonly string[],
  accounts: readonly { on: boolean; home: string | undefined }[],
): BarredSite[] {
  const barred = barredSites(ungranted);
  const homes = accounts.flatMap(({ on, home }) => (on && home !== undefined ? [home] : []));
  if (homes.length === 0) return barred.length === Object.keys(mailSites).length ? barred : [];
  return barred.filter(({ webmail, patterns }) =>
    homes.some(
      (home) => siteAt(home) === webmail && patterns.includes(`${new URL(home).origin}/*`),
    ),
  );
}
