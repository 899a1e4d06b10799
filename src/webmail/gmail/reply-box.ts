import type { ReplyBox } from '../webmail';
import type { FoundBox } from './reply-boxes';
import { find, isShown, missed } from './reply-find';
import { press } from './reply-press';
import { proofOf } from './reply-proof';
import { sendingFrom } from './reply-sending';
import { eraseOwn, ownTextOf, tidy, typeAtStart, wholeTextOf } from './reply-text';
import { seen } from './reply-wait';

/** Whether we opened the box: then its draft is ours to discard once it is empty again. */
export type Opened = 'by-us' | 'by-user';

/** Gives a found box the acts of {@link ReplyBox}. `own` is text of ours that already stands in it. */
export function replyBox({ element, editor }: FoundBox, opened: Opened, own = ''): ReplyBox {
  let ours = tidy(own);
  // With signature and quote: who types in there edits the mail, too.
  let whole = wholeTextOf(editor);
  const ownText = () => ownTextOf(editor);
  const isOurs = () => ownText() === ours && wholeTextOf(editor) === whole;
  const { expect, ...sending } = sendingFrom(element, editor);
  if (ours !== '') expect();
  return {
    element,
    ownText,
    proof() {
      const draft = ours === '' ? ownText() !== '' : !isOurs();
      return { ...proofOf(element), draft };
    },
    async insert(text) {
      if (ownText() !== '') return false;
      typeAtStart(editor, text);
      // Gmail's own listeners have run by now; what they threw out again is not kept.
      await nextFrame();
      if (ownText() !== tidy(text)) return false;
      ours = tidy(text);
      whole = wholeTextOf(editor);
      expect();
      return true;
    },
    async takeBack(text) {
      if (!element.isConnected || ours !== tidy(text) || !isOurs()) return false;
      eraseOwn(editor);
      if (ownText() !== '') return false;
      ours = '';
      if (opened === 'by-us') await discard(element);
      return true;
    },
    ...sending,
  };
}

/** Gmail's own bin: it also removes the draft that Gmail saved meanwhile. */
async function discard(box: HTMLElement): Promise<void> {
  const bin = find('discard', box);
  if (bin === undefined) return missed('discard', box);
  press(bin);
  const gone = () => (box.isConnected && isShown(box) ? undefined : true);
  await seen(gone, 3_000, new AbortController().signal);
}

/** Not requestAnimationFrame: a hidden tab has no frames. */
const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 0));
