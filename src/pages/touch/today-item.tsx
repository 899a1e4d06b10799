import { instantOf } from '../../core/civil-day';
import type { TodayRow } from '../../ledger/today';
import { fullDay } from '../../ui/time-words';
import { say } from '../../ui/words';
import { describe, unhappened } from './acts';
import { Draft } from './draft';
import { PersonRow } from './person-row';
import { Proposal } from './proposal';
import { here } from './state';
import { whyWords } from './why-words';

/** Somebody who was chosen for today: what to write to them, or what became of it. */
export function TodayItem({ row }: { row: TodayRow }) {
  const { person, why, dealt } = row;
  return (
    <PersonRow person={person} why={whyWords(why, person.stage)}>
      {dealt.kind === 'open' && <Proposal row={row} />}
      {dealt.kind === 'draft' && <Draft person={person} draft={dealt} />}
      {dealt.kind !== 'open' && dealt.kind !== 'draft' && <Outcome row={row} />}
    </PersonRow>
  );
}

/** They keep their place for the day, and nobody comes after them. */
function Outcome({ row: { person, dealt } }: { row: TodayRow }) {
  const undo = undoOf(person.id, dealt);
  return (
    <p class="touch-done">
      <span>{outcomeWords(dealt)}</span>
      {dealt.kind === 'out' && <Why person={person} />}
      {undo !== undefined && (
        <button type="button" class="plain" onClick={undo}>
          {say('act_undo')}
        </button>
      )}
    </p>
  );
}

/** Since when they do not want to be written to, and why. */
function Why({ person: { optOut } }: { person: TodayRow['person'] }) {
  if (optOut === undefined) return null;
  const by = optOut.by === 'hand' ? 'person_outByHand' : 'person_outByWords';
  return (
    <span>
      {say(by, fullDay(optOut.since, here()))} <bdi>{optOut.reason}</bdi>
    </span>
  );
}

type Dealt = TodayRow['dealt'];

function outcomeWords(dealt: Dealt): string {
  switch (dealt.kind) {
    case 'written':
      return say('keep_written');
    case 'put-off':
      return say('keep_putOff', fullDay(instantOf(dealt.until, 720, here().zone), here()));
    case 'never':
      return say('keep_never');
    case 'owed':
      return say('keep_owed');
    default:
      return say('keep_out');
  }
}

function undoOf(person: string, dealt: Dealt): (() => void) | undefined {
  if (dealt.kind === 'put-off') return () => void unhappened(person, dealt.touch);
  // What was said of them before goes by the foot of the page; later it is their stage that counts again.
  if (dealt.kind !== 'never') return undefined;
  return () => void describe(person, { cadence: 'by-stage' }, undefined);
}
