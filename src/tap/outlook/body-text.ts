import { str } from '../json';
import { newWords } from '../new-words';
import { writtenText } from '../written-text';
import { member } from './node';

/**
 * What the writer newly wrote, of an item of an answer: `UniqueBody` (EWS: the part that earlier messages don't have),
 * else the whole body up to the mail that it quotes. Undefined where no body was told.
 */
export function bodyText(node: unknown): string | undefined {
  const unique = textOf(member(node, 'UniqueBody'));
  return unique ?? writtenBody(member(node, 'Body')) ?? writtenBody(member(node, 'NormalizedBody'));
}

/** The same of a body that a request saves or sends: `{BodyType, Value}`. */
export function writtenBody(body: unknown): string | undefined {
  const value = contentOf(body);
  const quote = value.search(quoteMark);
  const before = quote === -1 ? undefined : written(value.slice(0, quote), body);
  return before ?? textOf(body);
}

/** What was newly written, as far as the beginning of the text in a list tells it. Outlook draws its line in `_`. */
export function previewText(node: unknown): string | undefined {
  const [written = ''] = (str(member(node, 'Preview')) ?? '').split('________');
  return str(newWords(written, []).trim());
}

/** As much of a body as is looked at; its written part stands at the beginning. */
const mostBody = 200_000;

/**
 * Where Outlook's quoted mail begins: `appendonsend` and `divRplyFwdMsg` are ids of its elements, `x_` before them in
 * mail that was quoted again. The quoted text itself follows them and has no mark.
 */
const quoteMark = /<(?:div|hr)\b[^<>]{0,200}\bid="(?:x_)?(?:appendonsend|divRplyFwdMsg)"/i;

function textOf(body: unknown): string | undefined {
  return written(contentOf(body), body);
}

function written(value: string, body: unknown): string | undefined {
  return str(member(body, 'BodyType') === 'Text' ? value.trim() : writtenText(value));
}

function contentOf(body: unknown): string {
  return str(member(body, 'Value'))?.slice(0, mostBody) ?? '';
}
