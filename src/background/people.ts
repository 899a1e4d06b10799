import { address } from '../core/mail';
import { addTouch, describePeople } from '../ledger/describe';
import type { Ledger } from '../ledger/ledger';
import { settleByPhone } from '../ledger/phoned';
import type { Answers } from '../protocol/serve';
import { afterChange, afterChangeOfAll } from './changes';

/** What the background answers about people. */
export function peopleAnswers(ledger: Ledger): Pick<Answers, 'describe' | 'phoned' | 'touch'> {
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
    async phoned({ person }) {
      const { changed, ...done } = await settleByPhone(ledger, address(person), Date.now());
      await afterChange(ledger, changed);
      return done;
    },
  };
}
