import { ChevronDown, ChevronRight } from 'lucide';
import type { Bucket } from '../../core/agenda';
import { Icon } from '../../ui/icon';
import { say, sayCount, type WordKey } from '../../ui/words';
import { Departed } from './departed';
import { focusFirstAfter } from './focus';
import { type Group, openGroups, pageOfRows } from './groups';
import { Row } from './row';
import { limits, opened } from './state';

/** A group of the list under its name. Those that ask nothing of the user today are folded until opened. */
export function GroupSection({ group }: { group: Group }) {
  const folded = isFolded(group.bucket);
  const id = `group-${group.bucket}`;
  return (
    <section aria-labelledby={id} data-bucket={group.bucket}>
      {openGroups.has(group.bucket) ? (
        <h2 id={id}>
          {say(titles[group.bucket])}
          {group.hidden > 0 && <span class="count"> {group.count}</span>}
        </h2>
      ) : (
        <h2>
          <Fold group={group} id={id} />
        </h2>
      )}
      {!folded && <Rows group={group} />}
    </section>
  );
}

function Fold({ group: { bucket, count }, id }: { group: Group; id: string }) {
  const folded = isFolded(bucket);
  return (
    <button
      type="button"
      class="fold"
      id={id}
      aria-expanded={!folded}
      data-stop
      onClick={() => setShown(bucket, folded ? pageOfRows : 0)}
    >
      <Icon of={folded ? ChevronRight : ChevronDown} />
      {say(titles[bucket])} <span class="count">{count}</span>
    </button>
  );
}

function Rows({ group }: { group: Group }) {
  const { bucket, entries, hidden } = group;
  return (
    <>
      <ul>
        {entries.map(({ item, departure }) =>
          departure === undefined ? (
            <Row key={item.standing.key} item={item} />
          ) : (
            <Departed key={departure.item.standing.key} departure={departure} />
          ),
        )}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          class="plain further"
          data-stop
          aria-describedby={`group-${bucket}`}
          onClick={(click) => showMore(group, click)}
        >
          {sayCount('list_more', Math.min(hidden, pageOfRows))}
        </button>
      )}
    </>
  );
}

/** By keys one goes on with the first of the rows that come; a pointer stays where it is. */
function showMore({ bucket, entries }: Group, { detail }: MouseEvent): void {
  const last = entries.findLast(({ item }) => item !== undefined)?.item;
  if (detail === 0 && last !== undefined) focusFirstAfter(last.standing.key);
  setShown(bucket, (limits.peek().get(bucket) ?? 0) + pageOfRows);
}

const isFolded = (bucket: Bucket) => limits.value.get(bucket) === 0;

function setShown(bucket: Bucket, rows: number): void {
  opened.value = new Map(opened.peek()).set(bucket, rows);
}

const titles: Record<Bucket, WordKey> = {
  broken: 'group_broken',
  chasing: 'group_chasing',
  overdue: 'group_overdue',
  'due-today': 'group_due_today',
  'due-later': 'group_due_later',
  promised: 'group_promised',
  unsure: 'group_unsure',
  'awaiting-them': 'group_awaiting_them',
  snoozed: 'group_snoozed',
  'last-seen': 'group_last_seen',
  earlier: 'group_earlier',
  'not-listed': 'group_not_listed',
  settled: 'group_settled',
};
