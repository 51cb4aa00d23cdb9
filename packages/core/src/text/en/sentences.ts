import { timeText } from '../../time/local-date-time.ts'
import type { Sentences } from '../sentence.ts'
import { shortestEnd } from '../shortest-end.ts'
import { isEveryDay, isMondayToFriday, onlyMissing, weekdayRuns } from '../weekday-runs.ts'
import { dateText, dateTimeText, dateWithWeekday, list, ordinal, weekdayNames } from './words.ts'

const weekOrdinals = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' } as const

/** What months that are too short do; day 30 and day 29 are missing from February alone. */
const skippedMonths: Readonly<Record<number, string>> = {
  29: 'skipping February outside leap years',
  30: 'skipping February',
  31: 'skipping shorter months',
}

export const englishSentences: Sentences = {
  days: {
    daily: () => ({ rule: 'Every day' }),
    workdays: (_, { workdays }) => ({
      rule: workdays === 'monday-to-friday' ? 'Every weekday' : 'Every workday',
    }),
    weekly({ weekdays }) {
      if (isEveryDay(weekdays)) return { rule: 'Every day' }
      if (isMondayToFriday(weekdays)) return { rule: 'Every weekday' }
      const missing = onlyMissing(weekdays)
      if (missing) return { rule: `Every day except ${weekdayNames[missing]}` }
      const names = weekdays.map((weekday) => weekdayNames[weekday])
      const isLongRun = names.length > 3 && weekdayRuns(weekdays).length === 1
      return { rule: isLongRun ? `Every day from ${names[0]} to ${names.at(-1)}` : `Every ${list(names)}` }
    },
    monthlyByDay({ day }, { shortMonth }) {
      const rule = `On the ${ordinal(day)} of every month`
      if (day < 29 || shortMonth === 'skip') return { rule, exception: skippedMonths[day] }
      if (day === 31) return { rule: 'On the last day of every month' }
      return { rule, exception: 'in February on the last day' }
    },
    monthlyByWeekday({ week, weekday }, { fifthWeek }) {
      const name = weekdayNames[weekday]
      if (week === 5 && fifthWeek === 'last-week') return { rule: `On the last ${name} of every month` }
      const rule = `On the ${weekOrdinals[week]} ${name} of every month`
      return week === 5 ? { rule, exception: 'skipping months without one' } : { rule }
    },
  },
  ends: {
    open: (_, start) => `from ${dateText(start)}`,
    count: ({ count }) => (count === 1 ? 'the first time only' : `${count} times`),
    until: (end, _, endDate) => `until ${dateTimeText(shortestEnd(end, endDate))}`,
  },
  once: (start, zone) => `On ${dateWithWeekday(start)} at ${timeText(start)} (${zone})`,
  repeating: ({ rule, exception }, start, zone, end) =>
    [`${rule} at ${timeText(start)} (${zone})`, exception, end]
      .filter((part) => part !== undefined)
      .join(', '),
}
