import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import { axeRules } from './axe-rules';
import type { InContentWorld } from './content-world';

const ofAxe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axe = readFileSync(ofAxe.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Expects that our marks in a mail page break no rule of WCAG 2.2 AA. Their roots are closed to the page, so axe runs in
 * the world of the content script, where it is let see into them.
 */
export async function guestsBreakNoRule(inContent: InContentWorld, kinds: readonly string[]) {
  await inContent(`${axe};0`);
  const told = await inContent<Told>(`(${look})(${JSON.stringify(axeRules)})`);
  expect(told.broken).toEqual([]);
  // Nothing is right of what was not looked into.
  for (const kind of kinds) expect(told.within).toContain(kind);
}

interface Told {
  broken: unknown[];
  within: string[];
}

async function look(rules: string[]): Promise<Told> {
  Object.defineProperty(Element.prototype, 'shadowRoot', {
    configurable: true,
    get() {
      return this instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(this) : null;
    },
  });
  // biome-ignore lint/suspicious/noExplicitAny: axe puts itself there, without a type.
  const run = (globalThis as any).axe.run;
  const hosts = [...document.querySelectorAll('[data-answerable]')];
  const { violations, passes } = await run(hosts, { runOnly: { type: 'tag', values: rules } });
  const within = new Set<string>();
  for (const { nodes } of [...passes, ...violations])
    for (const { target } of nodes) {
      const [path] = target;
      const kind = Array.isArray(path) && /data-answerable="(\w+)"/.exec(path[0])?.[1];
      if (kind) within.add(kind);
    }
  const broken = violations.map((rule: { id: string; nodes: { html: string }[] }) => [
    rule.id,
    rule.nodes.map(({ html }) => html),
  ]);
  return { broken, within: [...within] };
}
