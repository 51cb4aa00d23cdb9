import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../test/runs.ts'
import { civilDateOf, daysInMonth, epochDayOf, isLeapYear, weekdayIndexOf } from './civil.ts'

/** Year 0 to past the end of local dates. */
const epochDay = fc.integer({ min: -719_528, max: 2_932_897 })
const year = fc.integer({ min: 1, max: 9999 })
const month = fc.integer({ min: 1, max: 12 })

/** `Date.UTC` takes the years 0–99 for 1900–1999; `setUTCFullYear` does not. */
function epochDayByDate(ofYear: number, ofMonth: number, day: number): number {
  return new Date(0).setUTCFullYear(ofYear, ofMonth - 1, day) / 86_400_000
}

describe('the civil calendar is that of Date in UTC', () => {
  it('from an epoch day to its date', () => {
    fc.assert(
      fc.property(epochDay, (day) => {
        const date = new Date(day * 86_400_000)
        expect(civilDateOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
      }),
      runs(1000, 200_000),
    )
  })

  it('from a date to its epoch day', () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 28 }), (inYear, inMonth, day) => {
        expect(epochDayOf(inYear, inMonth, day)).toBe(epochDayByDate(inYear, inMonth, day))
      }),
      runs(1000, 200_000),
    )
  })

  it('in the length of its months', () => {
    fc.assert(
      fc.property(year, month, (inYear, inMonth) => {
        expect(daysInMonth(inYear, inMonth)).toBe(
          epochDayByDate(inYear, inMonth + 1, 1) - epochDayByDate(inYear, inMonth, 1),
        )
      }),
      runs(1000, 100_000),
    )
  })

  it('in its leap years', () => {
    fc.assert(
      fc.property(year, (inYear) => {
        expect(isLeapYear(inYear)).toBe(
          epochDayByDate(inYear + 1, 1, 1) - epochDayByDate(inYear, 1, 1) === 366,
        )
      }),
      runs(1000, 10_000),
    )
  })

  it('in its weekdays, Monday first', () => {
    fc.assert(
      fc.property(epochDay, (day) => {
        expect(weekdayIndexOf(day)).toBe((new Date(day * 86_400_000).getUTCDay() + 6) % 7)
      }),
      runs(1000, 100_000),
    )
  })
})

it('reading a date and writing it back changes nothing', () => {
  fc.assert(
    fc.property(epochDay, (epoch) => {
      const { year: inYear, month: inMonth, day } = civilDateOf(epoch)
      expect(epochDayOf(inYear, inMonth, day)).toBe(epoch)
    }),
    runs(1000, 200_000),
  )
})
