import type { AgendaItem } from '../../core/agenda';
import { isMailAddress } from '../../core/mail';
import { becauseWords } from '../../ui/because-words';
import { fullDate } from '../../ui/time-words';
import { say } from '../../ui/words';
import { nameOf } from './acts';
import { Avatar } from './avatar';
import { Details } from './details';
import { rowId } from './focus';
import { rowTag, rowTime, waited } from './row-words';
import { here, now, select, selected } from './state';

/** One person who waits, or one thread: name, subject, how long, until when. The selected one shows its acts. */
export function Row({ item }: { item: AgendaItem }) {
  const { key, subject } = item.standing;
  const chosen = selected.value?.standing.key === key;
  const details = `details-${key}`;
  return (
    <li class="row" data-thread={key} aria-current={chosen}>
      <button
        type="button"
        class="row-main"
        id={rowId(key)}
        data-stop
        tabIndex={chosen ? 0 : -1}
        aria-expanded={chosen}
        {...(chosen ? { 'aria-controls': details } : {})}
        onClick={() => select(key)}
        onFocus={() => select(key)}
      >
        <Avatar person={item.standing.person} />
        <span class="who-line">
          <bdi class="who" title={addressOf(item)}>
            {nameOf(item)}
          </bdi>
          <Tag item={item} />
          <When item={item} />
        </span>
        <span class="what-line">
          <bdi class="subject" title={subject}>
            {subject || say('row_noSubject')}
          </bdi>
          <span class="waited">{waited(item, now.value, here())}</span>
        </span>
        <LeftOut item={item} />
      </button>
      {chosen && <Details item={item} id={details} />}
    </li>
  );
}

/** Nobody is left out without a word: the heading of the group ends in "because" (design.md, must hold 4). */
function LeftOut({ item }: { item: AgendaItem }) {
  const [because] = item.standing.because;
  if (item.bucket !== 'not-listed' || because === undefined) return null;
  const words = becauseWords(because, nameOf(item));
  return (
    <span class="reason" title={words}>
      {words}
    </span>
  );
}

/** Shown on hovering; a handle is no address. */
function addressOf({ standing: { person } }: AgendaItem): string | undefined {
  return person !== undefined && isMailAddress(person.address) ? person.address : undefined;
}

function Tag({ item }: { item: AgendaItem }) {
  const tag = rowTag(item);
  return tag === undefined ? null : <span class={`tag ${tag.look}`}>{tag.words}</span>;
}

function When({ item }: { item: AgendaItem }) {
  const told = rowTime(item, now.value, here());
  if (told === undefined) return null;
  if (told.at === undefined) return <span class="when">{told.words}</span>;
  return (
    <time class="when" dateTime={new Date(told.at).toISOString()} title={fullDate(told.at, here())}>
      {told.words}
    </time>
  );
}
