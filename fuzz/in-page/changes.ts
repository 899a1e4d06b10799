import { tables } from '../../drift/in-page/sites';
import { hostileWords } from '../junk';
import type { Random } from '../random';

/** One change to the page. Places are shares of what is there, so that a change can be done again to a fresh page. */
export interface PageChange {
  act: (typeof acts)[number];
  at: number;
  to: number;
  words: number;
}

const acts = [
  'remove',
  'move',
  'copy',
  'exchange attributes',
  'set attribute',
  'set attribute',
  'drop attribute',
  'write',
  'write',
  'rename class',
  'wrap',
  'hide',
  'imitate',
] as const;

/** Any change to any element; or, of `imitate`, parts of the page copied into the bodies of its mail. */
export function pageChange(random: Random, only: 'any' | 'imitate'): PageChange {
  const share = () => random.int(1_000_000) / 1_000_000;
  const act = only === 'imitate' ? 'imitate' : random.pick(acts);
  return { act, at: share(), to: share(), words: random.int(10_000) };
}

/** Does it to the page in which this script runs. `bodies`: where mail is shown. */
export function change({ act, at, to, words }: PageChange, bodies: string): void {
  const all = [...document.body.querySelectorAll<HTMLElement>('*')];
  const pick = (share: number) => all[Math.floor(share * all.length)];
  const [element, other] = [pick(at), pick(to)];
  if (element === undefined || other === undefined) return;
  const word = hostileWords[words % hostileWords.length] ?? '';
  const names = element.getAttributeNames().filter((name) => !name.startsWith('on'));
  const name = names[words % Math.max(1, names.length)];
  const does: Record<PageChange['act'], () => unknown> = {
    remove: () => element.childElementCount < 200 && element.remove(),
    move: () =>
      !element.contains(other) && element.childElementCount < 200 && other.append(element),
    copy: () =>
      element.childElementCount < 20 &&
      size(element) < 200 &&
      other.before(element.cloneNode(true)),
    'exchange attributes': () => name !== undefined && exchange(element, other, name),
    'set attribute': () => name !== undefined && element.setAttribute(name, word),
    'drop attribute': () => name !== undefined && element.removeAttribute(name),
    write: () => write(element, word),
    'rename class': () => element.classList.replace(element.classList[0] ?? 'none', `z${words}`),
    wrap: () => wrap(element),
    hide: () => element.style.setProperty('display', words % 2 === 0 ? 'none' : 'block'),
    imitate: () =>
      imitate(
        partAt(at, words) ?? element,
        [...document.querySelectorAll<HTMLElement>(bodies)],
        to,
        words,
      ),
  };
  does[act]();
}

/** An element that some reader takes for a part of its page, of any part with the same chance. */
function partAt(at: number, words: number): HTMLElement | undefined {
  const ways = Object.values(tables)
    .flat()
    .flatMap(({ parts }) => Object.values(parts))
    .flatMap(({ alternatives }) => alternatives);
  const css = ways[words % ways.length]?.css.replaceAll(':scope >', '');
  const found = css === undefined ? [] : [...document.body.querySelectorAll<HTMLElement>(css)];
  return found[Math.floor(at * found.length)];
}

const size = (element: Element) => element.querySelectorAll('*').length;

function exchange(one: Element, other: Element, name: string): void {
  const [mine, yours] = [one.getAttribute(name), other.getAttribute(name)];
  if (yours === null) one.removeAttribute(name);
  else one.setAttribute(name, yours);
  if (mine !== null) other.setAttribute(name, mine);
}

function write(element: Element, words: string): void {
  const text = [...element.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
  if (text === undefined) element.append(words);
  else text.nodeValue = words;
}

function wrap(element: HTMLElement): void {
  const wrapper = document.createElement('div');
  element.replaceWith(wrapper);
  wrapper.append(element);
}

/**
 * Puts a copy of a part of the page, or of what it stands in, into a mail. Gmail's sanitiser puts `m_<number>` before
 * classes, Outlook's `x_` before classes and ids; none is put by one in four, as if a sanitiser had failed.
 */
function imitate(
  part: HTMLElement,
  bodies: readonly HTMLElement[],
  to: number,
  words: number,
): void {
  const body = bodies[Math.floor(to * bodies.length)];
  if (body === undefined) return;
  let source: HTMLElement = part;
  for (let up = words % 4; up > 0; up -= 1) {
    const parent = source.parentElement;
    if (parent === null || parent === document.body || parent.contains(body) || size(parent) > 400)
      break;
    source = parent;
  }
  if (source.contains(body) || body.contains(source) || size(source) > 400) return;
  const copy = source.cloneNode(true) as HTMLElement;
  const prefix = ['', 'x_', `m_-${words}`, `m_${words}x_`][words % 4] ?? '';
  for (const each of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    // Marks of this test are not the mail's.
    each.removeAttribute('data-probe');
    if (prefix !== '')
      each.setAttribute('class', [...each.classList].map((name) => prefix + name).join(' '));
    if (prefix !== '' && each.id !== '') each.id = prefix + each.id;
    for (const name of ['email', 'data-hovercard-id', 'title', 'aria-label'])
      if (each.getAttribute(name)?.includes('@')) each.setAttribute(name, 'thief@evil.example');
  }
  if (words % 3 === 0) body.prepend(copy);
  else body.append(copy);
}
