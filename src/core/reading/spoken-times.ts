import { type CivilDay, civilDay, instantOf } from '../civil-day';
import { nextWorkingDay } from '../workdays';
import { endOfDay, endOfWeek, type Moment, type Named } from './moment';

/**
 * Times that chrono-node does not know, as people set deadlines: "end of day", "COB", "end of the week", "within two
 * hours", "first thing", "over the weekend", in the seven languages of issue 4.
 */
export function spokenTimes(text: string, moment: Moment): Named[] {
  const found: Named[] = [];
  for (const [words, end] of spoken) {
    for (const match of text.matchAll(words)) {
      const from = match.index;
      const by = end(match, moment);
      if (
        by !== undefined &&
        !found.some((other) => from < other.to && from + match[0].length > other.from)
      )
        found.push({ by, from, to: from + match[0].length });
    }
  }
  return found;
}

type End = (match: RegExpMatchArray, moment: Moment) => number | undefined;

const today = ({ at, zone }: Moment): CivilDay => civilDay(at, zone);
const day: End = (_, moment) => endOfDay(today(moment), moment);
const dayAfter: End = (_, moment) => endOfDay(today(moment) + 1, moment);
const week: End = (_, moment) => endOfWeek(today(moment), moment);
const weekAfter: End = (_, moment) => endOfWeek(today(moment) + 7, moment);
const sunday: End = (_, moment) => endOfDay(sundayOf(today(moment)), moment);
const night: End = (_, { at, zone }) => instantOf(civilDay(at, zone) + 1, 0, zone) - hour / 60;
const noon: End = (_, moment) => {
  const end = instantOf(today(moment), 12 * 60, moment.zone);
  return end < moment.at ? endOfDay(today(moment), moment) : end;
};
const noonAfter: End = (_, { at, zone }) => instantOf(civilDay(at, zone) + 1, 12 * 60, zone);
/** The next time that clocks show it between seven and seven, as "at 930" is meant. */
const bareClock: End = ([, hours = '', minutes = ''], { at, zone }) => {
  const named = Number(hours) * 60 + Number(minutes);
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const minutesOfDay = named < 7 * 60 ? named + 12 * 60 : named;
  const sameDay = instantOf(civilDay(at, zone), minutesOfDay, zone);
  return sameDay < at ? instantOf(civilDay(at, zone) + 1, minutesOfDay, zone) : sameDay;
};
const nextMorning: End = (match, moment) => {
  const noonToday = instantOf(today(moment), 12 * 60, moment.zone);
  return noonToday - 4 * hour > moment.at ? noonToday : noonAfter(match, moment);
};
const firstThing: End = (_, { at, zone, calendar }) => {
  const next = nextWorkingDay(civilDay(at, zone), calendar);
  return next && next.start + 3 * hour;
};
const month: End = (_, moment) => {
  const date = new Date(today(moment) * 24 * hour);
  const last = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / (24 * hour);
  return endOfDay(last, moment);
};
const span: End = ([, count = '', unit = ''], moment) => {
  const many = numbers.get(count.toLowerCase()) ?? Number(count);
  const length = units.find(([words]) => words.test(unit))?.[1];
  if (!(many > 0 && many < 1_000) || length === undefined) return undefined;
  return length < 24 * hour
    ? moment.at + many * length
    : endOfDay(today(moment) + (many * length) / (24 * hour), moment);
};

/** "The coming days" are three. */
function few(words: string): RegExpMatchArray {
  return ['', 'few', /hour|week|day/i.exec(words)?.[0] ?? 'day'];
}

const hour = 3_600_000;
const sundayOf = (civil: CivilDay) => civil + ((7 - ((civil + 4) % 7)) % 7);

const numbers = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    ten: 10,
    'a couple of': 2,
    couple: 2,
    'a few': 3,
    few: 3,
    several: 3,
    half: 0.5,
    'half an': 0.5,
    einer: 1,
    eine: 1,
    einem: 1,
    zwei: 2,
    drei: 3,
    une: 1,
    un: 1,
    deux: 2,
    trois: 3,
    una: 1,
    dos: 2,
    tres: 3,
    uma: 1,
    um: 1,
    duas: 2,
    dois: 2,
    três: 3,
    due: 2,
    tre: 3,
    een: 1,
    twee: 2,
    drie: 3,
  }),
);
const units: [RegExp, number][] = [
  [/^min/i, hour / 60],
  [/^(?:h|st|ur|uur|or[ae])/i, hour],
  [/^(?:d|t|j|g)/i, 24 * hour],
  [/^(?:w|s)/i, 7 * 24 * hour],
];

const count = `(\\d{1,3}|${[...numbers.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** First come, first taken: the longer phrase stands before the shorter. */
const spoken: [RegExp, End][] = [
  [
    /\b(?:end of|later) next week\b|\bende nächster woche\b|\bfin de la semaine prochaine\b/giu,
    weekAfter,
  ],
  [
    /\bend of (?:the |this )?week\b|\b(?:eow|this week|later this week)\b|\b(?:ende (?:der|dieser) woche|diese woche|noch diese woche|fin de (?:la )?semaine|cette semaine|esta (?:misma )?semana|fin(?:al)?(?:es)? de (?:la |esta )?semana|final da semana|fine (?:della )?settimana|questa settimana|eind(?:e)? van de week|deze week)\b/giu,
    week,
  ],
  [
    /\bnext week\b|\bnächste[rn]? woche\b|\bla semaine prochaine\b|\b(?:la )?(?:próxima semana|semana que viene|semana que vem)\b|\b(?:la )?(?:prossima settimana|settimana prossima)\b|\bvolgende week\b/giu,
    weekAfter,
  ],
  [
    /\bend of (?:the |this )?month\b|\bende (?:des|dieses) monats\b|\bmonatsende\b|\bfin (?:du|de) mois\b|\bfin(?:al)?(?:es)? de mes\b|\b(?:fim|final) do mês\b|\bfine (?:del )?mese\b|\beind(?:e)? van de maand\b/giu,
    month,
  ],
  [
    /\b(?:end of (?:the )?(?:business )?day|close of (?:business|play)|eod|cob) tomorrow\b|\btomorrow (?:eod|cob)\b/giu,
    dayAfter,
  ],
  [
    /\bend of (?:the |my |business )?day\b|\b(?:eod|cob|close of (?:business|play)|later (?:today|in the day)|sometime today|by tonight)\b|\b(?:bis feierabend|heute noch|noch heute|im laufe des tages|ende des tages|fin de (?:la )?journée|d['’]ici ce soir|final(?:es)? del día|hoy mismo|fim do dia|ainda hoje|fine (?:della )?giornata|entro (?:oggi|stasera)|in giornata|eind(?:e)? van de dag|vandaag nog|nog vandaag)\b/giu,
    day,
  ],
  [/\bfirst thing(?! tomorrow| (?:on )?(?:mon|tues|wednes|thurs|fri))\b/giu, firstThing],
  [
    /\b(?:over|by|this|during) (?:the )?weekend\b|\b(?:am|übers) wochenende\b|\bce week-?end\b|\beste fin de semana\b|\b(?:neste|no) fim de semana\b|\b(?:nel|questo) fine settimana\b|\b(?:dit|in het) weekend\b/giu,
    sunday,
  ],
  [/\b(?:(?:in the|by) (?:am|a\.m\.)(?= |$|[.,;)-])|by (?:the )?morning\b)/giu, nextMorning],
  [
    /\b(?:at|by|for|around|before) ([1-9]|1\d|2[0-3]):?([0-5]\d)\b(?! ?(?:[ap]\.?m|%|euros?|dollars?|pounds?|people|pages|words|uhr|h\b))(?![.,:/]\d)/giu,
    bareClock,
  ],
  [
    /\b(?:in|over|within|during) the (?:coming|next) (?:few |couple of )?(?:(hours?)|(?:days?|weeks?))\b|\bin the next day or (?:two|so)\b/giu,
    (match, moment) => span(few(match[0]), moment),
  ],
  [/\btonite\b/giu, night],
  [/\bthis (?:am|a\.m\.)(?= |$|[.,;)-])/giu, noon],
  [/\b(?:tmrw|tmw|tomorow|tommorrow)\b(?! (?:am|pm|morning|afternoon|evening|night))/giu, dayAfter],
  [
    /\bfirst thing tomorrow(?: morning)?\b|\b(?:tomorrow|tmrw|tmw|tomorow) (?:am|a\.m\.|morning)\b/giu,
    noonAfter,
  ],
  [
    /\b(?:this|tomorrow|tmrw|tmw) (?:pm|p\.m\.)\b/giu,
    (match, moment) => (/^this/i.test(match[0]) ? day : dayAfter)(match, moment),
  ],
  [
    new RegExp(
      `\\b(?:within|in|innerhalb von|binnen|dans|d['’]ici|sous|en|dentro de|em|tra|fra|entro|over) (?:the next |de |los próximos )?${count} ?(minutes?|mins?|minuten|minuti|minutos?|hours?|hrs?|stunden?|heures?|horas?|or[ae]|uur|days?|tagen?|jours?|días?|dias?|giorni|dagen|weeks?|wochen?|semaines?|semanas?|settimane|weken)\\b`,
      'giu',
    ),
    span,
  ],
];
