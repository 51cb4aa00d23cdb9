import {
  dateText,
  dateTimeText,
  dateWithWeekday,
  list,
  monthsText,
  ordinal,
  timeText,
  weekdayNames,
} from '../text/words.en.ts'
import { zoneName } from '../text/zone-name.ts'
import type { NoticeCatalogue } from './notice-text.ts'

const andMore = (more: boolean): string => (more ? ' and later' : '')

export const noticesInEnglish: NoticeCatalogue = {
  'field-ignored': ({ field, because }) =>
    because.value === '""'
      ? `${field} is ignored because ${because.field} is not set`
      : `${field} is ignored because ${because.field} is ${because.value}`,
  'field-outranked': ({ field, by }) => `${field} is ignored because ${by} is set`,
  'field-assumed': ({ field, value }) =>
    `${field} is not given; it is read as ${value}, which the service's documentation leaves open`,
  'short-months-skipped': ({ day, months, more }) =>
    `No occurrence in months without a ${ordinal(day)}: ${monthsText(months)}${andMore(more)}`,
  'short-months-moved': ({ day, dates, more }) =>
    `On the last day of months without a ${ordinal(day)}: ${list(dates.map(dateText))}${andMore(more)}`,
  'fifth-weeks-skipped': ({ weekday, months, more }) =>
    `No occurrence in months without a fifth ${weekdayNames[weekday]}: ${monthsText(months)}${andMore(more)}`,
  'fifth-weeks-moved': ({ weekday, dates, more }) =>
    `On the last ${weekdayNames[weekday]} of months without a fifth: ${list(dates.map(dateText))}${andMore(more)}`,
  'unmatched-start-skipped': ({ start, firstMatch }) =>
    `The start, ${dateWithWeekday(start)}, does not match the rule and is no occurrence${firstMatch === null ? '' : `; the first match is ${dateWithWeekday(firstMatch)}`}`,
  'unmatched-start-included': ({ start }) =>
    `The start, ${dateWithWeekday(start)}, does not match the rule and still is the first occurrence`,
  'empty-series': ({ start, until }) =>
    `There is no occurrence: nothing between ${dateTimeText(start)} and ${dateTimeText(until)} matches the rule`,
  'cut-by-max-occurrences': ({ maxOccurrences, asked }) =>
    `The service creates at most ${maxOccurrences} occurrences; ${asked === Infinity ? 'the rule has no end' : `the rule has ${asked}`}`,
  'local-times-skipped': ({ zone, moves, more }) =>
    `Clocks go forward (${zoneName(zone, 'en')}), so these times do not exist and move: ${list(
      moves.map(
        ({ from, to }) =>
          `${dateTimeText(from)} to ${from.slice(0, 10) === to.slice(0, 10) ? timeText(to) : dateTimeText(to)}`,
      ),
    )}${andMore(more)}`,
  'local-times-repeated': ({ zone, times, more }) =>
    `Clocks go back (${zoneName(zone, 'en')}), so these times occur twice and the first is meant: ${list(times.map(dateTimeText))}${andMore(more)}`,
}
