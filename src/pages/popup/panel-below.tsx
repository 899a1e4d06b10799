import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AgendaItem } from '../../core/agenda';
import { snoozeTimes } from '../../core/snooze-times';
import { becauseWords } from '../../ui/because-words';
import { dayAndClock } from '../../ui/time-words';
import { say } from '../../ui/words';
import { acknowledgeAs, acknowledgeDespite, closingWords, proposal } from './acknowledge';
import { correct, nameOf, openClosing, settle, snooze } from './acts';
import { NotePledge } from './note-pledge';
import { PickTime } from './pick-time';
import { PlainNoteChoice } from './plain-note';
import { calendar, here, now, type Panel } from './state';
import { Times } from './times';

/** The choices that unfold below a row's acts. The first one has the focus, so that two keys do it. */
export function PanelBelow({ item, panel }: { item: AgendaItem; panel: Panel }) {
  const box = useRef<HTMLDivElement>(null);
  // Before the next key can come: d and Enter are one gesture.
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('button, input')?.focus();
    box.current?.closest('.row')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div class="panel" ref={box}>
      <Content item={item} panel={panel} />
    </div>
  );
}

function Content({ item, panel }: { item: AgendaItem; panel: Panel }) {
  switch (panel) {
    case 'times':
      return <Times item={item} />;
    case 'mode':
      return <Mode item={item} />;
    case 'out':
      return <Out item={item} />;
    case 'snooze':
      return <Snooze item={item} />;
    case 'settle':
      return <Settle item={item} />;
    case 'pledge':
      return <NotePledge item={item} />;
    case 'why':
      return <Why item={item} />;
  }
}

function Mode({ item }: { item: AgendaItem }) {
  return (
    <>
      <p>{say('mode_ask')}</p>
      <Choice words={say('mode_leave')} act={() => void acknowledgeAs(item, 'leave')} />
      <Choice words={say('mode_send')} act={() => void acknowledgeAs(item, 'send')} />
      <p class="soft">{say('mode_remembered')}</p>
    </>
  );
}

/** They do not want to be written to: nothing goes to them by one press. */
function Out({ item }: { item: AgendaItem }) {
  const known = proposal.value;
  return (
    <>
      <p dir="auto">{known?.key === item.standing.key && known.out}</p>
      <Choice words={say('ask_outYes')} act={() => void acknowledgeDespite(item)} />
    </>
  );
}

function Snooze({ item }: { item: AgendaItem }) {
  return (
    <>
      <p>{say('act_snoozeUntil')}</p>
      {snoozeTimes(now.value, calendar()).map((until) => (
        <Choice
          key={until}
          words={dayAndClock(until, now.value, here())}
          act={() => snooze(item, until)}
        />
      ))}
      {/* Whoever was promised an answer need not write again. */}
      {item.standing.promisedUntil === undefined && (
        <Choice words={say('act_snoozeTheyWrite')} act={() => snooze(item, 'they-write')} />
      )}
      <PickTime earliest={now.value} tooSoon="mail_tooSoon" pick={(until) => snooze(item, until)} />
    </>
  );
}

function Settle({ item }: { item: AgendaItem }) {
  const { person } = item.standing;
  if (item.bucket === 'awaiting-them')
    return (
      <>
        <Choice words={say('act_closed')} act={() => settle(item, 'closed')} />
        <PlainNoteChoice item={item} kind="closing" />
        <CloseJob item={item} />
      </>
    );
  if (item.standing.state === 'promised')
    return (
      <>
        <Choice words={say('pledge_byPhone')} act={() => settle(item, 'phone')} />
        <Choice words={say('pledge_letGo')} act={() => settle(item, 'no-answer-needed')} />
        <PlainNoteChoice item={item} kind="closing" />
        <CloseJob item={item} />
      </>
    );
  return (
    <>
      <p>{say('act_settleHow')}</p>
      <Choice words={say('act_phone')} act={() => settle(item, 'phone')} />
      <Choice words={say('act_noAnswerNeeded')} act={() => settle(item, 'no-answer-needed')} />
      <PlainNoteChoice item={item} kind="closing" />
      <CloseJob item={item} />
      {person !== undefined && (
        <Choice
          words={say('act_neverThisSender', nameOf(item))}
          act={() => correct(item, 'not-needed', 'all')}
        />
      )}
    </>
  );
}

/** Where there are no jobs with them, there is none to close. */
function CloseJob({ item }: { item: AgendaItem }) {
  const words = closingWords(item);
  return words === undefined ? null : <Choice words={words} act={() => openClosing(item)} />;
}

function Why({ item }: { item: AgendaItem }) {
  return (
    <>
      <ul class="because">
        {item.standing.because.map((because) => (
          <li key={because.code}>{becauseWords(because, nameOf(item))}</li>
        ))}
      </ul>
      {isDoubtful(item) && (
        <Choice words={say('act_needsAnswer')} act={() => correct(item, 'needed')} />
      )}
      {(isDoubtful(item) || isCorrected(item)) && (
        <Choice words={say('act_notNeeded')} act={() => correct(item, 'not-needed')} />
      )}
    </>
  );
}

/** What is unsure is shown so, and one tap says how it is. */
function isDoubtful({ bucket, standing: { state, sure } }: AgendaItem): boolean {
  return bucket === 'unsure' || (state === 'waiting' && !sure);
}

/** The user said that such mail needs an answer, and may think otherwise by now. */
function isCorrected({ standing: { because } }: AgendaItem): boolean {
  return because.some(({ code }) => code === 'correctedNeeded');
}

function Choice({ words, act }: { words: string; act: () => void }) {
  return (
    <button type="button" class="choice" onClick={act}>
      {words}
    </button>
  );
}
