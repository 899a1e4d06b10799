import { describe, expect, test } from 'vitest';
import type { Alternative } from '../../../src/webmail/find';
import { type OutlookPart, outlookParts } from '../../../src/webmail/outlook/selectors';
import { unverifiedFacts } from '../../../src/webmail/outlook/unverified-facts';
import { describeOverCaptures } from '../../harness/captures';
import { outlookCaptureNames, readOutlook } from './captures';

const alternatives: readonly [OutlookPart, number, Alternative][] = (
  Object.keys(outlookParts) as OutlookPart[]
).flatMap((part) =>
  outlookParts[part].alternatives.map((alternative, rank): [OutlookPart, number, Alternative] => [
    part,
    rank,
    alternative,
  ]),
);

/** Every place that `part` stands for in a document: the best alternative that matches, in each of its roots. */
function placesOf(part: string, page: Document): Element[] {
  const { root, alternatives } = outlookParts[part as OutlookPart];
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
    for (const name of outlookCaptureNames) {
      const page = new DOMParser().parseFromString(await readOutlook(name), 'text/html');
      const count = rootsOf(outlookParts[part].root, page).reduce(
        (sum, root) => sum + root.querySelectorAll(css).length,
        0,
      );
      if (count > 0) found[name] = count;
    }
    expect(found).toEqual(on);
  });
});

describe('no selector rests on what changes with Outlook’s builds or language', () => {
  const lasting =
    /^\.(?:customScrollBar|_EType_RECIPIENT_ENTITY|elementToProof|ms-[\w-]+|fui-[\w-]+)$/;

  test.for(alternatives)('%s, alternative %i: no hashed class', ([, , { css }]) => {
    const bare = css.replace(/"[^"]*"/g, '""');
    const classes = bare.match(/\.-?[A-Za-z_][\w-]*/g) ?? [];
    expect(classes.filter((name) => !lasting.test(name))).toEqual([]);
    expect(bare).not.toContain('[class');
  });

  test.for(alternatives)('%s, alternative %i: no label’s words', ([, , { css }]) => {
    expect(css).not.toMatch(/\[(?:aria-label|title|alt|placeholder)[*^$~|]?="(?!@")/);
  });
});

test('every selector without a capture is named as unverified', () => {
  const named = new Set(unverifiedFacts.map(({ part, fact }) => `${part} ${fact}`));
  const bare = alternatives.filter(([, , { on }]) => Object.keys(on).length === 0);
  for (const [part, , { css, why }] of bare) {
    expect(named).toContain(`${part} \`${css}\`: ${why}`);
  }
});
