import { useSignal } from '@preact/signals';
import { balanceOf } from '../../core/touch/balance';
import { fittingGives, givenIn } from '../../core/touch/fitting';
import type { Give } from '../../core/touch/give';
import {
  birthdayLetter,
  type Letter,
  type LetterFrame,
  letter,
  letterWith,
} from '../../core/touch/letter';
import { birthdayLine } from '../../core/touch/today';
import type { TodayRow } from '../../ledger/today';
import { channelWords } from '../../ui/person-words';
import { fullDay } from '../../ui/time-words';
import { say, shownLocale } from '../../ui/words';
import { compose, describe, happened } from './acts';
import { Preview } from './preview';
import { gives, here, now, settings } from './state';

/** What to write to somebody today: one thing to give, another in its place, or none; not now, or never. */
export function Proposal({ row }: { row: TodayRow }) {
  const shown = useSignal(0);
  const isOpen = useSignal(false);
  const { person, from } = row;
  const { id, name } = person;
  const fitting = fittingFor(row);
  const give = fitting[shown.value % Math.max(1, fitting.length)];
  const { of, ...written } = letterFor(row, give);
  return (
    <>
      <ToGive
        give={give}
        subject={of === undefined ? undefined : written.subject}
        another={
          fitting.length > 1
            ? () => {
                shown.value += 1;
              }
            : undefined
        }
      />
      <Facts row={row} />
      <div class="touch-acts">
        {from === undefined ? (
          <p class="soft">{say('keep_noAddress')}</p>
        ) : (
          <button
            type="button"
            class="main"
            aria-expanded={isOpen.value}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            {say('keep_write')}
          </button>
        )}
        <button
          type="button"
          class="choice"
          onClick={() => void happened(id, { kind: 'putOff' }, say('keep_putOffDone', name))}
        >
          {say('keep_notNow')}
        </button>
        <button
          type="button"
          class="choice"
          onClick={() => void describe(id, { cadence: 0 }, say('keep_neverDone', name))}
        >
          {say('keep_notThis')}
        </button>
      </div>
      {isOpen.value && from !== undefined && (
        <Preview
          name={name}
          from={from}
          letter={written}
          open={() => void compose(person, { ...written, account: from.account }, { of })}
        />
      )}
    </>
  );
}

/** What stands in the letter: the give, on birthdays the line that comes with us, or nothing but the greeting. */
function ToGive(props: {
  give: Give | undefined;
  subject: string | undefined;
  another: (() => void) | undefined;
}) {
  const { give, subject, another } = props;
  if (give === undefined && subject === undefined) return <p class="soft">{say('keep_noFit')}</p>;
  return (
    <p class="touch-give">
      <span class="soft">{say('keep_toGive')}</span> <bdi>{give?.title ?? subject}</bdi>
      {another !== undefined && (
        <button type="button" class="plain" onClick={another}>
          {say('keep_another')}
        </button>
      )}
    </p>
  );
}

/** How they like best to be reached, what was given and asked, and whether nothing was given since an ask. */
function Facts({ row: { person, happened: all } }: { row: TodayRow }) {
  const { channel, phone } = person.said;
  const { gave, asked, askedAt } = balanceOf(all);
  const reached = [channel && channelWords(channel), phone].filter((each) => each !== undefined);
  const told = [
    ...(reached.length > 0 ? [say('keep_reached', reached.join(' · '))] : []),
    ...(gave + asked > 0 ? [say('keep_balance', number(gave), number(asked))] : []),
  ];
  return (
    <>
      {told.length > 0 && (
        <p class="touch-line soft">
          {told.map((each) => (
            <span key={each}>{each}</span>
          ))}
        </p>
      )}
      {askedAt !== undefined && (
        <p class="touch-asked">{say('keep_asked', fullDay(askedAt, here()))}</p>
      )}
    </>
  );
}

const number = (count: number) => new Intl.NumberFormat(shownLocale()).format(count);

function fittingFor({ person, why, happened: all }: TodayRow): Give[] {
  const occasion = isBirthday(why) ? 'birthday' : 'any';
  const given = givenIn(all);
  return fittingGives(gives.value ?? [], { stage: person.stage, occasion, given });
}

const isBirthday = (why: TodayRow['why']) => why.kind === 'date' && why.date.kind === 'birthday';

/** The whole message, and the id of what it gives. */
function letterFor(row: TodayRow, give: Give | undefined): Letter & { of: string | undefined } {
  const { person, language, why } = row;
  const { name } = person;
  const frame: LetterFrame = { name, language, locale: shownLocale(), settings: settings.value };
  if (give !== undefined) return { ...letterWith(give, frame), of: give.id };
  if (!isBirthday(why)) return { ...letter(frame, '', []), of: undefined };
  const year = new Date(now.value).getFullYear();
  return { ...birthdayLetter(frame), of: birthdayLine(year) };
}
