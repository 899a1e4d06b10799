import { afterEach, expect, test } from 'vitest';
import type { Alternative } from '../../../src/webmail/find';
import { replyFinder } from '../../../src/webmail/outlook/reply-find';
import { type ReplyPart, replyParts } from '../../../src/webmail/outlook/reply-selectors';
import { ownTextOf } from '../../../src/webmail/outlook/reply-text';
import type { OpenThread } from '../../../src/webmail/outlook/reply-thread';
import { replyingIn } from '../../../src/webmail/outlook/replying';
import { describeOverCaptures } from '../../harness/captures';
import { type Fragment, fragmentNames, readFragment } from './captures';
import { addBox, ana, one, openPage, readShown, thread, usualPage } from './page';

const parts = Object.keys(replyParts) as ReplyPart[];
const alternatives = parts.flatMap((part) =>
  replyParts[part].alternatives.map((alternative, rank): [ReplyPart, number, Alternative] => [
    part,
    rank,
    alternative,
  ]),
);

afterEach(() => document.body.replaceChildren());

describeOverCaptures('on real fragments', () => {
  test.for(alternatives)('%s, alternative %i, is where it says', async ([, , { css, on }]) => {
    const found: Record<string, number> = {};
    for (const name of fragmentNames) {
      const page = new DOMParser().parseFromString(await readFragment(name), 'text/html');
      const count = page.querySelectorAll(css).length;
      if (count > 0) found[name] = count;
    }
    expect(found).toEqual(on);
  });

  test('the Reply of the message is pressed, once, and nothing else', async () => {
    await show('pgp');
    const pressed: (string | null | undefined)[] = [];
    document.body.addEventListener('click', ({ target }) => {
      pressed.push((target as Element).getAttribute('aria-label'));
    });
    const ending = new AbortController();
    const opening = replyingIn(readPgp).open(thread, 'sender@example.com', ending.signal);
    await Promise.resolve();
    ending.abort();
    expect(await opening).toBe('replyBoxMissing');
    expect(pressed).toEqual(['Reply']);
    expect(healthOf('editor')).toMatchObject({ state: 'blind' });
  });

  test('the editor holds own text above the signature', async () => {
    await show('editor');
    const [editor] = replyFinder.findAll('editor', document);
    expect(editor === undefined ? undefined : ownTextOf(editor)).toBe('Typed text.');
  });

  test('neither Send nor the bin of a box is seen in the ribbon, whose Delete and New mail look alike', async () => {
    await show('ribbon');
    expect(document.querySelectorAll('[class*=primaryActionButton]').length).toBeGreaterThan(1);
    expect(replyFinder.findAll('send', document)).toEqual([]);
    expect(replyFinder.findAll('discard', document).map(labelOf)).toEqual([]);
  });

  test.each(['beside the pane', 'in the box itself'])(
    'Send alone is pressed, and without it nothing, with the ribbon %s',
    async (where) => {
      const page = openPage();
      const element = addBox(usualPage(), page);
      const place = where === 'in the box itself' ? one('.acts', element) : document.body;
      place.insertAdjacentHTML('afterbegin', await readFragment('ribbon'));
      const pressed: (string | null)[] = [];
      for (const look of document.querySelectorAll(
        '[data-unique-id^="Ribbon"] button, [role=group].root-169 button',
      )) {
        look.addEventListener('click', () => pressed.push(look.getAttribute('aria-label')));
      }
      const box = await replyingIn(readShown).open(thread, ana, new AbortController().signal);
      if (typeof box === 'string') throw new Error(box);
      await box.insert('Received.');
      expect(box.send()).toBe(true);
      expect(page.sent).toHaveLength(1);
      page.undo();
      one('.send', element).remove();
      expect(box.send()).toBe(false);
      expect(await box.takeBack('Received.')).toBe(true);
      expect(pressed).toEqual([]);
      page.close();
    },
  );
});

test('every part has a second way', () => {
  for (const part of parts) {
    expect(new Set(replyParts[part].alternatives.map(({ css }) => css)).size).toBeGreaterThan(1);
  }
});

test('nothing rests on words of the page, nor on classes of one build', () => {
  const named = alternatives.flatMap(([, , { css }]) => css.match(/\.[A-Za-z][\w-]*/g) ?? []);
  expect(named.filter((name) => !/^\.(ms-|fui-)/.test(name))).toEqual([]);
  expect(alternatives.filter(([, , { css }]) => css.includes('[aria-label="'))).toEqual([]);
});

async function show(name: Fragment): Promise<void> {
  const page = new DOMParser().parseFromString(await readFragment(name), 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
}

function readPgp(): OpenThread {
  const message = {
    from: 'sender@example.com',
    own: false,
    at: 1_000,
    collapsed: false,
    draft: false,
  };
  return {
    thread,
    element: one('[data-app-section=ConversationContainer]'),
    messages: [{ ...message, element: one('[aria-expanded=true]') }],
  };
}

const labelOf = (element: Element) => element.getAttribute('aria-label');

function healthOf(part: string) {
  return replyFinder.report().find((health) => health.part === part);
}
