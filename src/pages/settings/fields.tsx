import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { SettingsProblem } from '../../core/settings/migrate-settings';
import { useTyping } from '../../ui/use-typing';
import { problemWords } from './problem-words';

/** A part of the page under its heading. */
export function Section(props: { id: string; title: string; children: ComponentChildren }) {
  const heading = `${props.id}-title`;
  return (
    <section id={props.id} aria-labelledby={heading}>
      <h2 id={heading}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** Something that is on or off. */
export function Tick(props: { words: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={props.on}
        onChange={({ currentTarget }) => props.set(currentTarget.checked)}
      />
      {props.words}
    </label>
  );
}

/** One of a few. `name` is the group's. */
export function Radio(props: {
  name: string;
  words: string;
  checked: boolean;
  choose: () => void;
}) {
  return (
    <label class="tick">
      <input type="radio" name={props.name} checked={props.checked} onChange={props.choose} />
      {props.words}
    </label>
  );
}

/** A whole number between two bounds; what lies beyond them is said beside it and not saved. */
export function NumberField(props: {
  words: string;
  value: number;
  min: number;
  max: number;
  wrong: string | undefined;
  set: (value: number) => void;
}) {
  const { words, value, min, max, wrong, set } = props;
  const complaint = useId();
  const typing = useTyping(value, ({ valueAsNumber }) => set(valueAsNumber));
  return (
    <div class="row-field">
      <label>
        {words}
        <input
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          aria-invalid={wrong !== undefined}
          aria-describedby={complaint}
          {...typing}
        />
      </label>
      <span class="wrong" id={complaint} role="alert">
        {wrong}
      </span>
    </div>
  );
}

/** A time of day, as minutes after midnight; an emptied field says nothing yet. */
export function MinuteField(props: { label: string; at: number; set: (minute: number) => void }) {
  const typing = useTyping(clockOf(props.at), ({ value }) => {
    const [hour = Number.NaN, minute = Number.NaN] = value.split(':').map(Number);
    if (!Number.isNaN(hour * 60 + minute)) props.set(hour * 60 + minute);
  });
  return <input type="time" aria-label={props.label} required {...typing} />;
}

/** 09:30, as the browser's field wants it. A shift past midnight ends at an hour of the next day. */
function clockOf(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** What is wrong with what was typed, beside where it was typed. */
export function Wrong({ problem }: { problem: SettingsProblem | undefined }) {
  return (
    <p class="wrong" role="alert">
      {problem !== undefined && problemWords(problem)}
    </p>
  );
}
