import type { Settings } from '../../core/settings/settings';
import { templateLanguages } from '../../core/templates/kinds';
import { say, shownLocale } from '../../ui/words';
import { change } from './state';

/** In which language notes are written. */
export function NoteLanguage({ of: { noteLanguage } }: { of: Settings }) {
  return (
    <label class="row-field">
      {say('notes_language')}
      <select
        value={noteLanguage}
        onChange={({ currentTarget: { value } }) =>
          change({ noteLanguage: value as Settings['noteLanguage'] })
        }
      >
        <option value="of-mail">{say('notes_ofMail')}</option>
        {templateLanguages.map((language) => (
          <option key={language} value={language}>
            {languageName(language)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** "German", in the language of the page. */
export function languageName(language: string): string {
  return new Intl.DisplayNames(shownLocale(), { type: 'language' }).of(language) ?? language;
}
