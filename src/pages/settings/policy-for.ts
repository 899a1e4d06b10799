import type { PolicyFor } from '../../core/settings/settings';

/**
 * Whom the user means by what they typed: somebody's address, everybody of a domain, or everybody of a stage, by what
 * `wordsOf` calls it; undefined for none of them.
 */
export function policyForOf(
  typed: string,
  stages: readonly string[],
  wordsOf: (stage: string) => string,
): PolicyFor | undefined {
  const text = typed.trim().toLowerCase();
  const stage = stages.find((each) => wordsOf(each).toLowerCase() === text);
  if (stage !== undefined) return { kind: 'stage', stage };
  if (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text)) return { kind: 'address', address: text };
  const [, domain] = /^@?([^\s@/:]+\.[^\s@/:.]+)$/.exec(text) ?? [];
  return domain === undefined ? undefined : { kind: 'domain', domain };
}
