import { address, threadKey } from '../core/mail';
import { cardAddress } from '../core/people/card-address';
import { addTouch, describePeople } from '../ledger/describe';
import { sayOfGive } from '../ledger/gives';
import { chooseToday } from '../ledger/keep-in-touch';
import type { Ledger } from '../ledger/ledger';
import { personOf } from '../ledger/person';
import { settleByPhone } from '../ledger/phoned';
import { recipientOf } from '../ledger/recipient';
import type { Answers } from '../protocol/serve';
import { afterChange, afterChangeOfAll } from './changes';
import { compose } from './compose';
import { pages, showPage } from './tabs';

type PeopleAsk = 'card' | 'choose-today' | 'compose' | 'describe' | 'give' | 'phoned' | 'touch';

/** What the background answers about people. */
export function peopleAnswers(ledger: Ledger): Pick<Answers, PeopleAsk> {
  return {
    async describe({ said }) {
      const told = said.map((each) => ({ ...each, person: address(each.person) }));
      const { before, changed } = await describePeople(ledger, told, Date.now());
      await afterChange(ledger, changed);
      // By their stage people may have another deadline.
      if (said.some(({ facts }) => facts.stage !== undefined)) await afterChangeOfAll(ledger);
      return { before };
    },
    async touch({ person, at = Date.now(), body }) {
      const id = crypto.randomUUID();
      await addTouch(ledger, { id, person: address(person), at, body });
      return { id };
    },
    async card({ account, thread, part }) {
      const key = threadKey(account, thread);
      const recipient = await recipientOf(ledger, key);
      if (recipient === undefined) throw new Error('nobody is known who waits there');
      const { id } = await personOf(ledger, recipient.person.address);
      await showPage(pages.people, cardAddress(id, part === 'close' ? key : undefined));
      return {};
    },
    async give({ id, facts }) {
      return { before: await sayOfGive(ledger, id, facts, Date.now()) };
    },
    async 'choose-today'() {
      await chooseToday(ledger, Date.now());
      return {};
    },
    compose: (question) => compose(ledger, question, Date.now()),
    async phoned({ person }) {
      const { changed, ...done } = await settleByPhone(ledger, address(person), Date.now());
      await afterChange(ledger, changed);
      return done;
    },
  };
}
