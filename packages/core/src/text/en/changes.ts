import { type ChangeCatalogue, changeText } from '../change-catalogue.ts'
import type { ExplanationSentence } from '../language-texts.ts'
import { dateTimeText, list } from './words.ts'
import { zoneText } from './zone-names.ts'

/** Conditions: each stands after "if". */
const conditions: ChangeCatalogue = {
  weekdayNumbering: ({ to }) => `weekday 1 is ${to === 'sunday-is-1' ? 'Sunday' : 'Monday'}`,
  shortMonth: ({ to }) =>
    to === 'last-day' ? 'a month without the day takes its last day' : 'a month without the day is skipped',
  fifthWeek: ({ to }) =>
    to === 'last-week'
      ? 'a month without a fifth such weekday takes the last one'
      : 'a month without a fifth such weekday is skipped',
  fourthWeek: () => 'the fourth such weekday of a month is read as the last one',
  workdays: ({ to }) =>
    to === 'monday-to-friday' ? 'workdays are Monday to Friday' : `workdays are those of ${to}`,
  unmatchedStart: ({ to }) => {
    switch (to) {
      case 'include':
        return 'a start that does not match the rule is the first occurrence'
      case 'include-uncounted':
        return 'a start that does not match the rule is an occurrence beyond the number asked for'
      default:
        return 'a start that does not match the rule is no occurrence'
    }
  },
  endDate: ({ to }) =>
    to === 'start-of-day' ? 'an end date means 00:00 of that day' : 'an end date includes its whole day',
  endDateTime: ({ to }) => {
    switch (to) {
      case 'exclusive':
        return 'an occurrence at the very end is left out'
      case 'whole-day':
        return 'the end includes its whole day, whatever its time'
      default:
        return 'the end means 00:00 of its day, whatever its time'
    }
  },
  zone: ({ to }) => `the answer is in ${zoneText(to)}`,
  maxOccurrences: ({ from, to }) =>
    to === 'none'
      ? `the service creates more than ${from} occurrences`
      : `the service creates at most ${to} ${to === 1 ? 'occurrence' : 'occurrences'}`,
  missing: ({ numbers, first, more }) =>
    numbers.length === 1
      ? `occurrence ${numbers.join('')} (${dateTimeText(first)}) is missing`
      : `occurrences ${list([...numbers.map(String), ...(more > 0 ? [`${more} more`] : [])])} are missing`,
  moved: ({ numbers, first, more, from }) =>
    numbers.length === 1
      ? `occurrence ${numbers.join('')} was moved from ${dateTimeText(from)} to ${dateTimeText(first)}`
      : `occurrences ${list([...numbers.map(String), ...(more > 0 ? [`${more} more`] : [])])} were moved`,
  added: ({ times, more }) => {
    const count = times.length + more
    const named = [...times.map(dateTimeText), ...(more > 0 ? [`${more} more`] : [])]
    return `${count === 1 ? 'one occurrence was' : `${count} occurrences were`} added (${list(named)})`
  },
  start: ({ from, to }) => `the series starts at ${dateTimeText(to)} instead of ${dateTimeText(from)}`,
  shift: ({ hours }) => {
    const size = Math.abs(hours)
    return `all times are ${size} ${size === 1 ? 'hour' : 'hours'} ${hours < 0 ? 'earlier' : 'later'}`
  },
}

export const explanationInEnglish: ExplanationSentence = (changes, rule) => {
  const said = changes.map((change) => changeText(change, conditions))
  return `If ${list(said)}, the answer fits exactly. The rule is then: ${rule}.`
}
