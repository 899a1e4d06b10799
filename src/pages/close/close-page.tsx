import { CircleCheck } from 'lucide';
import { Icon } from '../../ui/icon';
import { clock, duration } from '../../ui/time-words';
import { say, sayCount } from '../../ui/words';
import { Announcer } from '../popup/announcer';
import { Departed } from '../popup/departed';
import { Footer } from '../popup/footer';
import { Help } from '../popup/help';
import { Notices } from '../popup/notices';
import { Outcomes } from '../popup/outcomes';
import { Row } from '../popup/row';
import { accounts, groups, helpShown, here, now } from '../popup/state';
import { All } from './all-view';
import { Facts } from './facts';
import { lacking, left, today } from './state';

/** Who has no word yet today, one by one, until nobody is left. */
export function ClosePage() {
  return (
    <>
      <header class="close-header">
        <h1>{say('close_title')}</h1>
        <p class="answer">
          {isDone() && <Icon of={CircleCheck} />}
          {lacking.value !== undefined && answer(lacking.value.length)}
        </p>
        <p class="soft">{timeLeft()}</p>
      </header>
      <main>
        <Notices />
        <Outcomes />
        <All />
        <Left />
        {isDone() && <Facts />}
      </main>
      <Footer />
      <Announcer />
      {helpShown.value && <Help />}
    </>
  );
}

function answer(lack: number): string {
  if (!looked()) return say('first_title');
  if (lack === 0) return say('close_nobody');
  // A note that waits in its reply box is not out.
  return left.value.length === 0 ? sayCount('close_unsent', lack) : sayCount('close_left', lack);
}

const isDone = () => lacking.value?.length === 0 && looked();

const looked = () =>
  (accounts.value ?? []).some(({ on, lookedAt }) => on && lookedAt !== undefined);

/** What is left of the working day, and when it ends. */
function timeLeft(): string {
  const day = today.value;
  if (day === undefined) return say('close_dayOff');
  if (now.value >= day.end) return say('close_over', clock(day.end, here()));
  return say('close_time', duration(day.end - now.value, here()), clock(day.end, here()));
}

/** In one column, whatever their group; what was just done stands in its place for a while. */
function Left() {
  return groups.value
    .filter(({ entries }) => entries.length > 0)
    .map(({ bucket, entries }) => (
      <ul key={bucket} class="left" data-bucket={bucket} aria-label={say('close_list')}>
        {entries.map(({ item, departure }) =>
          departure === undefined ? (
            <Row key={item.standing.key} item={item} />
          ) : (
            <Departed key={departure.item.standing.key} departure={departure} />
          ),
        )}
      </ul>
    ));
}
