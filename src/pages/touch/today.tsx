import { say } from '../../ui/words';

/** To whom to write today: at most five, and why each of them. */
export function Today() {
  return (
    <section id="today" aria-labelledby="today-title">
      <h2 id="today-title">{say('keep_today')}</h2>
      <p class="soft">{say('keep_nobody')}</p>
    </section>
  );
}
