import { say } from '../../ui/words';

/** What it is, what is read and kept, and what it cannot do. */
export function Introduction() {
  return (
    <>
      <header>
        <img src="/icons/icon-48.png" width="48" height="48" alt="" />
        <h1>{say('welcome_title')}</h1>
        <p class="lead">{say('welcome_what')}</p>
      </header>
      <section aria-labelledby="read">
        <h2 id="read">{say('welcome_readTitle')}</h2>
        <ul class="points">
          {points.map((key) => (
            <li key={key}>{say(key)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

const points = [
  'welcome_read',
  'welcome_kept',
  'welcome_local',
  'welcome_off',
  'welcome_closed',
] as const;
