/** @jsxImportSource ./dom */
import type { Mark, Offer, Proposal } from '../protocol/protocol';
import { dayAndClock, type Here } from '../ui/time-words';
import { type WordKey, wordsDirection } from '../ui/words';
import type { Children, JSX } from './dom/jsx-runtime';
import { type MenuStep, nameOf } from './menu-acts';

/**
 * The menu as it stands at a step. Controls name their act in `data-act`: the menu itself hears the events, since
 * none may travel through the mail page (see `guest.ts`).
 */
export function menuView(step: Exclude<MenuStep, { view: 'closed' }>, here: Here): JSX.Element {
  return (
    <div class={`menu ${step.view}`} dir={wordsDirection()} {...roleOf(step, here)}>
      {body(step, here)}
    </div>
  );
}

/** The acts are a menu below their heading; what asks or tells is named by its first words. */
function roleOf(step: Exclude<MenuStep, { view: 'closed' }>, here: Here) {
  if (step.view === 'acts') return {};
  return { role: 'dialog', 'aria-live': 'polite', 'aria-label': titleOf(step, here) } as const;
}

function titleOf(step: Exclude<MenuStep, { view: 'closed' | 'acts' }>, here: Here): string {
  switch (step.view) {
    case 'mode':
      return here.say('mail_modeQuestion');
    case 'pick':
      return here.say(pickLabels[step.what]);
    case 'why':
      return here.say('mail_why');
    case 'done':
      return step.text;
    case 'failed':
      return here.say('error_title');
  }
}

function body(step: Exclude<MenuStep, { view: 'closed' }>, here: Here): Children {
  switch (step.view) {
    case 'acts':
      return <Acts {...step} here={here} />;
    case 'mode':
      return <Mode here={here} />;
    case 'pick':
      return <Pick {...step} here={here} />;
    case 'why':
      return <Why mark={step.mark} here={here} />;
    case 'done':
      return (
        <p>
          {step.text} <Button act="undo" say="mail_undo" here={here} />
        </p>
      );
    case 'failed':
      return (
        <>
          <p>
            <strong>{here.say('error_title')}</strong> {here.say('error_safe')}
          </p>
          <Button act="close" say="mail_close" here={here} />
        </>
      );
  }
}

function Acts({
  mark,
  proposal,
  snoozeUntil,
  here,
}: Extract<MenuStep, { view: 'acts' }> & { here: Here }) {
  const now = Date.now();
  const until = dayAndClock(snoozeUntil, now, here);
  return (
    <>
      <h2>{mark.words.label}</h2>
      <div role="menu" aria-label={here.say('mail_menuLabel', nameOf(mark, here))}>
        {mark.kind === 'awaiting-them' ? (
          <Item act="closed">{here.say('act_closed')}</Item>
        ) : (
          <Owed proposal={proposal} now={now} here={here} />
        )}
        <Item act="pick pledge">{here.say('pledge_note')} …</Item>
        <Item act={`snooze ${snoozeUntil}`}>{here.say('mail_snoozeUntil', until)}</Item>
        {maySleep(mark, proposal) && (
          <Item act="snooze they-write">{here.say('mail_snoozeTheyWrite')}</Item>
        )}
        <Item act="pick snooze">{here.say('mail_snooze')} …</Item>
        <hr />
        <Item act="why">{here.say('mail_why')}</Item>
      </div>
    </>
  );
}

/** Until they write again: not for who was promised an answer, or asks for it again and again. */
function maySleep({ kind }: Mark, { note }: Proposal): boolean {
  return note !== 'moved' && kind !== 'chasing' && kind !== 'broken';
}

/** What can be done for somebody who waits. With nobody known there is nobody to tell that an answer comes. */
function Owed({ proposal, now, here }: { proposal: Proposal; now: number; here: Here }) {
  const moves = proposal.note === 'moved';
  const offers = proposal.person === undefined ? [] : proposal.offers;
  const words = moves ? 'pledge_moveTo' : 'mail_receivedBy';
  return (
    <>
      {offers.map((offer) => (
        <OfferItem key={offer.kind} offer={offer} words={words} now={now} here={here} />
      ))}
      {offers.length > 0 && (
        <>
          <Item act="pick acknowledge">{here.say('mail_pickTime')}</Item>
          <hr />
        </>
      )}
      <Item act="phone">{here.say(moves ? 'pledge_byPhone' : 'mail_byPhone')}</Item>
      <Item act="no-answer">{here.say(moves ? 'pledge_letGo' : 'mail_noAnswer')}</Item>
    </>
  );
}

interface OfferItemProps {
  offer: Offer;
  words: WordKey;
  now: number;
  here: Here;
}

function OfferItem({ offer, words, now, here }: OfferItemProps) {
  const time = dayAndClock(offer.until, now, here);
  return (
    <Item act={`acknowledge ${offer.until}`} title={offer.text}>
      {here.say(words, time)}
    </Item>
  );
}

function Mode({ here }: { here: Here }) {
  return (
    <fieldset>
      <legend>{here.say('mail_modeQuestion')}</legend>
      <label>
        <input type="radio" name="mode" value="leave" checked /> {here.say('mail_modeLeave')}
      </label>
      <label>
        <input type="radio" name="mode" value="send" /> {here.say('mail_modeSend')}
      </label>
      <Button act="mode" say="mail_continue" here={here} />
      <Button act="back" say="mail_back" here={here} />
    </fieldset>
  );
}

function Pick({
  what,
  value,
  tooSoon,
  here,
}: Extract<MenuStep, { view: 'pick' }> & { here: Here }) {
  const label = here.say(pickLabels[what]);
  return (
    <fieldset>
      <label>
        {label}
        <input type="datetime-local" defaultValue={value} aria-invalid={tooSoon} />
      </label>
      {tooSoon ? (
        <p class="hint" role="alert">
          {here.say(what === 'acknowledge' ? 'act_pickTooSoon' : 'mail_tooSoon')}
        </p>
      ) : null}
      <Button act={`picked ${what}`} say="mail_continue" here={here} />
      <Button act="back" say="mail_back" here={here} />
    </fieldset>
  );
}

const pickLabels = {
  acknowledge: 'mail_pickLabel',
  snooze: 'mail_snoozeLabel',
  pledge: 'pledge_until',
} as const;

function Why({ mark, here }: { mark: Mark; here: Here }) {
  return (
    <>
      <ul>
        {mark.because.map(({ code, with: fill = [] }) => (
          <li key={code}>{here.say(`because_${code}` as WordKey, ...fill)}</li>
        ))}
      </ul>
      <Button act="back" say="mail_back" here={here} />
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

function Button({ act, say, here }: { act: string; say: WordKey; here: Here }) {
  return (
    <button type="button" class="button" data-act={act}>
      {here.say(say)}
    </button>
  );
}
