import { isDateOnly } from '../time/local-date-time.ts'
import {
  dateText,
  dateTimeText,
  dateWithWeekday,
  list,
  ordinal,
  timeText,
  weekdayNames,
} from '../text/words.en.ts'
import type { Sentences } from './sentence.ts'
import { isEveryDay, isMondayToFriday } from './weekday-runs.ts'

const weekOrdinals = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' } as const

export const englishSentences: Sentences = {
  days: {
    daily: () => 'Every day',
    workdays: (_, { workdays }) => (workdays === 'monday-to-friday' ? 'Every weekday' : 'Every working day'),
    weekly({ weekdays }) {
      if (isEveryDay(weekdays)) return 'Every day'
      if (isMondayToFriday(weekdays)) return 'Every weekday'
      return `Every ${list(weekdays.map((weekday) => weekdayNames[weekday]))}`
    },
    monthlyByDay({ day }, { shortMonth }) {
      if (day < 29) return `On the ${ordinal(day)} of every month`
      if (shortMonth === 'skip') return `On the ${ordinal(day)} of every month that has one`
      if (day === 31) return 'On the last day of every month'
      return `On the ${ordinal(day)} of every month (the last day of a shorter February)`
    },
    monthlyByWeekday({ week, weekday }, { fifthWeek }) {
      const name = weekdayNames[weekday]
      if (week === 5 && fifthWeek === 'last-week') return `On the last ${name} of every month`
      return `On the ${weekOrdinals[week]} ${name} of every month${week === 5 ? ' that has one' : ''}`
    },
  },
  once: (start, zone) => `On ${dateWithWeekday(start)} at ${timeText(start)} (${zone})`,
  repeating: (days, start, zone, end) => `${days} at ${timeText(start)} (${zone})${end}`,
  ends: {
    open: () => '',
    count: ({ count }) => (count === 1 ? ', once' : `, ${count} times`),
    until: ({ date }, endDate) =>
      isDateOnly(date) && endDate === 'start-of-day'
        ? `, until ${dateText(date)} at 00:00`
        : `, until ${dateTimeText(date)}`,
  },
}
