import { OpenMail } from '../../ui/open-mail';
import { say, sayCount } from '../../ui/words';
import { openGroups } from './groups';
import { accounts, behind, groups, listed, missed, notYetOn, search } from './state';

/** The one line where nobody waits, or nothing was found; and what to do before the first look. */
export function Empty() {
  const known = accounts.value;
  // Without access the list proves nothing, and the notice above says so (look.md).
  if (listed.value === undefined || known === undefined || blocked()) return null;
  if (search.value.trim() !== '') {
    return groups.value.length > 0 ? null : (
      <p class="empty">{say('list_noMatch', search.value.trim())}</p>
    );
  }
  if (groups.value.some(({ bucket }) => openGroups.has(bucket))) return null;
  const on = known.filter((account) => account.on);
  if (on.every(({ lookedAt }) => lookedAt === undefined))
    return <NotLooked some={on.length > 0 ? 'on' : 'none'} />;
  const answered = behind.value?.answeredToday ?? 0;
  return (
    <p class="empty">
      {answered > 0 ? sayCount('list_nobodyAnswered', answered) : say('list_nobody')}
    </p>
  );
}

const blocked = () => missed().length > 0;

/** Never shown as an empty list: nothing is known yet (look.md). */
function NotLooked({ some }: { some: 'on' | 'none' }) {
  // The notice above already says what has to happen first.
  if (some === 'none' && notYetOn().length > 0) return null;
  return (
    <div class="empty">
      <h2 class="plain-title">{say('first_title')}</h2>
      <p>{say(some === 'on' ? 'first_notShown' : 'first_how')}</p>
      <OpenMail />
    </div>
  );
}
