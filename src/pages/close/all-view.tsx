import { useEffect, useRef } from 'preact/hooks';
import { say, sayCount } from '../../ui/words';
import { nameOf } from '../popup/acts';
import { acknowledgeAll, leftOut, type Planned, plan, planned, run, unplan } from './all-at-once';
import { left } from './state';

/** A note to everybody who is left, each shown before any goes out. */
export function All() {
  if (run.value !== undefined) return <Running />;
  if (planned.value !== undefined) return <Plan all={planned.value} />;
  if (left.value.length < 2) return null;
  return (
    <p class="further">
      <button type="button" class="choice" id={beginId} onClick={() => void plan()}>
        {sayCount('close_all', left.value.length)}
      </button>
    </p>
  );
}

const beginId = 'acknowledge-all';

/** Puts the plan away, and the focus where it came from. */
function cancel(): void {
  unplan();
  requestAnimationFrame(() => document.getElementById(beginId)?.focus());
}

function Plan({ all }: { all: readonly Planned[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const leave = all.some(({ mode }) => mode === 'leave');
  return (
    <section
      class="plan"
      aria-labelledby="plan-title"
      onKeyDown={({ key }) => key === 'Escape' && cancel()}
    >
      <h2 id="plan-title" class="plain-title" tabIndex={-1} ref={heading}>
        {say('close_planTitle')}
      </h2>
      <ul>
        {all.map(({ item, offer }) => (
          <li key={item.standing.key}>
            <p class="to">
              <bdi class="who">{nameOf(item)}</bdi>
              <bdi class="subject">{item.standing.subject || say('row_noSubject')}</bdi>
            </p>
            <blockquote dir="auto">{offer.text}</blockquote>
          </li>
        ))}
      </ul>
      {leftOut.value.length > 0 && (
        <p class="notice">{say('close_out', leftOut.value.map(nameOf).join(', '))}</p>
      )}
      <p class="soft">{say(leave ? 'close_planLeave' : 'close_planSend')}</p>
      <p class="plan-acts">
        {all.length > 0 && (
          <button type="button" class="main" onClick={() => void acknowledgeAll(all)}>
            {say('close_planStart')}
          </button>
        )}
        <button type="button" class="plain" onClick={cancel}>
          {say('import_cancel')}
        </button>
      </p>
    </section>
  );
}

function Running() {
  const now = run.value;
  const planned = now?.all[now.at];
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []);
  if (now === undefined || planned === undefined) return null;
  const [at, all] = [now.at + 1, now.all.length];
  return (
    <div class="notice running" role="status">
      <p>
        {say('close_running', String(at), String(all), nameOf(planned.item))}{' '}
        {planned.mode === 'leave' && say('close_runningLeave')}
      </p>
      <progress max={all} value={now.at} aria-hidden="true" />
      <button ref={stop} type="button" class="plain" onClick={now.stop}>
        {say('backup_stop')}
      </button>
    </div>
  );
}
