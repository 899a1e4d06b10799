import type { AgendaItem } from '../../core/agenda';
import { dayAndClock } from '../../ui/time-words';
import { say } from '../../ui/words';
import { acknowledge, proposal, propose } from './acknowledge';
import { PickTime } from './pick-time';
import { here, now } from './state';

const hour = 3_600_000;

/** The times by which an answer can be promised, and what the note would say. */
export function Times({ item }: { item: AgendaItem }) {
  const current = proposal.value?.key === item.standing.key ? proposal.value : undefined;
  const offers = current?.offers ?? [];
  const pick = async (until: number) => {
    const picked = (await propose(item, until))?.offers.find(({ kind }) => kind === 'picked');
    if (picked !== undefined) await acknowledge(item, picked);
  };
  return (
    <>
      {offers.map((offer) => (
        <button
          type="button"
          class="choice"
          key={offer.until}
          title={offer.text}
          onClick={() => void acknowledge(item, offer)}
        >
          {dayAndClock(offer.until, now.value, here())}
        </button>
      ))}
      {/* Less than an hour away is no promise but an answer (look.md). */}
      <PickTime
        earliest={now.value + hour}
        tooSoon="act_pickTooSoon"
        pick={(until) => void pick(until)}
      />
      {offers[0] !== undefined && <p class="soft">{say('act_preview', offers[0].text)}</p>}
      {current?.personSure === false && <p class="soft">{say('act_addressUnsure')}</p>}
    </>
  );
}
