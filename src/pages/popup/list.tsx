import { Announcer } from './announcer';
import { Empty } from './empty';
import { Footer } from './footer';
import { GroupSection } from './group-section';
import { Header } from './header';
import { Help } from './help';
import { Notices } from './notices';
import { Outcomes } from './outcomes';
import { groups, helpShown } from './state';

/** The whole page: who is waiting, and what to do about it. */
export function List() {
  return (
    <>
      <Header />
      <main>
        <Notices />
        <Outcomes />
        <Empty />
        {groups.value.map((group) => (
          <GroupSection key={group.bucket} group={group} />
        ))}
      </main>
      <Footer />
      <Announcer />
      {helpShown.value && <Help />}
    </>
  );
}
