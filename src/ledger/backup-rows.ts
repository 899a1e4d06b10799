import type { BackupPart } from '../core/backup-parts';
import { splitThreadKey } from '../core/mail';
import { type BackupRow, endedStates } from './backup-form';
import type {
  AccountRow,
  DecisionRow,
  GiveRow,
  JobRow,
  ListRow,
  MessageRow,
  PersonRow,
  RecordRow,
  ThreadRow,
  TouchRow,
} from './rows';

interface LedgerRows {
  accounts: AccountRow;
  threads: ThreadRow;
  messages: MessageRow;
  people: PersonRow;
  lists: ListRow;
  decisions: DecisionRow;
  jobs: JobRow;
  records: RecordRow;
  touches: TouchRow;
  gives: GiveRow;
}

/** A row of the ledger as a backup has it; undefined for what is not to be kept. */
export const toBackup: {
  [P in BackupPart]: (row: LedgerRows[P]) => BackupRow<P> | undefined;
} = {
  accounts: ({ key, ...rest }) => ({ account: key, ...rest }),
  threads: ({ key, account, record, seenAt, lists }) => ({
    account,
    thread: splitThreadKey(key).thread,
    seenAt,
    lists: lists.map(routeOf),
    facts: record?.facts,
    people: record?.people,
  }),
  messages: ({ thread: key, record: { thread, id, facts } }) => ({
    account: splitThreadKey(key).account,
    thread,
    id,
    facts,
  }),
  people: (row) => row,
  lists: ({ list, at, oldest, newest }) => ({
    account: splitThreadKey(list as `${LedgerRows['threads']['key']}`).account,
    list: routeOf(list),
    at,
    oldest,
    newest,
  }),
  decisions: ({ threadKey, id, thread, at, body }) => ({
    account: splitThreadKey(threadKey).account,
    id,
    thread,
    at,
    body,
  }),
  jobs: ({ threadKey, holder: _, ...job }) => {
    const { account } = splitThreadKey(threadKey);
    // Whether it went out, this browser alone may still find out.
    if (job.state === 'sending') return { ...job, account, state: 'unsure' };
    const state = endedStates.find((ended) => ended === job.state);
    return state === undefined ? undefined : { ...job, account, state };
  },
  records: ({ id, facts }) => ({ id, facts }),
  touches: ({ id, person, at, body }) => ({ id, person, at, body }),
  gives: (row) => row,
};

/** A list's own route behind its account: as in a thread's key, an address holds no slash. */
const routeOf = (list: string) => list.slice(list.indexOf('/') + 1);
