import { render } from 'preact';
import { Saved } from '../../ui/saved';
import { say, wordsDirection } from '../../ui/words';
import { followTexts } from './closing-texts';
import { ImportPage } from './import-page';
import { listenToKeys } from './keys';
import { PeopleList } from './people-list';
import { PersonCard } from './person-card';
import { follow, importShown, route, status } from './state';

document.documentElement.lang = say('locale');
document.documentElement.dir = wordsDirection();
document.title = `${say('person_title')} · ${say('extName')}`;

const page = new AbortController();
// A page that is only put aside (a tab's Back) goes on when it is shown again.
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) page.abort();
});
follow(page.signal);
followTexts(page.signal);
listenToKeys(page.signal);
render(<PeoplePage />, document.body);

/** Everybody in a list, or one of them: which, says the page's address, so that Back goes back. */
function PeoplePage() {
  return (
    <main>
      <Shown />
      <Saved status={status} />
    </main>
  );
}

function Shown() {
  if (importShown.value) return <ImportPage />;
  return route.value === undefined ? <PeopleList /> : <PersonCard key={route.value} />;
}
