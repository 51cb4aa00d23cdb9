import { describe, expect, it } from 'vitest'
import { dialectOf } from '../dialect/dialect.ts'
import { calendarEngine } from '../engine/calendar/calendar-engine.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { numberUpTo } from './number-up-to.ts'

const upTo = (local: string, recurrence: object, start: string, workdays?: (date: string) => boolean) => {
  const dialect = dialectOf(workdays && { workdays })
  const series = parseSeriesOrThrow({ recurrence, start })
  return numberUpTo(calendarEngine.timetable(series, dialect), local as LocalDateTime)
}

describe('the number of the last occurrence up to a local time', () => {
  it.each([
    { local: '2026-11-30 09:59:59', number: 0 },
    { local: '2026-11-30 10:00:00', number: 1 },
    { local: '2026-11-30 23:59:59', number: 1 },
    { local: '2026-12-01 09:59:59', number: 1 },
    { local: '2026-12-01 10:00:00', number: 2 },
  ])('$local: $number', ({ local, number }) => {
    expect(upTo(local, { kind: 'daily' }, '2026-11-30 10:00:00')).toBe(number)
  })

  it('the last second that can be named has no next one', () => {
    expect(upTo('9999-12-31 23:59:59', { kind: 'daily' }, '9999-12-30 10:00:00')).toBe(2)
    expect(upTo('9999-12-31 23:59:59', { kind: 'daily' }, '9999-12-30 23:59:59')).toBe(2)
  })

  it('a workday calendar is asked about no day after, also at the end of its last', () => {
    const asked: string[] = []
    const known = (date: string): boolean => {
      asked.push(date)
      return true
    }
    expect(upTo('2026-12-01 23:59:59', { kind: 'workdays' }, '2026-11-30 10:00:00', known)).toBe(2)
    expect(asked.toSorted()).toEqual(['2026-11-30', '2026-12-01'])
  })
})
