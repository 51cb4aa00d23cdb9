import type { Dialect } from '../dialect/dialect.ts'
import { firstMatchOf } from '../predict/first-match.ts'
import { floatingOf, type LocalDateTime, localDateTimeOfFloating } from '../time/local-date-time.ts'
import type { Alternative, Reading } from './reading.ts'

// Readings that services are known to have and a dialect has no choice for. Each can still be said as a series.

/** The fourth weekday of a month as its last one. */
export const fourthWeekAlternative: Alternative = {
  change: { point: 'fourthWeek', from: 'fourth', to: 'last' },
  apply: ({ series, dialect }) =>
    series.recurrence.kind === 'monthlyByWeekday'
      ? {
          series: { ...series, recurrence: { ...series.recurrence, week: 5 } },
          dialect: { ...dialect, fifthWeek: 'last-week' },
        }
      : undefined,
}

/** A start that does not match the rule is created, beside as many occurrences as were asked for. */
export function uncountedStart({ unmatchedStart }: Dialect): Alternative {
  return {
    change: { point: 'unmatchedStart', from: unmatchedStart, to: 'include-uncounted' },
    apply(reading) {
      const { series, dialect } = reading
      if (series.end.kind !== 'count' || startMatches(reading)) return undefined
      return {
        series: { ...series, end: { kind: 'count', count: series.end.count + 1 } },
        dialect: { ...dialect, unmatchedStart: 'include' },
      }
    },
  }
}

function startMatches({ series, dialect }: Reading): boolean {
  return firstMatchOf(series, dialect) === series.start
}

/** What an end with a time of day may mean: less than that moment, or its date alone. */
export function endDateTimeAlternatives(date: LocalDateTime): readonly Alternative[] {
  const day = date.slice(0, 10)
  const second = localDateTimeOfFloating(floatingOf(date) - 1000)
  return [
    endingAt('exclusive', second),
    endingAt('whole-day', `${day} 23:59:59` as LocalDateTime),
    endingAt('start-of-day', `${day} 00:00:00` as LocalDateTime),
  ]
}

function endingAt(to: string, date: LocalDateTime): Alternative {
  return {
    change: { point: 'endDateTime', from: 'inclusive', to },
    apply: (reading) => ({ ...reading, series: { ...reading.series, end: { kind: 'until', date } } }),
  }
}
