import { Saved } from '../../ui/saved';
import { say } from '../../ui/words';
import { Gives } from './gives';
import { LeaveAlone } from './leave-alone';
import { NoAnswer } from './no-answer';
import { status } from './state';
import { ThanksOwed } from './thanks-owed';
import { Today } from './today';

/** Whom to thank, to write to and to leave alone, and what there is to give. */
export function TouchPage() {
  return (
    <main>
      <h1>{say('keep_title')}</h1>
      <p class="lead">{say('keep_what')}</p>
      <ThanksOwed />
      <Today />
      <NoAnswer />
      <LeaveAlone />
      <Gives />
      <Saved status={status} />
    </main>
  );
}
