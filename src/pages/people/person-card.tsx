import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../ui/words';
import { Avatar } from '../popup/avatar';
import { happened, phoned } from './acts';
import { Addresses } from './addresses';
import { ClosingJob } from './closing-job';
import { Facts } from './facts';
import { Happenings } from './happenings';
import { OptOutForm, OutNotice } from './opt-out';
import { OwedThanks } from './owed-thanks';
import { PastFacts } from './past-facts';
import { closing, whole } from './state';
import { Threads } from './threads';

/** All about one person: who they are, what was between them and the user, and what the user says of them. */
export function PersonCard() {
  const heading = useRef<HTMLHeadingElement>(null);
  const of = whole.value;
  const name = of?.person.name;
  useEffect(() => {
    if (name !== undefined) document.title = `${name} · ${say('extName')}`;
  }, [name]);
  const isThere = of !== undefined;
  const atCard = isThere && closing.value === undefined;
  // Whoever comes from the list, or from the checklist, stands at the top of the card, not at the top of the page.
  useEffect(() => {
    if (atCard) heading.current?.focus();
  }, [atCard]);
  if (of === undefined) return null;
  const { id, organisation, addresses } = of.person;
  return (
    <>
      <p class="back">
        <a href="#all">‹ {say('person_back')}</a>
      </p>
      <header class="card-head">
        <Avatar person={{ address: id, name: of.person.name }} />
        <div>
          <h1 tabIndex={-1} ref={heading}>
            <bdi>{of.person.name}</bdi>
          </h1>
          <p class="soft">
            {[organisation, addresses[0]].filter((each) => each !== undefined).join(' · ')}
          </p>
        </div>
      </header>
      <OutNotice of={of.person} />
      <div class="buttons">
        <button type="button" class="main" onClick={() => void phoned(id)}>
          {say('act_phone')}
        </button>
        <button type="button" class="choice" onClick={() => void happened(id, { kind: 'met' })}>
          {say('touch_met')}
        </button>
        {of.person.optOut === undefined && <OptOutForm of={of.person} />}
      </div>
      <ClosingJob of={of} />
      <OwedThanks of={of.person} />
      <Facts of={of.person} />
      <PastFacts of={of} />
      <Happenings of={of} />
      <Threads of={of} />
      <Addresses of={of} />
    </>
  );
}
