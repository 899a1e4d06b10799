import type { PolicyFor } from '../../core/settings/settings';

/** Whom the user means by what they typed: somebody's address, or everybody of a domain; undefined for neither. */
export function policyForOf(typed: string): PolicyFor | undefined {
  const text = typed.trim().toLowerCase();
  if (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text)) return { kind: 'address', address: text };
  const [, domain] = /^@?([^\s@/:]+\.[^\s@/:.]+)$/.exec(text) ?? [];
  return domain === undefined ? undefined : { kind: 'domain', domain };
}

/** How a policy is called on the page: the address, the domain, or the stage. */
export function policyName(of: PolicyFor): string {
  switch (of.kind) {
    case 'address':
      return of.address;
    case 'domain':
      return of.domain;
    case 'stage':
      return of.stage;
  }
}
