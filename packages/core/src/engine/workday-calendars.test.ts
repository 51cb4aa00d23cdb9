import { describe, expect, it } from 'vitest'
import { type Dialect, documentedDialect, type WorkdayCalendar } from '../dialect/dialect.ts'
import { WorkdayCalendarError } from '../input/errors.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date-time.ts'
import { calendarEngine } from './calendar/calendar-engine.ts'
import type { Timetable } from './engine.ts'
import { rruleEngine } from './rrule/rrule-engine.ts'

/** Every day but Sundays and 1 January, in 2026 alone. */
function workdayIn2026(date: LocalDate): boolean | undefined {
  if (!date.startsWith('2026')) return undefined
  return new Date(`${date}T00:00:00Z`).getUTCDay() !== 0 && !date.endsWith('01-01')
}

function first(of: Timetable, length: number, number = 1): string[] {
  const starts: string[] = []
  for (const { localStart } of of.from(number)) if (starts.push(localStart.slice(0, 10)) === length) break
  return starts
}

function fill(of: Timetable, target: Float64Array): number {
  return of.fill(target, 1)
}

function failing(): never {
  throw new TypeError('no such file')
}

describe.each([calendarEngine, rruleEngine])('the $name engine asks a workday calendar', (engine) => {
  function timetable(start: string, end: object, choices: Partial<Dialect> = {}): Timetable {
    const series = parseSeriesOrThrow({ recurrence: { kind: 'workdays' }, start, end })
    return engine.timetable(series, { ...documentedDialect, workdays: workdayIn2026, ...choices })
  }

  const open = { kind: 'open' }
  const lastTwo = ['2026-12-30', '2026-12-31']

  it('only about the days up to the occurrence that is taken', () => {
    expect(first(timetable('2026-12-30 10:00:00', open), 2)).toEqual(lastTwo)
  })

  it('only about the days up to the last of a counted series', () => {
    const counted = timetable('2026-12-30 10:00:00', { kind: 'count', count: 2 })
    expect(first(counted, 5)).toEqual(lastTwo)
    expect(counted.count()).toBe(2)
    expect(counted.numberAt('2030-01-01' as LocalDate)).toBe(3)
    expect(fill(counted, new Float64Array(5))).toBe(2)
  })

  it('only about the days up to the last that the dialect allows', () => {
    const capped = timetable('2026-12-30 10:00:00', open, { maxOccurrences: 2 })
    expect(first(capped, 5)).toEqual(lastTwo)
    expect(capped.count()).toBe(2)
    expect(capped.numberAt('2030-01-01' as LocalDate)).toBe(3)
  })

  it('only about the days up to the end of a series', () => {
    const ended = timetable('2026-12-30 10:00:00', { kind: 'until', date: '2026-12-31' })
    expect(first(ended, 5)).toEqual(lastTwo)
    expect(ended.count()).toBe(2)
    expect(ended.numberAt('2030-01-01' as LocalDate)).toBe(3)
  })

  it('and writes nothing past the last occurrence', () => {
    const target = new Float64Array(4).fill(-1)
    const ended = timetable('2026-12-30 10:00:00', { kind: 'until', date: '2026-12-31' })
    expect(fill(ended, target)).toBe(2)
    expect([...target]).toEqual([Date.UTC(2026, 11, 30, 2), Date.UTC(2026, 11, 31, 2), -1, -1])
  })

  it('nothing before an answer is wanted, however far the end lies', () => {
    const far = timetable('2026-12-30 10:00:00', { kind: 'until', date: '2030-12-31' })
    expect(first(far, 2)).toEqual(lastTwo)
    expect(far.numberAt('2026-12-31 10:00:00' as LocalDateTime)).toBe(2)
  })

  it('nothing about a start that is an occurrence in any case', () => {
    const led = timetable('2025-12-31 10:00:00', open, { unmatchedStart: 'include' })
    expect(first(led, 4)).toEqual(['2025-12-31', '2026-01-02', '2026-01-03', '2026-01-05'])
    const alone = timetable('2026-12-31 10:00:00', { kind: 'count', count: 1 }, { unmatchedStart: 'include' })
    expect(first(alone, 4)).toEqual(['2026-12-31'])
  })

  it('about no day of a series whose end comes before its start, which is no occurrence then', () => {
    const end = { kind: 'until', date: '2026-12-30' }
    const choices = { unmatchedStart: 'include', endDate: 'start-of-day' } as const
    const ended = timetable('2026-12-30 10:00:00', end, { ...choices, workdays: failing })
    expect(first(ended, 2)).toEqual([])
    expect(ended.count()).toBe(0)
    expect(fill(ended, new Float64Array(2))).toBe(0)
  })

  it('and lets it say that it does not know', () => {
    const open2026 = timetable('2026-12-30 10:00:00', open)
    const error = new WorkdayCalendarError('2027-01-01' as LocalDate)
    expect(() => first(open2026, 3)).toThrow(error)
    expect(() => fill(open2026, new Float64Array(3))).toThrow(error)
    expect(() => open2026.numberAt('2027-06-01' as LocalDate)).toThrow(error)
    expect(() => timetable('2026-12-30 10:00:00', { kind: 'until', date: '2030-12-31' }).count()).toThrow(
      error,
    )
    expect(() => timetable('2026-12-30 10:00:00', { kind: 'count', count: 3 }).count()).toThrow(error)
  })

  it('and says for which date it threw what', () => {
    expect(() => first(timetable('2026-12-30 10:00:00', open, { workdays: failing }), 1)).toThrow(
      expect.objectContaining({
        kind: 'workday-calendar',
        date: '2026-12-30',
        cause: new TypeError('no such file'),
      }),
    )
  })

  it.each([null, 'yes', 1])('and takes %j for no answer', (answer) => {
    const workdays = (() => answer) as unknown as WorkdayCalendar
    expect(() => first(timetable('2026-12-30 10:00:00', open, { workdays }), 1)).toThrow(
      new WorkdayCalendarError('2026-12-30' as LocalDate),
    )
  })

  it('that has no workdays, and finds none', () => {
    const none = timetable('9990-01-01 10:00:00', { kind: 'count', count: 3 }, { workdays: () => false })
    expect(first(none, 3)).toEqual([])
    expect(none.count()).toBe(0)
    expect(none.numberAt('9999-01-01' as LocalDate)).toBe(1)
  })
})
