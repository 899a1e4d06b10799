import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PersonId } from '../../core/people/person-id';
import { cardsOf } from '../../ledger/list-people';
import { live } from '../../ledger/live';
import type { CardRow } from '../../ledger/rows';
import { stageWords } from '../../ui/person-words';
import { day } from '../../ui/time-words';
import { say } from '../../ui/words';
import { Avatar } from '../popup/avatar';
import { addressOf, here, ledger, now, readFailed } from './state';

/** As in people.css. Px. */
const rowHeight = 56;
/** Rows beyond what is seen, above and below. */
const beyond = 12;

/** A list of any length, of which the page holds only what is on the screen, and a little more. */
export function VirtualRows({ ids }: { ids: readonly PersonId[] }) {
  const list = useRef<HTMLUListElement>(null);
  const span = useSignal({ start: 0, end: 40 });
  const at = useSignal(0);
  const cards = useSignal<CardRow[]>([]);
  const wanted = useSignal(ids);
  wanted.value = ids;
  useSignalEffect(() => {
    const { start, end } = span.value;
    const part = wanted.value.slice(start, end);
    return live(() => cardsOf(ledger, part), cards, readFailed);
  });
  useEffect(() => {
    const look = () => {
      // A scroll may still be told of a list that has just made room for a card.
      if (list.current === null) return;
      const next = spanOf(list.current, ids.length);
      const before = span.value;
      if (next.start !== before.start || next.end !== before.end) span.value = next;
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [ids, span]);
  const byId = new Map(cards.value.map((card) => [card.id, card]));
  const { start, end } = span.value;
  const move = (to: number) => {
    at.value = Math.max(0, Math.min(to, ids.length - 1));
    reveal(list.current as HTMLUListElement, at.value);
  };
  return (
    <ul
      class="rows"
      ref={list}
      style={{ blockSize: `${ids.length * rowHeight}px` }}
      aria-label={say('person_title')}
      onKeyDown={(event) => {
        const to = targetOf(event.key, at.peek(), ids.length);
        if (to === undefined) return;
        event.preventDefault();
        move(to);
      }}
    >
      {ids.slice(start, end).map((id, index) => (
        <li
          key={id}
          style={{ insetBlockStart: `${(start + index) * rowHeight}px` }}
          aria-setsize={ids.length}
          aria-posinset={start + index + 1}
        >
          <a
            href={addressOf(id)}
            data-at={start + index}
            tabIndex={start + index === Math.min(at.value, ids.length - 1) ? 0 : -1}
            onFocus={() => {
              at.value = start + index;
            }}
          >
            <Row card={byId.get(id)} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Row({ card }: { card: CardRow | undefined }) {
  if (card === undefined) return null;
  const { id, name, organisation, stage, contactAt, out } = card;
  const where = organisation ?? (id.includes('@') ? id : '');
  const what = out ? say('person_out') : stage && stageWords(stage);
  return (
    <>
      <Avatar person={{ address: id, name }} />
      <span class="row-who">
        <bdi class="who" title={name}>
          {name}
        </bdi>
        <bdi class="soft" title={where}>
          {where}
        </bdi>
      </span>
      <span class="row-facts">
        <span class={out ? 'out' : ''} title={what}>
          {what}
        </span>
        <span class="soft">{contactAt !== undefined && day(contactAt, now.value, here())}</span>
      </span>
    </>
  );
}

function spanOf(list: HTMLUListElement, count: number) {
  const above = Math.max(0, -list.getBoundingClientRect().top);
  const first = Math.floor(above / rowHeight) - beyond;
  const shown = Math.ceil(innerHeight / rowHeight) + 2 * beyond;
  const start = Math.max(0, Math.min(first, count - 1));
  return { start, end: Math.min(count, start + shown) };
}

function targetOf(key: string, at: number, count: number): number | undefined {
  const page = Math.max(1, Math.floor(innerHeight / rowHeight) - 2);
  const targets: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  return targets[key];
}

/** Brings a row into sight, and then, once it is there, gives it the focus. */
function reveal(list: HTMLUListElement, at: number): void {
  const top = list.getBoundingClientRect().top + scrollY + at * rowHeight;
  if (top < scrollY) scrollTo(0, top - rowHeight);
  else if (top + rowHeight > scrollY + innerHeight) scrollTo(0, top + 2 * rowHeight - innerHeight);
  const focus = () => list.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus();
  requestAnimationFrame(() => requestAnimationFrame(focus));
}
