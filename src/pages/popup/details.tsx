import type { IconNode } from 'lucide';
import {
  Check,
  ChevronDown,
  CircleQuestionMark,
  Clock,
  ExternalLink,
  Handshake,
  Heart,
  UserRound,
} from 'lucide';
import { useEffect } from 'preact/hooks';
import type { AgendaItem, Bucket } from '../../core/agenda';
import { ownAddressOf, splitThreadKey } from '../../core/mail';
import { Icon } from '../../ui/icon';
import { dayAndClock } from '../../ui/time-words';
import { say, type WordKey } from '../../ui/words';
import { acknowledge, proposal, propose } from './acknowledge';
import { nameOf, open, openCard } from './acts';
import { mainAct } from './main-act';
import { PanelBelow } from './panel-below';
import { plainNote } from './plain-note';
import { accounts, here, now, type Panel, panel } from './state';

/** What the selected row shows: the sentence that asks, and what can be done. */
export function Details({ item, id }: { item: AgendaItem; id: string }) {
  const { sentence, key, writtenTo } = item.standing;
  // What is offered moves with the clock, and so does the item.
  useEffect(() => void propose(item), [item]);
  const thanks = plainNote(item, 'thanks');
  const silence = proposal.value?.key === key ? proposal.value.silence : undefined;
  const own = writtenTo ?? ownAddressOf(splitThreadKey(key).account);
  return (
    <div class="details" id={id}>
      {sentence !== undefined && (
        <blockquote>
          <q dir="auto">{sentence}</q>
        </blockquote>
      )}
      {silence !== undefined && <p class="silence">{silence}</p>}
      <div class="acts">
        <MainButton item={item} />
        <span class="others">
          <IconAct words={say('act_open')} of={ExternalLink} letter="o" act={() => open(item)} />
          {!snoozeless.has(item.bucket) && (
            <PanelAct name="act_snooze" of={Clock} letter="s" opens="snooze" />
          )}
          {item.bucket !== 'not-listed' && (
            <PanelAct name="pledge_note" of={Handshake} letter="p" opens="pledge" />
          )}
          {item.bucket !== 'not-listed' && item.bucket !== 'settled' && (
            <PanelAct name="act_settle" of={Check} letter="d" opens="settle" />
          )}
          {item.standing.person !== undefined && (
            <IconAct
              words={say('person_card', nameOf(item))}
              of={UserRound}
              act={() => openCard(item)}
            />
          )}
          <PanelAct
            name={item.bucket === 'not-listed' ? 'act_whyNot' : 'act_why'}
            of={CircleQuestionMark}
            opens="why"
          />
          {/* Last, since it comes when the background has said that it has a place. */}
          {thanks !== undefined && (
            <IconAct
              words={say('note_thanks')}
              of={Heart}
              act={() => void acknowledge(item, thanks)}
            />
          )}
        </span>
      </div>
      {panel.value !== undefined && (
        <PanelBelow key={panel.value} item={item} panel={panel.value} />
      )}
      {severalAccounts() && <p class="own">{say('row_to', own)}</p>}
    </div>
  );
}

/** With one mailbox there is no question which it is. */
const severalAccounts = () => (accounts.value ?? []).filter(({ on }) => on).length > 1;

const snoozeless: ReadonlySet<Bucket> = new Set(['snoozed', 'not-listed', 'earlier', 'settled']);

function MainButton({ item }: { item: AgendaItem }) {
  const main = mainAct(item);
  if (main === undefined) return null;
  if (main === 'acknowledge') return <SplitButton item={item} />;
  return (
    <button type="button" class="main" title={main.text} aria-keyshortcuts="a" onClick={main.act}>
      {say(main.words)}
    </button>
  );
}

function SplitButton({ item }: { item: AgendaItem }) {
  const { key } = item.standing;
  const known = proposal.value?.key === key ? proposal.value : undefined;
  const first = known?.offers[0];
  const moves = (known?.note ?? noteFirst(item)) === 'moved';
  return (
    <span class="split">
      <button
        type="button"
        class="main"
        title={first?.text}
        aria-keyshortcuts="a"
        onClick={() => void acknowledge(item)}
      >
        {first === undefined
          ? say(moves ? 'pledge_move' : 'act_acknowledgeBare')
          : say(
              moves ? 'pledge_moveTo' : 'act_acknowledge',
              dayAndClock(first.until, now.value, here()),
            )}
      </button>
      <button
        type="button"
        class="main arrow"
        aria-label={say('act_times')}
        title={say('act_times')}
        aria-expanded={panel.value === 'times'}
        onClick={() => toggle('times')}
      >
        <Icon of={ChevronDown} />
      </button>
    </span>
  );
}

/** Until the background has said what a note would say. */
const noteFirst = ({ standing: { state, chases } }: AgendaItem) =>
  state === 'promised' && chases === 0 ? 'moved' : 'received';

interface IconActProps {
  name: WordKey;
  of: IconNode;
  letter?: string;
}

function IconAct({
  words,
  of,
  letter,
  act,
}: Omit<IconActProps, 'name'> & { words: string; act: () => void }) {
  return (
    <button type="button" class="plain icon-only" {...named(words, letter)} onClick={act}>
      <Icon of={of} />
    </button>
  );
}

function PanelAct({ name, of, letter, opens }: IconActProps & { opens: Panel }) {
  return (
    <button
      type="button"
      class="plain icon-only"
      {...named(say(name), letter)}
      aria-expanded={panel.value === opens}
      onClick={() => toggle(opens)}
    >
      <Icon of={of} />
    </button>
  );
}

function named(words: string, letter?: string) {
  return letter === undefined
    ? { 'aria-label': words, title: words }
    : { 'aria-label': words, title: `${words} (${letter})`, 'aria-keyshortcuts': letter };
}

function toggle(opens: Panel): void {
  panel.value = panel.peek() === opens ? undefined : opens;
}
