import type { PartHealth } from '../core/health';
import type { AccountKey, WebmailName } from '../core/mail';
import type { Ledger } from './ledger';
import type { HealthRow } from './rows';

/** Writes down how the parts of a mail page fare; `since` is kept while a part stays in its state. */
export async function reportHealth(
  ledger: Ledger,
  from: { webmail: WebmailName; account?: AccountKey | undefined },
  parts: readonly PartHealth[],
  now: number,
): Promise<void> {
  await ledger.transaction('rw', ledger.health, async () => {
    const keys = parts.map(({ part }) => `${from.webmail} ${part}`);
    const before = await ledger.health.bulkGet(keys);
    await ledger.health.bulkPut(
      parts.map((part, index) => healthRow(keys[index] ?? '', from, part, before[index], now)),
    );
  });
}

function healthRow(
  key: string,
  from: { webmail: WebmailName; account?: AccountKey | undefined },
  part: PartHealth,
  before: HealthRow | undefined,
  now: number,
): HealthRow {
  // Not yet seen on this page says nothing against what was seen on another.
  if (before !== undefined && part.state === 'unconfirmed') return before;
  const since = before?.state === part.state ? before.since : now;
  return { ...part, ...from, key, since, at: now };
}
