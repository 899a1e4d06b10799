import { ChevronDown, ChevronRight } from 'lucide';
import type { Bucket } from '../../core/agenda';
import { Icon } from '../../ui/icon';
import { say, sayCount, type WordKey } from '../../ui/words';
import { Departed } from './departed';
import { type Group, openGroups } from './groups';
import { Row } from './row';
import { opened, search } from './state';

/** How many rows an opened group shows at first, and how many more each time: a page has no use for thousands. */
const pageOfRows = 50;

/** A group of the list under its name. Those that ask nothing of the user today are folded until opened. */
export function GroupSection({ group }: { group: Group }) {
  const folded = isFolded(group.bucket);
  const id = `group-${group.bucket}`;
  return (
    <section aria-labelledby={id} data-bucket={group.bucket}>
      {openGroups.has(group.bucket) ? (
        <h2 id={id}>{say(titles[group.bucket])}</h2>
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
      onClick={() => setFolded(bucket, folded ? pageOfRows : 0)}
    >
      <Icon of={folded ? ChevronRight : ChevronDown} />
      {say(titles[bucket])} <span class="count">{count}</span>
    </button>
  );
}

function Rows({ group }: { group: Group }) {
  // A group that was folded again (0) is whole in a search.
  const limit = opened.value.get(group.bucket) || pageOfRows;
  const hidden = group.count - limit;
  return (
    <>
      <ul>
        {group.entries
          .slice(0, limit)
          .map(({ item, departure }) =>
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
          onClick={() => setFolded(group.bucket, limit + pageOfRows)}
        >
          {sayCount('list_more', Math.min(hidden, pageOfRows))}
        </button>
      )}
    </>
  );
}

/** What is searched for may stand in any group, so a search unfolds them all. */
function isFolded(bucket: Bucket): boolean {
  return (
    !openGroups.has(bucket) && search.value.trim() === '' && (opened.value.get(bucket) ?? 0) === 0
  );
}

function setFolded(bucket: Bucket, rows: number): void {
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
