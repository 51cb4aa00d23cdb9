import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialect, localDate, localDateTime, series } from '../../../test/arbitraries.ts'
import { runs } from '../../../test/runs.ts'
import { calendarEngine } from '../calendar/calendar-engine.ts'
import type { Timetable } from '../engine.ts'
import type { Occurrence } from '../occurrence.ts'
import { rruleEngine } from './rrule-engine.ts'

function take(timetable: Timetable, number: number, length: number): Occurrence[] {
  const taken: Occurrence[] = []
  if (length === 0) return taken
  for (const occurrence of timetable.from(number)) if (taken.push(occurrence) === length) break
  return taken
}

describe('the rrule engine answers what the calendar engine answers', () => {
  const bothOf = fc.tuple(series, dialect).map(([of, under]) => ({
    of,
    under,
    // Getters, so that a failing case prints short.
    toString: () => JSON.stringify({ of, under: { ...under, workdays: String(under.workdays) } }),
    byRRule: (): Timetable => rruleEngine.timetable(of, under),
    byCalendar: (): Timetable => calendarEngine.timetable(of, under),
  }))

  it('the same first occurrences, to the last where it comes soon', () => {
    fc.assert(
      fc.property(bothOf, ({ byRRule, byCalendar }) => {
        expect(take(byRRule(), 1, 90)).toEqual(take(byCalendar(), 1, 90))
      }),
      runs(150, 10_000),
    )
  })

  it('the same count', () => {
    fc.assert(
      fc.property(bothOf, ({ byRRule, byCalendar }) => {
        expect(byRRule().count()).toBe(byCalendar().count())
      }),
      runs(150, 10_000),
    )
  })

  it('the same occurrences from any number on', () => {
    fc.assert(
      fc.property(bothOf, fc.integer({ min: 1, max: 20_000 }), ({ byRRule, byCalendar }, number) => {
        expect(take(byRRule(), number, 3)).toEqual(take(byCalendar(), number, 3))
      }),
      runs(150, 10_000),
    )
  })

  it('the same number at any local time', () => {
    fc.assert(
      fc.property(bothOf, fc.oneof(localDate, localDateTime), ({ byRRule, byCalendar }, local) => {
        expect(byRRule().numberAt(local)).toBe(byCalendar().numberAt(local))
      }),
      runs(150, 10_000),
    )
  })

  it('the same number at and around their own local starts', () => {
    fc.assert(
      fc.property(bothOf, fc.integer({ min: 1, max: 60 }), ({ byRRule, byCalendar }, number) => {
        for (const { localStart } of take(byCalendar(), number, 2)) {
          expect(byRRule().numberAt(localStart)).toBe(byCalendar().numberAt(localStart))
        }
      }),
      runs(150, 10_000),
    )
  })

  it('the same instants in bulk', () => {
    fc.assert(
      fc.property(
        bothOf,
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 0, max: 40 }),
        ({ byRRule, byCalendar }, number, length) => {
          const [left, right] = [new Float64Array(length), new Float64Array(length)]
          expect(byRRule().fill(left, number)).toBe(byCalendar().fill(right, number))
          expect(left).toEqual(right)
        },
      ),
      runs(150, 10_000),
    )
  })
})
