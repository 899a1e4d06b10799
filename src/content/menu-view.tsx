/** @jsxImportSource ./dom */
import type { Mark, Proposal } from '../protocol/protocol';
import { say, type WordKey, wordsDirection } from '../ui/words';
import type { Children, JSX } from './dom/jsx-runtime';
import { type MenuStep, nameOf } from './menu-acts';

/**
 * The menu as it stands at a step. Controls name their act in `data-act`: the menu itself hears the events, since
 * none may travel through the mail page (see `guest.ts`).
 */
export function menuView(step: Exclude<MenuStep, { view: 'closed' }>): JSX.Element {
  return (
    <div class={`menu ${step.view}`} dir={wordsDirection()} {...roleOf(step)}>
      {body(step)}
    </div>
  );
}

/** The acts are a menu below their heading; what asks or tells is named by its first words. */
function roleOf(step: Exclude<MenuStep, { view: 'closed' }>) {
  if (step.view === 'acts') return {};
  return { role: 'dialog', 'aria-live': 'polite', 'aria-label': titleOf(step) } as const;
}

function titleOf(step: Exclude<MenuStep, { view: 'closed' | 'acts' }>): string {
  switch (step.view) {
    case 'mode':
      return say('mail_modeQuestion');
    case 'out':
      return step.question;
    case 'pick':
      return say(pickLabels[step.what]);
    case 'why':
      return say('mail_why');
    case 'done':
      return step.text;
    case 'failed':
      return say('error_title');
  }
}

function body(step: Exclude<MenuStep, { view: 'closed' }>): Children {
  switch (step.view) {
    case 'acts':
      return <Acts {...step} />;
    case 'mode':
      return <Mode />;
    case 'out':
      return (
        <>
          <p>{step.question}</p>
          <Button act="despite" says="ask_outYes" />
          <Button act="back" says="mail_back" />
        </>
      );
    case 'pick':
      return <Pick {...step} />;
    case 'why':
      return <Why mark={step.mark} />;
    case 'done':
      return (
        <p>
          {step.text} <Button act="undo" says="mail_undo" />
        </p>
      );
    case 'failed':
      return (
        <>
          <p>
            <strong>{say('error_title')}</strong> {say('error_safe')}
          </p>
          <Button act="close" says="mail_close" />
        </>
      );
  }
}

function Acts({ mark, proposal }: Extract<MenuStep, { view: 'acts' }>) {
  const { card, morning } = proposal;
  return (
    <>
      <h2>{mark.words.label}</h2>
      {card.map((line) => (
        <p key={line} class="card" title={line}>
          {line}
        </p>
      ))}
      <div role="menu" aria-label={say('mail_menuLabel', nameOf(mark))}>
        {mark.kind === 'awaiting-them' ? (
          <Item act="closed">{say('act_closed')}</Item>
        ) : (
          <Owed proposal={proposal} />
        )}
        <Item act="pick pledge">{say('pledge_note')} …</Item>
        <Item act={`snooze ${morning.until}`}>{say('mail_snoozeUntil', morning.when)}</Item>
        {maySleep(mark, proposal) && (
          <Item act="snooze they-write">{say('mail_snoozeTheyWrite')}</Item>
        )}
        <Item act="pick snooze">{say('mail_snooze')} …</Item>
        <hr />
        {proposal.person && <Item act="card">{say('person_card', nameOf(mark))}</Item>}
        <Item act="why">{say('mail_why')}</Item>
      </div>
    </>
  );
}

/** Until they write again: not for who was promised an answer, or asks for it again and again. */
function maySleep({ kind }: Mark, { note }: Proposal): boolean {
  return note !== 'moved' && kind !== 'chasing' && kind !== 'broken';
}

/** What can be done for somebody who waits. With nobody known there is nobody to tell that an answer comes. */
function Owed({ proposal }: { proposal: Proposal }) {
  const moves = proposal.note === 'moved';
  const offers = proposal.person === undefined ? [] : proposal.offers;
  const words = moves ? 'pledge_moveTo' : 'mail_receivedBy';
  return (
    <>
      {offers.map(({ kind, until, when, text }) => (
        <Item key={kind} act={`acknowledge ${until}`} title={text}>
          {say(words, when)}
        </Item>
      ))}
      {offers.length > 0 && (
        <>
          <Item act="pick acknowledge">{say('mail_pickTime')}</Item>
          <hr />
        </>
      )}
      <Item act="phone">{say(moves ? 'pledge_byPhone' : 'mail_byPhone')}</Item>
      <Item act="no-answer">{say(moves ? 'pledge_letGo' : 'mail_noAnswer')}</Item>
    </>
  );
}

function Mode() {
  return (
    <fieldset>
      <legend>{say('mail_modeQuestion')}</legend>
      <label>
        <input type="radio" name="mode" value="leave" checked /> {say('mail_modeLeave')}
      </label>
      <label>
        <input type="radio" name="mode" value="send" /> {say('mail_modeSend')}
      </label>
      <Button act="mode" says="mail_continue" />
      <Button act="back" says="mail_back" />
    </fieldset>
  );
}

function Pick({ what, value, tooSoon }: Extract<MenuStep, { view: 'pick' }>) {
  const label = say(pickLabels[what]);
  return (
    <fieldset>
      <label>
        {label}
        <input type="datetime-local" defaultValue={value} aria-invalid={tooSoon} />
      </label>
      {tooSoon ? (
        <p class="hint" role="alert">
          {say(what === 'acknowledge' ? 'act_pickTooSoon' : 'mail_tooSoon')}
        </p>
      ) : null}
      <Button act={`picked ${what}`} says="mail_continue" />
      <Button act="back" says="mail_back" />
    </fieldset>
  );
}

const pickLabels = {
  acknowledge: 'mail_pickLabel',
  snooze: 'mail_snoozeLabel',
  pledge: 'pledge_until',
} as const;

function Why({ mark }: { mark: Mark }) {
  return (
    <>
      <ul>
        {mark.because.map(({ code, with: fill = [] }) => (
          <li key={code}>{say(`because_${code}` as WordKey, ...fill)}</li>
        ))}
      </ul>
      <Button act="back" says="mail_back" />
    </>
  );
}

interface ItemProps {
  act: string;
  title?: string;
  children: Children;
}

function Item({ act, title, children }: ItemProps) {
  return (
    <button type="button" role="menuitem" data-act={act} title={title}>
      {children}
    </button>
  );
}

function Button({ act, says }: { act: string; says: WordKey }) {
  return (
    <button type="button" class="button" data-act={act}>
      {say(says)}
    </button>
  );
}
