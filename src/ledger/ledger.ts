import Dexie, { type Table } from 'dexie';
import type {
  AccountRow,
  BriefsRow,
  CardRow,
  ChosenRow,
  DecisionRow,
  GiveRow,
  HealthRow,
  JobRow,
  ListRow,
  MessageRow,
  MetaRow,
  NamedRow,
  PersonRow,
  RecordRow,
  SettingsRow,
  StagingRow,
  ThreadRow,
  ToldRow,
  TouchRow,
} from './rows';
import { versions } from './versions';

/** The database of the extension's own origin. The background alone writes; pages read it live. */
export type Ledger = Dexie & {
  accounts: Table<AccountRow, string>;
  threads: Table<ThreadRow, string>;
  briefs: Table<BriefsRow, string>;
  messages: Table<MessageRow, string>;
  people: Table<PersonRow, string>;
  lists: Table<ListRow, string>;
  decisions: Table<DecisionRow, string>;
  jobs: Table<JobRow, string>;
  told: Table<ToldRow, string>;
  settings: Table<SettingsRow, string>;
  health: Table<HealthRow, string>;
  meta: Table<MetaRow, string>;
  named: Table<NamedRow, string>;
  staging: Table<StagingRow, [string, number]>;
  records: Table<RecordRow, string>;
  touches: Table<TouchRow, string>;
  cards: Table<CardRow, string>;
  gives: Table<GiveRow, string>;
  chosen: Table<ChosenRow, string>;
};

/** Opens (at first use) the ledger; tests give each its own name. */
export function openLedger(name = 'answerable'): Ledger {
  const ledger = new Dexie(name) as Ledger;
  for (const [index, { stores, upgrade }] of versions.entries()) {
    const version = ledger.version(index + 1).stores(stores);
    if (upgrade !== undefined) version.upgrade(upgrade);
  }
  return ledger;
}
