import type { NoticeCatalogue } from '../../input/notice.ts'
import { movesAlike } from '../../notice/moves-alike.ts'
import { timeText } from '../../time/local-date-time.ts'
import type { NoticeTexts } from '../language-texts.ts'
import {
  datesText,
  dateText,
  dateTimeText,
  dateWithWeekday,
  monthsText,
  ordinal,
  timeOfDay,
  weekdayNames,
} from './words.ts'
import { zoneText } from './zone-names.ts'

const andMore = (more: boolean): string => (more ? ', and so on' : '')

const sentences: NoticeCatalogue = {
  'field-ignored': ({ field, because }) =>
    because.value === '""'
      ? `${field} is ignored because ${because.field} is not given`
      : `${field} is ignored because ${because.field} is ${because.value}`,
  'field-outranked': ({ field, by }) => `${field} is ignored because ${by} is given, which wins`,
  'field-assumed': ({ field, value }) =>
    `${field} is not given and is read as ${value}; the service's page leaves open what it means to leave it out`,
  'short-months-skipped': ({ day, months, more }) =>
    `Months without a ${ordinal(day)} are skipped: ${monthsText(months)}${andMore(more)}`,
  'short-months-moved': ({ day, dates, more }) =>
    `In months without a ${ordinal(day)}, the meeting is on the last day: ${datesText(dates)}${andMore(more)}`,
  'fifth-weeks-skipped': ({ weekday, months, more }) =>
    `Months without a fifth ${weekdayNames[weekday]} are skipped: ${monthsText(months)}${andMore(more)}`,
  'fifth-weeks-moved': ({ weekday, dates, more }) =>
    `In months without a fifth ${weekdayNames[weekday]}, the meeting is on the last one: ${datesText(dates)}${andMore(more)}`,
  'unmatched-start-skipped': ({ start, firstMatch }) =>
    `The start date, ${dateWithWeekday(start)}, does not match the rule and is skipped${
      firstMatch === null ? '' : `; the first meeting is on ${dateWithWeekday(firstMatch)}`
    }`,
  'unmatched-start-included': ({ start, firstMatch }) =>
    `The start date, ${dateWithWeekday(start)}, does not match the rule but is the first meeting all the same${
      firstMatch === null ? '' : `; the rule applies from ${dateWithWeekday(firstMatch)}`
    }`,
  'empty-series': ({ start, until, firstMatch }) =>
    `The series is empty: no date from ${dateTimeText(start)} until ${dateTimeText(until)} matches the rule${
      firstMatch === null
        ? ''
        : `; the first that does is ${dateWithWeekday(firstMatch)} at ${timeText(firstMatch)}`
    }`,
  'cut-by-max-occurrences': ({ maxOccurrences, asked }) =>
    `The series is cut short: the service creates at most ${maxOccurrences} ${maxOccurrences === 1 ? 'meeting' : 'meetings'}, and the rule ${
      asked === Infinity ? 'has no end' : `asks for ${asked ?? 'more'}`
    }`,
  'end-date-excluded': ({ end, leftOut }) =>
    `The end date, ${dateText(end)}, is read as 00:00 of that day, which leaves out the meeting at ${timeText(leftOut)}`,
  'workdays-assumed': () =>
    "Workdays are read as Monday to Friday, public holidays included; the service's page leaves open whether holidays count",
  'workdays-by-calendar': ({ holidays, makeUpWorkdays }) =>
    `Workdays are read by a calendar; the service's page leaves open which days count${
      holidays.dates.length === 0
        ? ''
        : `; holidays without a meeting: ${datesText(holidays.dates)}${andMore(holidays.more)}`
    }${
      makeUpWorkdays.dates.length === 0
        ? ''
        : `; weekend days with one: ${datesText(makeUpWorkdays.dates)}${andMore(makeUpWorkdays.more)}`
    }`,
  'local-times-skipped': ({ zone, moves, more }) =>
    `Clocks go forward (${zoneText(zone)}): ${movesAlike(moves)
      .map(
        ({ from, to, isNextDay, dates }) =>
          `${timeText(from)} does not exist and becomes ${timeText(to)}${isNextDay ? ' of the next day' : ''} on ${datesText(dates)}`,
      )
      .join('; ')}${andMore(more)}`,
  'local-times-repeated': ({ zone, times, more }) =>
    `Clocks go back (${zoneText(zone)}): ${timeOfDay(times)} occurs twice, and the first is meant, on ${datesText(times)}${andMore(more)}`,
}

export const noticesInEnglish: NoticeTexts = {
  sentences,
  alsoWrong: (issues) => ` (it would also be wrong: ${issues.join('; ')})`,
}
