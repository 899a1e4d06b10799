/** @jsxImportSource ./dom */
import type { Mark, Offer, Proposal } from '../protocol/protocol';
import { say, type WordKey, wordsDirection } from '../ui/words';
import type { Children, JSX } from './dom/jsx-runtime';
import type { MenuStep } from './menu-acts';

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
          <Button act="despite" words="ask_outYes" />
          <Button act="back" words="mail_back" />
        </>
      );
    case 'pick':
      return <Pick {...step} />;
    case 'why':
      return <Why because={step.because} />;
    case 'done':
      return (
        <p>
          {step.text} <Button act="undo" words="mail_undo" />
        </p>
      );
    case 'failed':
      return (
        <>
          <p>
            <strong>{say('error_title')}</strong> {say('error_safe')}
          </p>
          <Button act="close" words="mail_close" />
        </>
      );
  }
}

function Acts({ mark, proposal }: Extract<MenuStep, { view: 'acts' }>) {
  return (
    <>
      <h2>{mark.words.label}</h2>
      {proposal.card.map((line) => (
        <p key={line} class="card" title={line}>
          {line}
        </p>
      ))}
      <div role="menu" aria-label={say('mail_menuLabel', proposal.name)}>
        {mark.kind === 'awaiting-them' ? (
          <Item act="closed">{say('act_closed')}</Item>
        ) : (
          <Owed proposal={proposal} />
        )}
        {proposal.plain.map(({ kind, text }) => (
          <Item key={kind} act={`note ${kind}`} title={text}>
            {say(`note_${kind}`)}
          </Item>
        ))}
        <Item act="pick pledge">{say('pledge_note')} …</Item>
        <Item act="snooze morning">{say('mail_snoozeUntil', proposal.morning.when)}</Item>
        {maySleep(mark, proposal) && (
          <Item act="snooze they-write">{say('mail_snoozeTheyWrite')}</Item>
        )}
        <Item act="pick snooze">{say('mail_snooze')} …</Item>
        <hr />
        {proposal.person && <Item act="card">{say('person_card', proposal.name)}</Item>}
        {proposal.close && <Item act="card close">{proposal.close}</Item>}
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
      {offers.map((offer) => (
        <OfferItem key={offer.kind} offer={offer} words={words} />
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

interface OfferItemProps {
  offer: Offer;
  words: WordKey;
}

function OfferItem({ offer, words }: OfferItemProps) {
  return (
    <Item act={`acknowledge ${offer.until}`} title={offer.text}>
      {say(words, offer.when)}
    </Item>
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
      <Button act="mode" words="mail_continue" />
      <Button act="back" words="mail_back" />
    </fieldset>
  );
}

function Pick({ what, value, words, tooSoon }: Extract<MenuStep, { view: 'pick' }>) {
  const label = say(pickLabels[what]);
  return (
    <fieldset>
      {what === 'pledge' && (
        <label>
          {say('pledge_words')}
          <input type="text" maxLength={300} dir="auto" defaultValue={words} />
        </label>
      )}
      <label>
        {label}
        <input type="datetime-local" defaultValue={value} aria-invalid={tooSoon} />
      </label>
      {tooSoon ? (
        <p class="hint" role="alert">
          {say(what === 'acknowledge' ? 'act_pickTooSoon' : 'mail_tooSoon')}
        </p>
      ) : null}
      <Button act={`picked ${what}`} words="mail_continue" />
      <Button act="back" words="mail_back" />
    </fieldset>
  );
}

const pickLabels = {
  acknowledge: 'mail_pickLabel',
  snooze: 'mail_snoozeLabel',
  pledge: 'pledge_until',
} as const;

function Why({ because }: { because: readonly string[] }) {
  return (
    <>
      <ul>
        {because.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Button act="back" words="mail_back" />
    </>
  );
}

function Item({ act, title, children }: { act: string; title?: string; children: Children }) {
  return (
    <button type="button" role="menuitem" data-act={act} title={title}>
      {children}
    </button>
  );
}

function Button({ act, words }: { act: string; words: WordKey }) {
  return (
    <button type="button" class="button" data-act={act}>
      {say(words)}
    </button>
  );
}
