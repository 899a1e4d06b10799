import { expect, test } from 'vitest';
import type { Alternative } from '../../src/webmail/find';
import { type GmailPart, gmailParts } from '../../src/webmail/gmail/selectors';
import { describeOverCaptures } from '../harness/captures';
import { gmailCaptureNames, readGmail } from './captures';

const alternatives: readonly [GmailPart, number, Alternative][] = (
  Object.keys(gmailParts) as GmailPart[]
).flatMap((part) =>
  gmailParts[part].alternatives.map((alternative, rank): [GmailPart, number, Alternative] => [
    part,
    rank,
    alternative,
  ]),
);

/** Every place that `part` stands for in a document: the best alternative that matches, in each of its roots. */
function placesOf(part: string, page: Document): Element[] {
  const { root, alternatives } = gmailParts[part as GmailPart];
  const roots = rootsOf(root, page);
  for (const { css } of alternatives) {
    const found = roots.flatMap((place) => [...place.querySelectorAll(css)]);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

function rootsOf(root: string, page: Document): ParentNode[] {
  return root === 'document' ? [page] : placesOf(root, page);
}

describeOverCaptures('each selector matches its captures as often as it says', () => {
  test.for(alternatives)('%s, alternative %i', async ([part, , { css, on }]) => {
    const found: Record<string, number> = {};
    for (const name of gmailCaptureNames) {
      const page = new DOMParser().parseFromString(await readGmail(name), 'text/html');
      const count = rootsOf(gmailParts[part].root, page).reduce(
        (sum, root) => sum + root.querySelectorAll(css).length,
        0,
      );
      if (count > 0) found[name] = count;
    }
    expect(found).toEqual(on);
  });
});
