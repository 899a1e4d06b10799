import { say, sayCount } from '../../ui/words';
import { today } from './state';
import { TodayItem } from './today-item';

/** To whom to write today: at most five, and why each of them. */
export function Today() {
  const rows = today.value;
  return (
    <section id="today" aria-labelledby="today-title">
      <h2 id="today-title">{say('keep_today')}</h2>
      {rows !== undefined && (
        <>
          <p class="soft" role="status">
            {rows.length === 0 ? say('keep_nobody') : leftWords()}
          </p>
          <ul>
            {rows.map((row) => (
              <TodayItem key={row.person.id} row={row} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Of those who were chosen for today; nobody else is waiting behind them. */
function leftWords(): string {
  const left = (today.value ?? []).filter(
    ({ dealt: { kind } }) => kind === 'open' || kind === 'draft',
  );
  return left.length === 0 ? say('keep_done') : sayCount('keep_left', left.length);
}
