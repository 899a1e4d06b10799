import type { Settings } from '../../core/settings/settings';
import { browserZone } from '../../ledger/user-time';
import { say } from '../../ui/words';
import { Section } from './fields';
import { change } from './state';

/** In which zone the hours are meant: the browser's, wherever the user is, or always the same. */
export function Zone({ of: { zone } }: { of: Settings }) {
  const known = zones();
  const listed = zone === 'browser' || known.includes(zone) ? known : [zone, ...known];
  return (
    <Section id="zone" title={say('zone_title')}>
      <p id="zone-what">{say('zone_what')}</p>
      <select
        aria-labelledby="zone-title"
        aria-describedby="zone-what"
        value={zone}
        onChange={({ currentTarget: { value } }) => change({ zone: value })}
      >
        <option value="browser">{say('zone_browser', shown(browserZone()))}</option>
        {listed.map((each) => (
          <option key={each} value={each}>
            {shown(each)}
          </option>
        ))}
      </select>
    </Section>
  );
}

const zones = () => Intl.supportedValuesOf('timeZone');

/** "America/New_York" as one reads it. */
const shown = (zone: string) => zone.replaceAll('_', ' ');
