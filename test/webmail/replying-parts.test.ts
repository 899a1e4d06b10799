import { afterEach, expect, test } from 'vitest';
import type { Alternative } from '../../src/webmail/find';
import { replyFinder } from '../../src/webmail/gmail/reply-find';
import { type ReplyPart, replyParts } from '../../src/webmail/gmail/reply-selectors';
import { replying } from '../../src/webmail/gmail/replying';
import { describeOverCaptures } from '../harness/captures';
import { gmailCaptureNames, readGmail } from './captures';

const parts = Object.keys(replyParts) as ReplyPart[];
const alternatives = parts.flatMap((part) =>
  replyParts[part].alternatives.map((alternative, rank): [ReplyPart, number, Alternative] => [
    part,
    rank,
    alternative,
  ]),
);

afterEach(() => document.body.replaceChildren());

describeOverCaptures('on real pages', () => {
  test.for(alternatives)('%s, alternative %i, is where it says', async ([, , { css, on }]) => {
    const found: Record<string, number> = {};
    for (const name of gmailCaptureNames) {
      const page = new DOMParser().parseFromString(await readGmail(name), 'text/html');
      const count = page.querySelectorAll(css).length;
      if (count > 0) found[name] = count;
    }
    expect(found).toEqual(on);
  });

  test('the Reply of the conversation is pressed, once, and nothing else', async () => {
    await show('conversationVi');
    const pressed: string[] = [];
    document.body.addEventListener('click', ({ target }) => {
      pressed.push((target as Element).className);
    });
    const ending = new AbortController();
    const opening = replying.open(
      '189af729deca2ec0',
      'shop.sender@mailhost.example',
      ending.signal,
    );
    ending.abort();
    expect(await opening).toBe('replyBoxMissing');
    expect(pressed).toEqual(['ams bkH']);
    expect(healthOf('reply')).toEqual({ part: 'reply', state: 'ok', alternative: 0 });
    expect(healthOf('editor')).toMatchObject({ state: 'blind' });
  });

  test('no part of a reply box is seen in the inbox, whose side panel has an editable', async () => {
    await show('workspace');
    expect(replyFinder.findAll('editor', document)).toEqual([]);
    expect(replyFinder.findAll('send', document)).toEqual([]);
  });
});

test('every part has a second way', () => {
  for (const part of parts) {
    expect(new Set(replyParts[part].alternatives.map(({ css }) => css)).size).toBeGreaterThan(1);
  }
});

async function show(name: 'conversationVi' | 'workspace'): Promise<void> {
  const page = new DOMParser().parseFromString(await readGmail(name), 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
}

function healthOf(part: string) {
  return replyFinder.report().find((health) => health.part === part);
}
