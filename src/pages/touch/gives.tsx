import { say } from '../../ui/words';

/** What the user has to give to people. */
export function Gives() {
  return (
    <section id="gives" aria-labelledby="gives-title">
      <h2 id="gives-title">{say('keep_gives')}</h2>
      <p class="soft">{say('keep_noGives')}</p>
    </section>
  );
}
