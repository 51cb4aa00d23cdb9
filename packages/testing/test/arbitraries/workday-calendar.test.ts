import type { LocalDate } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyLocalDate, anyWorkdayCalendar } from '../../src/index.ts'

it('a workday calendar answers the same about the same date', () => {
  fc.assert(
    fc.property(anyWorkdayCalendar(), anyLocalDate(), (calendar, date) => {
      expect(calendar(date)).toBe(calendar(date))
    }),
  )
})

it('a workday calendar knows its years and no other', () => {
  fc.assert(
    fc.property(anyWorkdayCalendar({ years: { from: 2024, to: 2026 } }), anyLocalDate(), (calendar, date) => {
      expect(typeof calendar(date)).toBe(date >= '2024' && date < '2027' ? 'boolean' : 'undefined')
    }),
  )
})

it('a workday calendar has workdays in every year', () => {
  const year = Array.from({ length: 365 }, (_, day) =>
    new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
  )
  fc.assert(
    fc.property(anyWorkdayCalendar(), (calendar) => {
      expect(year.some((date) => calendar(date as LocalDate))).toBe(true)
    }),
  )
})

it('a failing example shows the calendar', () => {
  const { counterexample } = fc.check(
    fc.property(anyWorkdayCalendar(), () => false),
    { seed: 1 },
  )
  expect(fc.stringify(counterexample)).toBe('[<workdays: Monday–Friday −  + >]')
})
