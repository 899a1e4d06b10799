import { mailSites } from '../core/mail-sites';
import { say } from './words';

/** One button for each mail site, which opens it in a tab. */
export function OpenMail() {
  return (
    <div class="buttons">
      {Object.values(mailSites).map(({ title, start }) => (
        <button
          key={title}
          type="button"
          class="main"
          onClick={() => void chrome.tabs.create({ url: start })}
        >
          {say('first_open', title)}
        </button>
      ))}
    </div>
  );
}
