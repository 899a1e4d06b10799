import { useId } from 'preact/hooks';
import { channels } from '../../core/people/record';
import { channelOf, channelWords } from '../../ui/person-words';
import { say, type WordKey } from '../../ui/words';

interface TextProps {
  words: WordKey;
  value: string;
  longest: number;
  set: (value: string) => void;
}

/** A line of text. By its key a field begins anew where its value was changed elsewhere, or undone. */
export function Text({ words, value, longest, set }: TextProps) {
  return (
    <label class="fact">
      {say(words)}
      <input
        type="text"
        dir="auto"
        key={value}
        maxLength={longest}
        defaultValue={value}
        onChange={({ currentTarget }) => set(currentTarget.value.trim())}
      />
    </label>
  );
}

/** A whole number, or none. */
export function NumberFact(props: {
  words: WordKey;
  value: number | undefined;
  /** What goes where nothing is typed. */
  usual: number | undefined;
  /** What a number of 0 means. */
  hint: WordKey;
  set: (value: number | undefined) => void;
}) {
  return (
    <label class="fact">
      {say(props.words)} ({say(props.hint)})
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={3_650}
        key={props.value}
        defaultValue={props.value}
        placeholder={props.usual === undefined ? '–' : String(props.usual)}
        onChange={({ currentTarget }) => {
          const { valueAsNumber: value } = currentTarget;
          if (currentTarget.validity.valid)
            props.set(Number.isNaN(value) ? undefined : Math.round(value));
        }}
      />
    </label>
  );
}

/** An IANA zone, or none that is known. */
export function Zone({ value, set }: { value: string; set: (zone: string) => void }) {
  const known = Intl.supportedValuesOf('timeZone');
  const listed = value === '' || known.includes(value) ? known : [value, ...known];
  return (
    <label class="fact">
      {say('zone_title')}
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        <option value="">–</option>
        {listed.map((each) => (
          <option key={each} value={each}>
            {each.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One of those that everybody has, or any other in the user's own words. */
export function Channel({ value, set }: { value: string; set: (channel: string) => void }) {
  const list = useId();
  return (
    <label class="fact">
      {say('person_channel')}
      <input
        type="text"
        list={list}
        key={value}
        maxLength={60}
        defaultValue={channelWords(value)}
        onChange={({ currentTarget }) => set(channelOf(currentTarget.value.trim()))}
      />
      <datalist id={list}>
        {channels.map((each) => (
          <option key={each} value={channelWords(each)} />
        ))}
      </datalist>
    </label>
  );
}
